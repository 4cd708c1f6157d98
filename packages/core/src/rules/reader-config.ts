import { type ItemReader, itemReaders } from '../analyses/calls/item-readers.ts';
import { hasItemReaders } from '../analyses/subjects.ts';
import type { Place } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { type Field, lacks, stringField, valueOf } from '../model/field.ts';
import type { ObjectNode, Property } from '../syntax/node.ts';

export const readerConfig = defineRule({
  id: 'reader-config',
  description: 'Require the fields of a `ReaderConfig` to fit what it reads.',
  category: 'map',
  severity: 'error',
  requirements: ['READ-06', 'READ-10', 'READ-11', 'READ-12', 'READ-20'],
  messages: {
    delimiter: '`CSVDelimiter` is for CSV and manifests, but Map `{state}` reads `{type}`.',
    pointer: '`ItemsPointer` is for JSON, but Map `{state}` reads `{type}`.',
    athena: 'A manifest of Athena lists `CSV`, `JSONL` or `PARQUET` files, not `{type}`.',
    athenaType: 'The `ReaderConfig` of Map `{state}` lacks the `InputType` of the files in the manifest.',
    inventory: 'An inventory of Amazon S3 has a format of its own, not `{type}`.',
    flatten: 'The `ReaderConfig` of Map `{state}` loads objects and lacks their `InputType`.',
    list: 'Map `{state}` reads a list of objects, which has no `InputType` unless `Transformation` loads them.',
  },
  when: hasItemReaders,
  needs: { readers: itemReaders },
  check(_document, { readers }, report) {
    for (const reader of readers) {
      for (const { fault, at, type } of faultsOf(reader)) {
        report(fault, { at, data: { state: reader.state.name, type } });
      }
    }
  },
});

interface Fault {
  readonly fault: keyof typeof readerConfig.messages;
  readonly at: Place;
  readonly type: string;
}

/** `ReaderConfig` with the fields that the others depend on. */
interface Config {
  readonly node: ObjectNode;
  readonly property: Property;
  readonly type: Field<string>;
  readonly manifest: string | undefined;
  readonly transformation: string | undefined;
}

function* faultsOf({ config, call }: ItemReader): Generator<Fault> {
  if (config === undefined) return;
  const { node, property } = config;
  const manifest = valueOf(stringField(node, 'ManifestType'));
  const transformation = valueOf(stringField(node, 'Transformation'));
  const read: Config = { node, property, type: stringField(node, 'InputType'), manifest, transformation };
  yield* faultsOfFormat(read);
  yield* faultsOfManifest(read);
  if (call === 'listObjectsV2') yield* faultsOfList(read);
}

function* faultsOfFormat({ node, type }: Config): Generator<Fault> {
  if (type.kind !== 'present') return;
  const delimiter = stringField(node, 'CSVDelimiter');
  const pointer = stringField(node, 'ItemsPointer');
  if (delimiter.kind === 'present' && ['JSON', 'JSONL', 'PARQUET'].includes(type.value)) {
    yield { fault: 'delimiter', at: delimiter.property, type: type.value };
  }
  if (pointer.kind === 'present' && ['CSV', 'JSONL', 'PARQUET', 'MANIFEST'].includes(type.value)) {
    yield { fault: 'pointer', at: pointer.property, type: type.value };
  }
}

/** `MANIFEST` beside `S3_INVENTORY` joins an old form with a new one; what AWS makes of the two is not known. */
function* faultsOfManifest({ node, property, type, manifest }: Config): Generator<Fault> {
  if (manifest === 'ATHENA_DATA' && lacks(node, 'InputType')) yield { fault: 'athenaType', at: property, type: '' };
  if (type.kind !== 'present') return;
  const at = type.property.value;
  if (manifest === 'ATHENA_DATA' && ['JSON', 'MANIFEST'].includes(type.value))
    yield { fault: 'athena', at, type: type.value };
  if (manifest === 'S3_INVENTORY' && ['CSV', 'JSON', 'JSONL', 'PARQUET'].includes(type.value)) {
    yield { fault: 'inventory', at, type: type.value };
  }
}

function* faultsOfList({ node, property, type, transformation }: Config): Generator<Fault> {
  if (transformation === 'LOAD_AND_FLATTEN') {
    if (lacks(node, 'InputType')) yield { fault: 'flatten', at: property, type: '' };
    return;
  }
  const listsOnly = transformation === 'NONE' || lacks(node, 'Transformation');
  if (listsOnly && type.kind === 'present') yield { fault: 'list', at: type.property, type: type.value };
}
