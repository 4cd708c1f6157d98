import { test } from 'vitest';
import { noPointlessChoice } from '../../packages/core/src/rules/no-pointless-choice.ts';
import { check } from '../check.ts';

test('every rule and Default lead to one state', () => {
  check(
    noPointlessChoice,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B",
//  ^^^ State \`A\` chooses nothing: every rule and \`Default\` lead to \`B\`.
      "Choices": [
        { "Variable": "$.a", "IsNull": true, "Next": "B" },
        { "Variable": "$.a", "NumericEquals": 1, "Next": "B" }
      ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('the same in JSONata', () => {
  check(
    noPointlessChoice,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.a %}", "Next": "B" }], "Default": "B" },
//  ^^^ State \`A\` chooses nothing: every rule and \`Default\` lead to \`B\`.
    "B": { "Type": "Succeed" }
} }`,
  );
});

test.each([
  ['no Default, so that it fails when no rule is true', '"Choices": [{ "Condition": true, "Next": "B" }]'],
  [
    'a rule that assigns',
    '"Choices": [{ "Condition": "{% $states.input.a %}", "Assign": { "n": 1 }, "Next": "B" }], "Default": "B"',
  ],
  [
    'a rule with an output',
    '"Choices": [{ "Condition": "{% $states.input.a %}", "Output": 1, "Next": "B" }], "Default": "B"',
  ],
  [
    'an Assign of its own, which only Default does',
    '"Choices": [{ "Condition": "{% $states.input.a %}", "Next": "B" }], "Default": "B", "Assign": { "n": 1 }',
  ],
  ['two targets', '"Choices": [{ "Condition": "{% $states.input.a %}", "Next": "C" }], "Default": "B"'],
  [
    'a target that only deployment knows',
    '"Choices": [{ "Condition": "{% $states.input.a %}", "Next": "${Next}" }], "Default": "B"',
  ],
  [
    'a rule that only deployment knows',
    '"Choices": [{ "Condition": "{% $states.input.a %}", "Next": "B" }, "${Rule}"], "Default": "B"',
  ],
])('silent about %s', (_, fields) => {
  check(
    noPointlessChoice,
    `{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Choice", ${fields} }, "B": { "Type": "Succeed" }, "C": { "Type": "Fail" } } }`,
  );
});
