import { test } from 'vitest';
import { noOwnAssignRead } from '../../packages/core/src/rules/no-own-assign-read.ts';
import { check } from '../check.ts';

test('Output does not see what the state assigns', () => {
  check(
    noOwnAssignRead,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true, "Assign": { "x": 1 },
      "Output": "{% $x %}" }
//                  ^^ The variable \`$x\` has no value yet: what state \`A\` assigns is seen from the next state on.
} }`,
  );
});

test('nor does another value of the same Assign', () => {
  check(
    noOwnAssignRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "x": 1, "y.$": "$x" } }
//                                ^^ The variable \`$x\` has no value yet: what state \`A\` assigns is seen from the next state on.
} }`,
  );
});

test('a variable that held a value before is read as it was', () => {
  check(
    noOwnAssignRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "Assign": { "x.$": "States.MathAdd($x, 1)" } }
} }`,
  );
});

test('a loop brings the value back, on some ways', () => {
  check(
    noOwnAssignRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x.$": "$x" }, "Next": "A" }
} }`,
  );
});
