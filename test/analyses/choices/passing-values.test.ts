import { expect, test } from 'vitest';
import {
  excludeEachOther,
  include,
  type PassingValues,
  passingValues,
} from '../../../packages/core/src/analyses/choices/passing-values.ts';
import { ruleOf } from './choices.ts';

function valuesOf(comparison: string): PassingValues {
  return passingValues(ruleOf(`"Variable": "$.a", ${comparison}`).test) as PassingValues;
}

test.each([
  ['"IsNumeric": true', '"NumericEquals": 1', true],
  ['"IsNumeric": false', '"NumericEquals": 1', false],
  ['"IsNumeric": false', '"StringEquals": "1"', true],
  ['"IsPresent": true', '"IsNull": true', true],
  ['"IsPresent": true', '"IsPresent": false', false],
  ['"IsString": true', '"TimestampEquals": "2024-01-01T00:00:00Z"', true],
  ['"IsBoolean": true', '"BooleanEquals": false', true],
  ['"StringMatches": "*"', '"StringEquals": "x"', true],
  ['"StringMatches": "x*"', '"StringEquals": "xy"', false],
  ['"StringMatches": "x\\\\*"', '"StringEquals": "x*"', true],
  ['"NumericLessThanEqualsPath": "$.b"', '"NumericEqualsPath": "$.b"', true],
  ['"NumericLessThanEqualsPath": "$.b"', '"NumericEqualsPath": "$.c"', false],
  ['"IsTimestamp": true', '"TimestampEquals": "2024-01-01T00:00:00Z"', false],
  [
    '"TimestampGreaterThan": "2024-01-01T00:00:00.000000001Z"',
    '"TimestampEquals": "2024-01-01T00:00:00.000000002Z"',
    true,
  ],
])('whether all that passes %s includes what passes %s: %s', (wide, narrow, expected) => {
  expect(include(valuesOf(wide), valuesOf(narrow))).toBe(expected);
});

test.each([
  ['"NumericEquals": 1', '"StringEquals": "1"', true],
  ['"NumericLessThan": 1', '"NumericGreaterThan": 1', true],
  ['"NumericLessThan": 2', '"NumericGreaterThan": 1', false],
  ['"BooleanEquals": true', '"BooleanEquals": false', true],
  ['"IsPresent": false', '"IsNull": true', true],
  ['"StringLessThan": "b"', '"TimestampLessThan": "2024-01-01T00:00:00Z"', false],
  ['"StringMatches": "x*"', '"IsNumeric": true', true],
  ['"NumericLessThanPath": "$.b"', '"NumericGreaterThanPath": "$.b"', true],
  ['"NumericLessThanPath": "$.b"', '"NumericGreaterThan": 1', false],
])('whether nothing passes both %s and %s: %s', (one, other, expected) => {
  expect(excludeEachOther(valuesOf(one), valuesOf(other))).toBe(expected);
});

test('Not turns a test for a type round', () => {
  const negated = passingValues(ruleOf('"Not": { "Not": { "Not": { "Variable": "$.a", "IsPresent": true } } }').test);
  expect(negated).toEqual(valuesOf('"IsPresent": false'));
  expect(passingValues(ruleOf('"Not": { "Variable": "$.a", "IsNull": true }').test)).toEqual(
    valuesOf('"IsNull": false'),
  );
});

test.each([
  ['an operand that only deployment knows', '"StringEquals": "${X}"'],
  ['an operand of the wrong type', '"NumericEquals": "1"'],
  ['a timestamp that is none', '"TimestampEquals": "yesterday"'],
  ['a pattern that is none', '"StringMatches": "x\\\\"'],
])('nothing is said of %s', (_, comparison) => {
  expect(passingValues(ruleOf(`"Variable": "$.a", ${comparison}`).test)).toBeUndefined();
});

test('nothing is said of the Not of a range', () => {
  expect(passingValues(ruleOf('"Not": { "Variable": "$.a", "NumericLessThan": 1 }').test)).toBeUndefined();
});
