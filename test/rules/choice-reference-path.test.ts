import { test } from 'vitest';
import { choiceReferencePath } from '../../packages/core/src/rules/choice-reference-path.ts';
import { check } from '../check.ts';

test('a comparison takes one value', () => {
  check(
    choiceReferencePath,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.orders[*].total", "NumericEqualsPath": "$..limit", "Next": "B" }
//                           ^^^ \`Variable\` compares one value, and a path with wildcards may select any number.
//                                                              ^^ \`NumericEqualsPath\` compares one value, and a path with \`..\` may select any number.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('rules inside others are looked at', () => {
  check(
    choiceReferencePath,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "And": [{ "Not": { "Variable": "$.a[?(@.b)]", "IsNull": true } }], "Next": "B" }
//                                         ^^^^^^^^ \`Variable\` compares one value, and a path with filters may select any number.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('names, indexes, variables and the context object', () => {
  check(
    choiceReferencePath,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Or": [{ "Variable": "$v[0].x", "IsNull": true }, { "Variable": "$$.Execution.Name", "IsString": true }], "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});
