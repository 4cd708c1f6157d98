import { test } from 'vitest';
import { requiredField } from '../../packages/core/src/rules/required-field.ts';
import { check } from '../check.ts';

test('StartAt and States', () => {
  check(
    requiredField,
    `
  {}
//^^ The state machine lacks \`StartAt\`.
//^^ The state machine lacks \`States\`.`,
  );
});

test('a state lacks what its type requires', () => {
  check(
    requiredField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true },
//  ^^^ State \`A\` lacks \`Resource\`.
    "B": { "Comment": "nothing" }
//  ^^^ State \`B\` lacks \`Type\`.
} }`,
  );
});

test('a Catcher lacks its target', () => {
  check(
    requiredField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "End": true, "Catch": [{ "ErrorEquals": ["E"] }] }
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ \`Catch[0]\` of state \`A\` lacks \`Next\`.
} }`,
  );
});

test('a rule lacks its target', () => {
  check(
    requiredField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true }] }
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Choices[0]\` of state \`A\` lacks \`Next\`.
} }`,
  );
});

test('a branch lacks its first state', () => {
  check(
    requiredField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [{ "States": { "B": { "Type": "Succeed" } } }] }
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Branches[0]\` of state \`A\` lacks \`StartAt\`.
} }`,
  );
});

test('a key that only deployment knows may be the missing one', () => {
  check(
    requiredField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Fn::If": [], "End": true }
} }`,
  );
});
