import { itemReaders } from '../analyses/calls/item-readers.ts';
import { hasItemReaders } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { stringField, valueOf } from '../model/field.ts';
import { removeProperty } from '../syntax/edit.ts';
import { propertyOf } from '../syntax/node.ts';

export const csvHeaders = defineRule({
  id: 'csv-headers',
  description: 'Disallow `CSVHeaders` where the header is the first row of the file.',
  category: 'map',
  severity: 'warning',
  requirements: ['READ-05'],
  messages: { unused: 'Map `{state}` takes its header from the first row of the file, not from `CSVHeaders`.' },
  when: hasItemReaders,
  needs: { readers: itemReaders },
  check(_document, { readers }, report) {
    for (const { state, config } of readers) {
      if (config === undefined || valueOf(stringField(config.node, 'CSVHeaderLocation')) !== 'FIRST_ROW') continue;
      const headers = propertyOf(config.node, 'CSVHeaders');
      if (headers === undefined) continue;
      const fix = { title: 'Remove `CSVHeaders`', kind: 'suggestion', edits: [removeProperty(headers)] } as const;
      report('unused', { at: headers, data: { state: state.name }, fixes: [fix] });
    }
  },
});
