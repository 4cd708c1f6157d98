import { expect, test } from 'vitest';
import {
  coverEverything,
  everything,
  rangeContains,
  rangeOf,
  rangesMeet,
} from '../../../packages/core/src/analyses/choices/value-range.ts';

const below3 = rangeOf('LessThan', 3);
const upTo3 = rangeOf('LessThanEquals', 3);
const from3 = rangeOf('GreaterThanEquals', 3);
const above3 = rangeOf('GreaterThan', 3);
const only3 = rangeOf('Equals', 3);

test('ranges meet where one value lies in both', () => {
  expect(rangesMeet(upTo3, from3)).toBe(true);
  expect(rangesMeet(below3, from3)).toBe(false);
  expect(rangesMeet(above3, upTo3)).toBe(false);
  expect(rangesMeet(only3, everything)).toBe(true);
  expect(rangesMeet(only3, rangeOf('Equals', 4))).toBe(false);
});

test('a range contains another when it has all its values', () => {
  expect(rangeContains(upTo3, below3)).toBe(true);
  expect(rangeContains(below3, upTo3)).toBe(false);
  expect(rangeContains(upTo3, only3)).toBe(true);
  expect(rangeContains(above3, only3)).toBe(false);
  expect(rangeContains(only3, everything)).toBe(false);
  expect(rangeContains(everything, above3)).toBe(true);
});

test('ranges cover everything when they leave no gap', () => {
  expect(coverEverything([from3, below3])).toBe(true);
  expect(coverEverything([above3, below3])).toBe(false);
  expect(coverEverything([above3, only3, below3])).toBe(true);
  expect(coverEverything([rangeOf('GreaterThan', 2), rangeOf('LessThan', 9), only3])).toBe(true);
  expect(coverEverything([upTo3])).toBe(false);
  expect(coverEverything([from3])).toBe(false);
  expect(coverEverything([])).toBe(false);
});

test('texts are ordered by UTF-16 units', () => {
  expect(rangesMeet(rangeOf('LessThan', 'a'), rangeOf('Equals', 'Z'))).toBe(true);
  expect(rangesMeet(rangeOf('GreaterThan', '\uffff'), rangeOf('Equals', '\u{1f600}'))).toBe(false);
});
