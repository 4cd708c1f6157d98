import { test } from 'vitest';
import { fieldRange } from '../../packages/core/src/rules/field-range.ts';
import { check } from '../check.ts';

test('below the minimum', () => {
  check(
    fieldRange,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": -1, "End": true }
//                                    ^^ \`Seconds\` is at least 0.
} }`,
  );
});

test('above the maximum, which itself is taken', () => {
  check(
    fieldRange,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 100000000, "End": true },
//                                    ^^^^^^^^^ \`Seconds\` is at most 99999999.
    "B": { "Type": "Wait", "Seconds": 99999999, "End": true }
} }`,
  );
});

test('Retry has bounds of its own', () => {
  check(
    fieldRange,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "End": true, "Retry": [{ "ErrorEquals": ["E"], "BackoffRate": 0.5, "MaxAttempts": 0 }] }
//                                                                                                        ^^^ \`BackoffRate\` is at least 1.
} }`,
  );
});
