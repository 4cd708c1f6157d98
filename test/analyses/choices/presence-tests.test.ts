import { expect, test } from 'vitest';
import { presenceTests } from '../../../packages/core/src/analyses/choices/presence-tests.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('`IsPresent` asks, however deep', () => {
  const rule =
    '{ "Next": "A", "Not": { "And": [{ "Variable": "$x", "IsPresent": true }, { "Variable": "$y", "IsNull": true }] } }';
  expect(testsIn(`"Type": "Choice", "Choices": [${rule}]`)).toEqual({ names: ['x'], areAll: true });
});

test('`$exists` asks', () => {
  expect(testsIn(`"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $exists($x) ? $x : $y %}"`)).toEqual({
    names: ['x'],
    areAll: true,
  });
});

test.each([
  `"Type": "Choice", "Choices": [{ "Next": "A", "Variable": "\${Variable}", "IsPresent": true }]`,
  `"Type": "Choice", "Choices": [{ "Next": "A", "Not": { "And": ["\${Rule}"] } }]`,
  `"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% \${Expression} %}"`,
])('%s may ask for any variable', (fields) => {
  expect(testsIn(fields).areAll).toBe(false);
});

test('a payload of a JSONPath state asks for nothing', () => {
  expect(testsIn(`"Type": "Pass", "Parameters": { "a": "\${Value}", "b.$": "$x" }`)).toEqual({
    names: [],
    areAll: true,
  });
});

function testsIn(fields: string) {
  const document = documentOf(`{ "StartAt": "A", "States": { "A": { ${fields} } } }`);
  const { tests } = new FactStore(document).gather({ tests: presenceTests });
  return { names: [...tests.names], areAll: tests.areAll };
}
