import { test } from 'vitest';
import { noMisplacedField } from '../../packages/core/src/rules/no-misplaced-field.ts';
import { check } from '../check.ts';

test('a field of other states', () => {
  check(
    noMisplacedField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Retry": [], "End": true }
//                         ^^^^^^^ \`Retry\` is not a field of Pass states; \`Task\`, \`Parallel\` and \`Map\` have it.
} }`,
  );
});

test('Next inside And', () => {
  check(
    noMisplacedField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "And": [{ "Variable": "$.a", "IsNull": true, "Next": "A" }], "Next": "A" }] }
//                                                                                      ^^^^^^ \`Next\` is not a field of \`Choices[0].And[0]\` of state \`A\`.
} }`,
  );
});

test('a Choice chooses by its rules', () => {
  check(
    noMisplacedField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [], "Next": "A" }
//                                          ^^^^^^ \`Next\` is not a field of Choice states; \`Task\`, \`Pass\`, \`Wait\`, \`Parallel\` and \`Map\` have it.
} }`,
  );
});

test('a nested scope has no timeout', () => {
  check(
    noMisplacedField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemProcessor": { "TimeoutSeconds": 5, "StartAt": "B", "States": {} }, "End": true }
//                                           ^^^^^^^^^^^^^^^^ \`TimeoutSeconds\` is not a field of \`ItemProcessor\` of state \`A\`.
} }`,
  );
});
