import { test } from 'vitest';
import { noConstantCondition } from '../../packages/core/src/rules/no-constant-condition.ts';
import { check } from '../check.ts';

test('a condition that is always false', () => {
  check(
    noConstantCondition,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Condition": false, "Next": "C" },
//                   ^^^^^ This rule is never chosen, because its \`Condition\` is always \`false\`.
      { "Condition": "{% (false) %}", "Next": "C" }
//                   ^^^^^^^^^^^^^^^ This rule is never chosen, because its \`Condition\` is always \`false\`.
    ] },
    "B": { "Type": "Succeed" }, "C": { "Type": "Succeed" }
} }`,
  );
});

test('other conditions, constants of another kind, and what only deployment knows', () => {
  check(
    noConstantCondition,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Condition": "{% $states.input.a %}", "Next": "C" },
      { "Condition": "{% 'false' %}", "Next": "C" },
      { "Condition": "\${Condition}", "Next": "C" },
      { "Condition": true, "Next": "C" }
    ] },
    "B": { "Type": "Succeed" }, "C": { "Type": "Succeed" }
} }`,
  );
});

test('a Condition in JSONPath is an unknown field, which is another rule to report', () => {
  check(
    noConstantCondition,
    '{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Default": "B", "Choices": [{ "Condition": false, "Next": "B" }] }, "B": { "Type": "Succeed" } } }',
  );
});
