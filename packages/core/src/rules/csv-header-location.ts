import { itemReaders, type ReaderConfig } from '../analyses/calls/item-readers.ts';
import { hasItemReaders } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks, stringField, valueOf } from '../model/field.ts';
import { removeProperty } from '../syntax/edit.ts';
import { propertyOf } from '../syntax/node.ts';

export const csvHeaderLocation = defineRule({
  id: 'csv-header-location',
  description: 'Require `CSVHeaderLocation` where CSV is read, and nowhere else.',
  category: 'map',
  severity: 'error',
  requirements: ['READ-05'],
  messages: {
    location: 'The `ReaderConfig` of Map `{state}` reads CSV and lacks `CSVHeaderLocation`.',
    headers: 'The `ReaderConfig` of Map `{state}` lacks the `CSVHeaders` that it says are given.',
    json: '`CSVHeaderLocation` is for CSV, but Map `{state}` reads JSON.',
  },
  when: hasItemReaders,
  needs: { readers: itemReaders },
  check(_document, { readers }, report) {
    for (const { state, config } of readers) {
      if (config === undefined) continue;
      const data = { state: state.name };
      if (lacksLocation(config)) report('location', { at: config.property, data });
      if (lacksHeaders(config)) report('headers', { at: config.property, data });
      const location = propertyOf(config.node, 'CSVHeaderLocation');
      if (location === undefined || inputType(config) !== 'JSON') continue;
      const fix = {
        title: 'Remove `CSVHeaderLocation`',
        kind: 'suggestion',
        edits: [removeProperty(location)],
      } as const;
      report('json', { at: location, data, fixes: [fix] });
    }
  },
});

/** What CSV behind a manifest or a list needs is not documented. */
function lacksLocation(config: ReaderConfig): boolean {
  return inputType(config) === 'CSV' && lacks(config.node, 'CSVHeaderLocation', 'ManifestType', 'Transformation');
}

function lacksHeaders({ node }: ReaderConfig): boolean {
  return valueOf(stringField(node, 'CSVHeaderLocation')) === 'GIVEN' && lacks(node, 'CSVHeaders');
}

function inputType({ node }: ReaderConfig): string | undefined {
  return valueOf(stringField(node, 'InputType'));
}
