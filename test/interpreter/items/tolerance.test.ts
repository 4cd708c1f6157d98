import { expect, test } from 'vitest';
import {
  exceedsTolerance,
  toleranceFailure,
  toleranceOf,
} from '../../../packages/core/src/interpreter/items/tolerance.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { outcomeOf } from './outcome.ts';

test.each([
  [0, 3, undefined, undefined, false],
  [1, 3, undefined, undefined, true],
  [1, 3, 1, undefined, false],
  [2, 3, 1, undefined, true],
  [1, 3, 0, undefined, true],
  [1, 10, undefined, 10, false],
  [2, 10, undefined, 10, true],
  [1, 1000, undefined, 0.1, false],
  [10, 10, undefined, 100, false],
  [2, 10, 1, 50, true],
  [2, 10, 5, 10, true],
  [2, 10, 5, 50, false],
  [0, 0, undefined, 0, false],
])('%i failed of %i, tolerating %s or %s percent, is too many: %s', (failed, total, count, percentage, expected) => {
  expect(exceedsTolerance(failed, total, { count, percentage })).toBe(expected);
});

test('a Map with too many failed items fails', () => {
  expect(
    outcomeOf(() => {
      throw toleranceFailure();
    }),
  ).toBe('States.ExceedToleratedFailureThreshold: The specified tolerated failure threshold was exceeded');
});

test.each<[Value, unknown]>([
  [2, 2],
  ['1', 1],
  [-1, 'States.Runtime: ToleratedFailureCount cannot be negative.'],
  [1.5, 'States.Runtime: The ToleratedFailureCountPath field refers to value "1.5" which is not a valid integer: $.n'],
  [
    'many',
    'States.Runtime: The ToleratedFailureCountPath field refers to value "many" which is not a valid integer: $.n',
  ],
  [
    null,
    'States.Runtime: The ToleratedFailureCountPath field refers to value "null" which is not a valid integer: $.n',
  ],
  [new UnknownValue('<n>', 'Give n.'), 'UNDECIDED: `ToleratedFailureCountPath` is not known. Give n.'],
])('takes the count %j', (value, expected) => {
  const count = { field: 'ToleratedFailureCountPath', written: '$.n', value };
  expect(outcomeOf(() => toleranceOf({ count }).count)).toBe(expected);
});

test.each<[Value, unknown]>([
  [99.9, 99.9],
  ['1', 1],
  [-0.1, 'States.Runtime: ToleratedFailurePercentage must be between 0 and 100.'],
  [100.1, 'States.Runtime: ToleratedFailurePercentage must be between 0 and 100.'],
  [[], 'States.Runtime: The ToleratedFailurePercentagePath field refers to value "[]" which is not a valid float: $.n'],
])('takes the percentage %j', (value, expected) => {
  const percentage = { field: 'ToleratedFailurePercentagePath', written: '$.n', value };
  expect(outcomeOf(() => toleranceOf({ percentage }).percentage)).toBe(expected);
});

test('an expression out of range fails as an expression', () => {
  const count = { field: 'ToleratedFailureCount', written: '{% -1 %}', value: -1 };
  expect(outcomeOf(() => toleranceOf({ count }))).toBe(
    'States.QueryEvaluationError: ToleratedFailureCount cannot be negative.',
  );
});

test('tolerates nothing where nothing is said', () => {
  expect(toleranceOf({})).toEqual({ count: undefined, percentage: undefined });
});
