import { test } from 'vitest';
import { failCause } from '../../packages/core/src/rules/fail-cause.ts';
import { check } from '../check.ts';

test('an error without a cause', () => {
  check(
    failCause,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "Error": "Mine" },
//  ^^^ Fail state \`A\` has an error without a cause.
    "B": { "Type": "Fail", "ErrorPath": "$.error" }
//  ^^^ Fail state \`B\` has an error without a cause.
} }`,
  );
});

test('an error with a cause, neither of them, and a cause that deployment may add', () => {
  check(
    failCause,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "Error": "Mine", "Cause": "The order is empty." },
    "B": { "Type": "Fail", "Error": "Mine", "CausePath": "$.cause" },
    "C": { "Type": "Fail", "Error": "Mine", "Cause": "\${Cause}" },
    "D": { "Type": "Fail", "Error": "Mine", "Fn::Transform": {} },
    "E": { "Type": "Fail" }
} }`,
  );
});
