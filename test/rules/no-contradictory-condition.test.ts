import { expect, test } from 'vitest';
import { noContradictoryCondition } from '../../packages/core/src/rules/no-contradictory-condition.ts';
import { check, findingsOf } from '../check.ts';

test('And over tests of one path that exclude each other', () => {
  check(
    noContradictoryCondition,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [{ "Next": "C",
      "And": [{ "Variable": "$.a", "NumericLessThan": 3 }, { "Variable": "$.a", "NumericGreaterThan": 5 }] }] },
//    ^^^^^ This \`And\` is never true, because no \`$.a\` passes all of its tests.
    "B": { "Type": "Succeed" }, "C": { "Type": "Succeed" }
} }`,
  );
});

test('the finding shows the two tests', () => {
  const [finding] = findingsFor('{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.a", "IsString": true }');
  expect(finding?.related.map(({ pointer }) => pointer)).toEqual([
    '/States/A/Choices/0/And/0/IsNull',
    '/States/A/Choices/0/And/1/IsString',
  ]);
});

function findingsFor(tests: string) {
  return findingsOf(
    noContradictoryCondition,
    `{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Default": "B", "Choices": [{ "And": [${tests}], "Next": "B" }] }, "B": { "Type": "Succeed" } } }`,
  );
}

test.each([
  ['two texts', '{ "Variable": "$.a", "StringEquals": "x" }, { "Variable": "$.a", "StringEquals": "y" }'],
  ['two types', '{ "Variable": "$.a", "NumericEquals": 1 }, { "Variable": "$.a", "StringEquals": "1" }'],
  ['true and false', '{ "Variable": "$.a", "BooleanEquals": true }, { "Variable": "$.a", "BooleanEquals": false }'],
  [
    'ranges that only touch',
    '{ "Variable": "$.a", "NumericLessThan": 3 }, { "Variable": "$.a", "NumericGreaterThanEquals": 3 }',
  ],
  [
    'a missing value that is compared',
    '{ "Variable": "$.a", "IsPresent": false }, { "Variable": "$.a", "NumericEquals": 1 }',
  ],
  [
    'before and after one instant',
    '{ "Variable": "$.a", "TimestampLessThan": "2024-01-01T00:00:00Z" }, { "Variable": "$.a", "TimestampGreaterThan": "2024-01-01T00:00:00Z" }',
  ],
  [
    'less and greater than one path',
    '{ "Variable": "$.a", "NumericLessThanPath": "$.b" }, { "Variable": "$.a", "NumericGreaterThanPath": "$.b" }',
  ],
  [
    'a test and its Not',
    '{ "Variable": "$.a", "StringMatches": "x*" }, { "Not": { "Variable": "$.a", "StringMatches": "x*" } }',
  ],
  [
    'a value, and no value',
    '{ "Variable": "$.a", "IsString": true }, { "Not": { "Variable": "$.a", "IsPresent": true } }',
  ],
  [
    'an And within the And',
    '{ "Variable": "$.a", "IsNull": true }, { "And": [{ "Variable": "$.b", "IsNull": true }, { "Variable": "$.a", "IsNull": false }] }',
  ],
])('contradictory: %s', (_, tests) => {
  expect(findingsFor(tests)).toHaveLength(1);
});

test.each([
  ['a range', '{ "Variable": "$.a", "NumericGreaterThan": 3 }, { "Variable": "$.a", "NumericLessThan": 5 }'],
  [
    'ranges that share their bound',
    '{ "Variable": "$.a", "NumericLessThanEquals": 3 }, { "Variable": "$.a", "NumericGreaterThanEquals": 3 }',
  ],
  ['two paths', '{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.b", "IsString": true }'],
  ['the safe idiom', '{ "Variable": "$.a", "IsPresent": true }, { "Variable": "$.a", "NumericEquals": 1 }'],
  ['two patterns', '{ "Variable": "$.a", "StringMatches": "x*" }, { "Variable": "$.a", "StringMatches": "*y" }'],
  [
    'a text that may be a timestamp',
    '{ "Variable": "$.a", "IsTimestamp": true }, { "Variable": "$.a", "StringLessThan": "3" }',
  ],
  [
    'two paths to compare with',
    '{ "Variable": "$.a", "NumericLessThanPath": "$.b" }, { "Variable": "$.a", "NumericGreaterThanPath": "$.c" }',
  ],
  [
    'an operand that only deployment knows',
    '{ "Variable": "$.a", "StringEquals": "${X}" }, { "Variable": "$.a", "StringEquals": "y" }',
  ],
  [
    'an operand of the wrong type',
    '{ "Variable": "$.a", "NumericEquals": "1" }, { "Variable": "$.a", "IsString": true }',
  ],
])('not contradictory: %s', (_, tests) => {
  expect(findingsFor(tests)).toEqual([]);
});

test('Or over such tests is no contradiction', () => {
  check(
    noContradictoryCondition,
    `{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Default": "B", "Choices": [{ "Next": "B",
      "Or": [{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.a", "IsString": true }] }] }, "B": { "Type": "Succeed" } } }`,
  );
});
