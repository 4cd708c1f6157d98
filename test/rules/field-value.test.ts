import { test } from 'vitest';
import { fieldValue } from '../../packages/core/src/rules/field-value.ts';
import { check, checkFix } from '../check.ts';

test('a value of another case', () => {
  check(
    fieldValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "succeed" }
//                 ^^^^^^^^^ \`succeed\` is no value of \`Type\`. Did you mean \`Succeed\`?
} }`,
  );
});

test('a value that is near none', () => {
  check(
    fieldValue,
    `
{ "Version": "2.0", "StartAt": "A", "States": {} }
//           ^^^^^ \`2.0\` is no value of \`Version\`. Did you mean \`1.0\`?`,
  );
});

test('all values are named where none is near', () => {
  check(
    fieldValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Lambda" }
//                 ^^^^^^^^ \`Type\` is \`Task\`, \`Pass\`, \`Choice\`, \`Wait\`, \`Parallel\`, \`Map\`, \`Succeed\` or \`Fail\`.
} }`,
  );
});

test('End is true', () => {
  check(
    fieldValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": false }
//                                ^^^^^ \`End\` is \`true\` or not there at all.
} }`,
  );
});

test('a placeholder may be any value', () => {
  check(
    fieldValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "\${Type}" }
} }`,
  );
});

test('the case is corrected', () => {
  checkFix(
    fieldValue,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "succeed" }
} }`,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});

test('an End beside a Next goes', () => {
  checkFix(
    fieldValue,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A", "End": false }
} }`,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A" }
} }`,
  );
});

test('YAML stays YAML', () => {
  checkFix(
    fieldValue,
    `StartAt: A
States:
  A:
    Type: succeed
`,
    `StartAt: A
States:
  A:
    Type: Succeed
`,
    { format: 'yaml' },
  );
});
