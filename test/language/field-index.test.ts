import { expect, test } from 'vitest';
import type { FieldPlace } from '../../packages/core/src/language/field-index.ts';
import { placedSchemas, placesOfField } from '../../packages/core/src/language/field-index.ts';

function places(name: string): readonly string[] {
  return placesOfField(name).map(({ place }) => written(place));
}

function written(place: FieldPlace): string {
  if (place.kind === 'scope') return place.scope;
  if (place.kind === 'state') return `${place.type} ${place.queryLanguage}`;
  if (place.kind === 'choice-rule') return `${place.level} rule ${place.queryLanguage}`;
  return `${written(place.of)} ${place.path.join('.')}`;
}

test('a field of one query language is known to its states only', () => {
  expect(places('Condition')).toEqual(['top-level rule JSONata']);
  expect(places('SecondsPath')).toEqual(['Wait JSONPath']);
  expect(places('Items')).toEqual(['Map JSONata']);
});

test('Fail takes no Output, and no state takes Output in JSONPath', () => {
  expect(places('Output')).not.toContain('Fail JSONata');
  expect(places('Output').filter((place) => place.includes('JSONPath'))).toEqual([]);
});

test('a member is found inside the field that holds it', () => {
  expect(places('CSVDelimiter')).toEqual([
    'Map JSONPath ItemReader.ReaderConfig',
    'Map JSONata ItemReader.ReaderConfig',
  ]);
  expect(places('JitterStrategy')).toContain('Task JSONPath Retry');
  expect(places('ExecutionType')).toEqual(['item-processor ProcessorConfig']);
});

test('a name that no place knows has no places', () => {
  expect(placesOfField('Resouce')).toEqual([]);
  expect(placesOfField('__proto__')).toEqual([]);
  expect(placesOfField('constructor')).toEqual([]);
});

test('every name of the index has a place', () => {
  const names = placedSchemas().flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => placesOfField(name).length === 0)).toEqual([]);
});
