import { expect, test } from 'vitest';
import { expressionSites } from '../../../packages/core/src/analyses/expressions/expression-sites.ts';
import { inputReads } from '../../../packages/core/src/analyses/expressions/input-reads.ts';
import { documentOf } from '../../check.ts';

test('paths in Parameters are read, also as arguments', () => {
  const parameters = `{ "a.$": "$.a", "b": { "c.$": "States.Format('{}', $.c)" }, "id.$": "$$.Execution.Id", "v.$": "$v" }`;
  expect(readsOf(`"Type": "Task", "Parameters": ${parameters}`)).toEqual(['$.a', '$.c']);
});

test('paths that select any number of values never fail', () => {
  expect(readsOf('"Type": "Pass", "Parameters": { "a.$": "$.a[*].b", "b.$": "$..b" }')).toEqual([]);
});

test('path fields are read', () => {
  expect(readsOf('"Type": "Wait", "SecondsPath": "$.seconds"')).toEqual(['$.seconds']);
  expect(readsOf('"Type": "Map", "ItemsPath": "$.items"')).toEqual(['$.items']);
  expect(readsOf('"Type": "Fail", "ErrorPath": "$.e", "CausePath": "$.c"')).toEqual(['$.e', '$.c']);
});

test('other paths start at what InputPath selects', () => {
  expect(readsOf('"Type": "Pass", "InputPath": "$.a", "Parameters": { "b.$": "$.b" }')).toEqual(['$.a']);
  expect(readsOf('"Type": "Pass", "InputPath": "$", "Parameters": { "b.$": "$.b" }')).toEqual(['$', '$.b']);
  expect(readsOf('"Type": "Pass", "InputPath": null, "Parameters": { "b.$": "$.b" }')).toEqual([]);
  expect(readsOf('"Type": "Pass", "InputPath": "${Path}", "Parameters": { "b.$": "$.b" }')).toEqual([]);
});

test('the result is not the input', () => {
  expect(
    readsOf('"Type": "Task", "ResultSelector": { "a.$": "$.a" }, "OutputPath": "$.b", "Assign": { "c.$": "$.c" }'),
  ).toEqual([]);
});

test('a Map evaluates its template for each item, of which there may be none', () => {
  expect(readsOf('"Type": "Map", "ItemSelector": { "a.$": "$.a" }')).toEqual([]);
  expect(readsOf('"Type": "Map", "Parameters": { "a.$": "$.a" }')).toEqual([]);
});

test('a Choice reads what it compares first', () => {
  const first =
    '{ "And": [{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.b", "IsNull": true }], "Next": "B" }';
  expect(
    readsOf(`"Type": "Choice", "Choices": [${first}, { "Variable": "$.c", "IsNull": true, "Next": "B" }]`),
  ).toEqual(['$.a']);
});

test('IsPresent may look for what is not there', () => {
  expect(readsOf('"Type": "Choice", "Choices": [{ "Variable": "$.a", "IsPresent": true, "Next": "B" }]')).toEqual([]);
});

test('a rule that only deployment knows may come first', () => {
  expect(
    readsOf('"Type": "Choice", "Choices": ["${Rule}", { "Variable": "$.a", "IsNull": true, "Next": "B" }]'),
  ).toEqual([]);
});

test('JSONata states read no paths', () => {
  expect(readsOf('"Type": "Pass", "QueryLanguage": "JSONata", "Output": "$.a"')).toEqual([]);
});

function readsOf(fields: string): readonly string[] {
  const document = documentOf(`{ "States": { "A": { ${fields} } } }`);
  const reads = inputReads.run(document, { sites: expressionSites.run(document, {}) });
  const [state] = document.machine.states;
  const found = state === undefined ? [] : reads.certainIn(state);
  return found.map(({ path, site }) => site.node.value.slice(path.start, path.end));
}
