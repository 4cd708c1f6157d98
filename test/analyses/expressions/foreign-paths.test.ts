import { expect, test } from 'vitest';
import { expressionSites } from '../../../packages/core/src/analyses/expressions/expression-sites.ts';
import { isForeignPath } from '../../../packages/core/src/analyses/expressions/foreign-paths.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test.each([
  `{ "InputPath": "$.detail" }`,
  `{ "InputTransformer": { "InputPathsMap": { "id": "$.detail.id" } } }`,
  `{ "RecordColumns": [{ "Name": "id", "Mapping": "$.id" }] }`,
  `{ "definition": { "States": { "A": { "OutputPath": "$.a" } } } }`,
])('a path for the service that is called: %s', (parameters) => {
  expect(foreignIn(parameters)).toEqual([true]);
});

test.each([`{ "id": "$.id" }`, `[{ "id": "$.id" }]`, `"$.id"`])('a path for Step Functions: %s', (parameters) => {
  expect(foreignIn(parameters)).toEqual([false]);
});

function foreignIn(parameters: string): readonly boolean[] {
  const document = documentOf(`{ "States": { "A": { "Type": "Pass", "Parameters": ${parameters} } } }`);
  return new FactStore(document).gather({ sites: expressionSites }).sites.literals.map(isForeignPath);
}
