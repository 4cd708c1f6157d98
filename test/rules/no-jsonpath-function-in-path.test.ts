import { test } from 'vitest';
import { noJsonpathFunctionInPath } from '../../packages/core/src/rules/no-jsonpath-function-in-path.ts';
import { check } from '../check.ts';

test('length() in a template', () => {
  check(
    noJsonpathFunctionInPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.orders.length()" },
//                                  ^^^^^^^^^ No function such as \`length()\` is documented for paths of Step Functions; \`States.ArrayLength\` counts items.
    "End": true
} } }`,
  );
});

test('a function in InputPath', () => {
  check(
    noJsonpathFunctionInPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$.prices.max()",
//                        ^^^^^^ No function such as \`max()\` is documented for paths of Step Functions.
    "End": true
} } }`,
  );
});

test('a function in an argument', () => {
  check(
    noJsonpathFunctionInPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', $.prices.sum())" },
//                                                      ^^^^^^ No function such as \`sum()\` is documented for paths of Step Functions.
    "End": true
} } }`,
  );
});

test('fields that take a reference path are another matter', () => {
  check(
    noJsonpathFunctionInPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemsPath": "$.orders.keys()",
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('a member named like a function', () => {
  check(
    noJsonpathFunctionInPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.orders.length" },
    "End": true
} } }`,
  );
});
