import { test } from 'vitest';
import { oneComparison } from '../../packages/core/src/rules/one-comparison.ts';
import { check } from '../check.ts';

test('two operators', () => {
  check(
    oneComparison,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [
      { "Variable": "$.a", "NumericGreaterThan": 1, "NumericLessThan": 9, "Next": "B" }
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Choices[0]\` of state \`A\` has \`NumericGreaterThan\` and \`NumericLessThan\`, and a rule tests one thing; join them with \`And\`.
    ] }
} }`,
  );
});

test('no operator', () => {
  check(
    oneComparison,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "Next": "B" }] }
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Choices[0]\` of state \`A\` compares nothing: it has no operator such as \`StringEquals\`, and no \`And\`, \`Or\` or \`Not\`.
} }`,
  );
});

test('no Variable, inside Not', () => {
  check(
    oneComparison,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Not": { "IsNull": true }, "Next": "B" }] }
//                                                ^^^^^^^^^^^^^^^^^^ \`Choices[0].Not\` of state \`A\` lacks the \`Variable\` that \`IsNull\` compares.
} }`,
  );
});

test('And, Or and Not stand for the comparison', () => {
  check(
    oneComparison,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [
      { "Or": [{ "Variable": "$.a", "IsNull": true }, { "Not": { "Variable": "$.b", "IsPresent": true } }], "Next": "B" }
    ] }
} }`,
  );
});

test('JSONata rules have conditions', () => {
  check(
    oneComparison,
    `
{ "StartAt": "A", "QueryLanguage": "JSONata", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Condition": true, "Next": "B" }] }
} }`,
  );
});
