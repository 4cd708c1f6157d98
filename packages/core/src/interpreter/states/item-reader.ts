import type { ObjectNode, Property } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
import { fillTemplate } from '../data/json-path-template.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { located } from '../data/located.ts';
import { payloadTemplateOf } from '../data/template.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process } from '../drive.ts';
import { Failure } from '../failure.ts';
import type { MapItem } from '../items/map-item.ts';
import { readItems } from '../items/read-items.ts';
import type { ItemSource, ReaderConfig } from '../items/reader-config.ts';
import type { StateVisit } from '../state-visit.ts';
import type { TaskAnswer } from '../task-answers.ts';
import { isObject, memberOf, UnknownValue, type Value } from '../value.ts';
import { askedNumber } from './asked.ts';

/** What an ItemReader reads, which somebody gives in the place of S3: the text of the file, its JSON, or a listing. */
export function* readItemsOf(
  visit: StateVisit,
  reader: Property,
  data: Value,
): Process<readonly MapItem[] | UnknownValue> {
  const payload = yield* parameters(visit, reader, data);
  const config = yield* readerConfig(visit, reader, data);
  const { state, frame, attempts } = visit;
  const answer = frame.execution.settings.answers.answer({ state, kind: 'items', payload, attempt: attempts.length });
  if (answer.kind === 'unanswered') return unread(visit);
  visit.wait(answer.seconds ?? 0);
  const source = sourceOf(reader, { answer, payload });
  return source instanceof UnknownValue ? source : located(visit, reader, () => readItems(source, config));
}

function unread(visit: StateVisit): UnknownValue {
  const { name } = visit.state;
  visit.frame.execution.unanswered.add(name);
  return new UnknownValue(`<result of ${name}>`, `Nobody says what \`${name}\` reads; add its items to the mocks.`);
}

interface Read {
  readonly answer: Exclude<TaskAnswer, { kind: 'unanswered' }>;
  readonly payload: Value;
}

function sourceOf(reader: Property, { answer, payload }: Read): ItemSource | UnknownValue {
  if (answer.kind === 'throw') throw new Failure({ error: answer.error, cause: answer.cause, place: reader });
  const { value } = answer;
  if (value instanceof UnknownValue) return value;
  const place = { bucket: textMember(payload, 'Bucket'), key: textMember(payload, 'Key') };
  if (typeof value === 'string') return { ...place, kind: 'text', text: value };
  return { ...place, kind: isListing(reader) ? 'listing' : 'value', value };
}

function isListing(reader: Property): boolean {
  const resource = reader.value.kind === 'object' ? propertyOf(reader.value, 'Resource')?.value : undefined;
  return resource?.kind === 'string' && resource.value.endsWith(':listObjectsV2');
}

function textMember(payload: Value, name: string): string | undefined {
  const value = isObject(payload) ? memberOf(payload, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function* parameters(visit: StateVisit, reader: Property, data: Value): Process<Value> {
  const property = partOf(reader, isJsonata(visit) ? 'Arguments' : 'Parameters');
  if (property === undefined) return {};
  return visit.note(`ItemReader/${property.name}`, yield* evaluated(visit, property, data));
}

/** What a part of ItemReader, ItemBatcher or ResultWriter comes to. */
export function* evaluated(visit: StateVisit, property: Property, data: Value): Process<Value> {
  if (isJsonata(visit)) return yield* evaluateField(property, { visit, states: { input: visit.input } });
  return fillTemplate(payloadTemplateOf(property.value, visit.program), visit, visitData(visit, data));
}

/** A field of ItemReader, ItemBatcher or ResultWriter. */
export function partOf(property: Property | undefined, name: string): Property | undefined {
  return property?.value.kind === 'object' ? propertyOf(property.value, name) : undefined;
}

function* readerConfig(visit: StateVisit, reader: Property, data: Value): Process<ReaderConfig> {
  const property = partOf(reader, 'ReaderConfig');
  if (property?.value.kind !== 'object') return {};
  const maxItems = yield* askedNumber(visit, property.value, { field: 'MaxItems', data });
  const fields = yield* textFields(visit, property.value);
  return { ...fields, maxItems };
}

/** The fields that say how to read; only JSONata may compute them. */
function* textFields(visit: StateVisit, config: ObjectNode): Process<ReaderConfig> {
  const values = new Map<string, Value>();
  for (const property of config.properties) {
    if (readerFields.has(property.name)) values.set(property.name, yield* evaluated(visit, property, null));
  }
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    inputType: text('InputType'),
    transformation: text('Transformation'),
    manifestType: text('ManifestType'),
    csvDelimiter: text('CSVDelimiter'),
    csvHeaderLocation: text('CSVHeaderLocation'),
    csvHeaders: values.get('CSVHeaders'),
    itemsPointer: text('ItemsPointer'),
  };
}

const readerFields = new Set([
  'InputType',
  'Transformation',
  'ManifestType',
  'CSVDelimiter',
  'CSVHeaderLocation',
  'CSVHeaders',
  'ItemsPointer',
]);
