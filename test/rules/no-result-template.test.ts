import { test } from 'vitest';
import { noResultTemplate } from '../../packages/core/src/rules/no-result-template.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('Result is taken as it is', () => {
  check(
    noResultTemplate,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": { "id.$": "$.id" },
//              ^^^^^^ \`id.$\` is not evaluated: \`Result\` is taken as it is.
    "End": true
} } }`,
  );
});

test('at any depth', () => {
  check(
    noResultTemplate,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": { "list": [{ "id.$": "States.UUID()" }], "o": { "n.$": "$$.State.Name" } },
//                         ^^^^^^ \`id.$\` is not evaluated: \`Result\` is taken as it is.
//                                                            ^^^^^ \`n.$\` is not evaluated: \`Result\` is taken as it is.
    "End": true
} } }`,
  );
});

test('a value that is no expression', () => {
  check(
    noResultTemplate,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": { "price.$": "12", "n.$": 1 },
    "End": true
} } }`,
  );
});

test('Parameters are evaluated', () => {
  check(
    noResultTemplate,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id.$": "$.id" },
    "End": true
} } }`,
  );
});

test('Parameters become the result', () => {
  checkFix(
    noResultTemplate,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": { "id.$": "$.id" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id.$": "$.id" },
    "End": true
} } }`,
  );
});

test('no second Parameters are made', () => {
  checkNoFix(
    noResultTemplate,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": {},
    "Result": { "id.$": "$.id" },
    "End": true
} } }`,
  );
});
