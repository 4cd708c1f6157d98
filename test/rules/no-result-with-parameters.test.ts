import { test } from 'vitest';
import { noResultWithParameters } from '../../packages/core/src/rules/no-result-with-parameters.ts';
import { check, checkFix } from '../check.ts';

test('Result wins over Parameters', () => {
  check(
    noResultWithParameters,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": 1 },
//  ^^^^^^^^^^^^ \`Parameters\` of state \`A\` are ignored, because \`Result\` is the result.
    "Result": 1,
    "End": true
} } }`,
  );
});

test('one of the two', () => {
  check(
    noResultWithParameters,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": 1 },
    "End": true
} } }`,
  );
});

test('a Result that deployment may take away', () => {
  check(
    noResultWithParameters,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": 1 },
    "Result": { "Ref": "AWS::NoValue" },
    "End": true
} } }`,
  );
});

test('Parameters are removed', () => {
  checkFix(
    noResultWithParameters,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": 1 },
    "Result": 1,
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": 1,
    "End": true
} } }`,
  );
});
