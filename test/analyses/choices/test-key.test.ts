import { expect, test } from 'vitest';
import { deepestTest, keyOfTest } from '../../../packages/core/src/analyses/choices/test-key.ts';
import { ruleOf } from './choices.ts';

function keyOf(fields: string): string | undefined {
  return keyOfTest(ruleOf(fields).test);
}

test('the order of fields, and comments, do not matter', () => {
  expect(keyOf('"Comment": "first", "IsNull": true, "Variable": "$.a"')).toBe(
    keyOf('"Variable": "$.a", "IsNull": true'),
  );
});

test.each([
  ['path', '"Variable": "$.b", "NumericEquals": 1'],
  ['operator', '"Variable": "$.a", "NumericLessThan": 1'],
  ['operand', '"Variable": "$.a", "NumericEquals": 2'],
  ['Not', '"Not": { "Variable": "$.a", "NumericEquals": 1 }'],
])('another %s is another test', (_, fields) => {
  expect(keyOf(fields)).not.toBe(keyOf('"Variable": "$.a", "NumericEquals": 1'));
  expect(keyOf(fields)).toBeDefined();
});

test('1 and 1.0 are one number, and "1" is none', () => {
  expect(keyOf('"Variable": "$.a", "NumericEquals": 1.0')).toBe(keyOf('"Variable": "$.a", "NumericEquals": 1'));
  expect(keyOf('"Variable": "$.a", "NumericEquals": "1"')).not.toBe(keyOf('"Variable": "$.a", "NumericEquals": 1'));
});

test.each([
  ['a part that only deployment knows', '"And": [{ "Variable": "$.a", "IsNull": "${X}" }]'],
  ['an empty And', '"And": []'],
  ['no test', '"Comment": "nothing"'],
])('no key for %s', (_, fields) => {
  expect(keyOf(fields)).toBeUndefined();
});

test('no key for what is nested too deep', () => {
  const nested = (depth: number) =>
    `${'"Not": { '.repeat(depth)}"Variable": "$.a", "IsNull": true${' }'.repeat(depth)}`;
  expect(keyOf(nested(deepestTest))).toBeDefined();
  expect(keyOf(nested(deepestTest + 1))).toBeUndefined();
});
