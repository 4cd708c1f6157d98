import { test } from 'vitest';
import { noUnknownField } from '../../packages/core/src/rules/no-unknown-field.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a field that no place has', () => {
  check(
    noUnknownField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed", "Retries": 3 }
//                            ^^^^^^^^^ \`Retries\` is not a field of state \`A\`.
} }`,
  );
});

test('a near miss, and another case', () => {
  check(
    noUnknownField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Nxt": "A", "comment": "" }
//                         ^^^^^ \`Nxt\` is not a field of state \`A\`. Did you mean \`Next\`?
//                                     ^^^^^^^^^ \`comment\` is not a field of state \`A\`. Did you mean \`Comment\`?
} }`,
  );
});

test('an operator that there is not', () => {
  check(
    noUnknownField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "StringContains": "x", "Next": "A" }] }
//                                                            ^^^^^^^^^^^^^^^^ \`StringContains\` is not a field of \`Choices[0]\` of state \`A\`.
} }`,
  );
});

test('payloads hold what they like', () => {
  check(
    noUnknownField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "Retries": 3, "States": {}, "Next": 1 }, "End": true }
} }`,
  );
});

test('a key that only deployment knows', () => {
  check(
    noUnknownField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed", "Fn::Transform": {}, "\${Key}": 1 }
} }`,
  );
});

test('names that objects inherit', () => {
  check(
    noUnknownField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed", "__proto__": {}, "toString": 1, "constructor": 2 }
//                            ^^^^^^^^^^^ \`__proto__\` is not a field of state \`A\`.
//                                             ^^^^^^^^^^ \`toString\` is not a field of state \`A\`.
//                                                            ^^^^^^^^^^^^^ \`constructor\` is not a field of state \`A\`.
} }`,
  );
});

test('the nearest name', () => {
  checkFix(
    noUnknownField,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Nxt": "A" }
} }`,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A" }
} }`,
  );
});

test('a name that is taken', () => {
  checkNoFix(
    noUnknownField,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Nxt": "A", "Next": "A" }
} }`,
  );
});
