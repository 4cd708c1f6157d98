import { test } from 'vitest';
import { noSelfCopy } from '../../packages/core/src/rules/no-self-copy.ts';
import { check } from '../check.ts';

test('a Pass without Result and Parameters copies its input', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$.copy",
//                ^^^^^^^^ State \`A\` copies its whole input into \`$.copy\` of that input.
    "End": true
} } }`,
  );
});

test('InputPath `$` selects the whole input', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$",
    "ResultPath": "$.copy",
//                ^^^^^^^^ State \`A\` copies its whole input into \`$.copy\` of that input.
    "End": true
} } }`,
  );
});

test('InputPath selects a part of the input', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$.a",
    "ResultPath": "$.b",
    "End": true
} } }`,
  );
});

test('Result and Parameters are written', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": 1,
    "ResultPath": "$.a",
    "End": true
} } }`,
  );
});

test('a ResultPath that changes nothing', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$",
    "End": true
} } }`,
  );
});

test('an InputPath that only deployment knows', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "\${Path}",
    "ResultPath": "$.a",
    "End": true
} } }`,
  );
});

test('fields that only deployment knows', () => {
  check(
    noSelfCopy,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Fn::Transform": { "Name": "M" },
    "ResultPath": "$.a",
    "End": true
} } }`,
  );
});
