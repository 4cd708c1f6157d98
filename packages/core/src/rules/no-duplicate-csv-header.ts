import { itemReaders } from '../analyses/calls/item-readers.ts';
import { hasItemReaders } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { arrayField, stringField, valueOf } from '../model/field.ts';
import type { ObjectNode, StringNode } from '../syntax/node.ts';
import { asWritten } from '../syntax/opaque.ts';

export const noDuplicateCsvHeader = defineRule({
  id: 'no-duplicate-csv-header',
  description: 'Disallow a name that stands twice in `CSVHeaders`.',
  category: 'map',
  severity: 'error',
  requirements: ['READ-07'],
  messages: {
    repeated: 'Map `{state}` cannot read a file with two columns called `{name}`: give each a name of its own.',
  },
  when: hasItemReaders,
  needs: { readers: itemReaders },
  check(_document, { readers }, report) {
    for (const { state, config } of readers) {
      if (config === undefined || valueOf(stringField(config.node, 'CSVHeaderLocation')) !== 'GIVEN') continue;
      for (const { header, first } of repeatedIn(config.node)) {
        const related = [{ at: first, message: 'It stands here already.' }];
        report('repeated', { at: header, data: { state: state.name, name: header.value }, related });
      }
    }
  },
});

interface Repeated {
  readonly header: StringNode;
  readonly first: StringNode;
}

function* repeatedIn(config: ObjectNode): Generator<Repeated> {
  const seen = new Map<string, StringNode>();
  for (const item of valueOf(arrayField(config, 'CSVHeaders'))?.items ?? []) {
    const header = asWritten(item);
    if (header.kind !== 'string' || header.partial || header.value.startsWith('{%')) continue;
    const first = seen.get(header.value);
    if (first === undefined) seen.set(header.value, header);
    else yield { header, first };
  }
}
