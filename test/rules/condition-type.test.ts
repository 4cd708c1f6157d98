import { test } from 'vitest';
import { conditionType } from '../../packages/core/src/rules/condition-type.ts';
import { check } from '../check.ts';

test('only `true` and `false` can decide', () => {
  check(
    conditionType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "A", "Choices": [
      { "Next": "A", "Condition": "{% 1 %}" },
//                                ^^^^^^^^^ The condition gives a number, and only \`true\` and \`false\` can decide.
      { "Next": "A", "Condition": "{% 'yes' %}" },
//                                ^^^^^^^^^^^^^ The condition gives a string, and only \`true\` and \`false\` can decide.
      { "Next": "A", "Condition": "{% null %}" },
//                                ^^^^^^^^^^^^ The condition gives \`null\`, and only \`true\` and \`false\` can decide.
      { "Next": "A", "Condition": "{% $count($states.input.items) %}" },
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The condition gives a number, and only \`true\` and \`false\` can decide.
      { "Next": "A", "Condition": "{% [$states.input.ok] %}" }] }
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ The condition gives an array, and only \`true\` and \`false\` can decide.
} }`,
  );
});

test('comparisons decide, and so may data', () => {
  check(
    conditionType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "A", "Choices": [
      { "Next": "A", "Condition": true },
      { "Next": "A", "Condition": "{% true %}" },
      { "Next": "A", "Condition": "{% $states.input.a = 1 and $exists($states.input.b) %}" },
      { "Next": "A", "Condition": "{% $states.input.ok %}" }] }
} }`,
  );
});

test('what only deployment knows', () => {
  check(
    conditionType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Next": "A", "Condition": "{% \${Condition} %}" }] }
} }`,
  );
});

test('other fields may give anything', () => {
  check(
    conditionType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% 1 %}",
      "End": true }
} }`,
  );
});
