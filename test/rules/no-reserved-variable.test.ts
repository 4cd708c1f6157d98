import { test } from 'vitest';
import { noReservedVariable } from '../../packages/core/src/rules/no-reserved-variable.ts';
import { check } from '../check.ts';

test('`$states` cannot be assigned', () => {
  check(
    noReservedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "states": 1, "States": 2 } }
//                ^^^^^^^^ The variable \`$states\` is reserved, and cannot be assigned.
} }`,
  );
});

test('nor from a path', () => {
  check(
    noReservedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "states.$": "$.a" } }
//                ^^^^^^^^^^ The variable \`$states\` is reserved, and cannot be assigned.
} }`,
  );
});

test('in a payload it is a name like any other', () => {
  check(
    noReservedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "states": 1 } }
} }`,
  );
});
