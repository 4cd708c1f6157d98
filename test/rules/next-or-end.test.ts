import { test } from 'vitest';
import { nextOrEnd } from '../../packages/core/src/rules/next-or-end.ts';
import { check, checkFix } from '../check.ts';

test('neither', () => {
  check(
    nextOrEnd,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass" }
//  ^^^ State \`A\` has neither \`Next\` nor \`End\`, so nothing says what comes after it.
} }`,
  );
});

test('both', () => {
  check(
    nextOrEnd,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A", "End": true }
//                                      ^^^^^ State \`A\` has both \`Next\` and \`End\`, and only one of them can hold.
} }`,
  );
});

test('Succeed, Fail and Choice need neither', () => {
  check(
    nextOrEnd,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" },
    "B": { "Type": "Fail" },
    "C": { "Type": "Choice", "Choices": [], "Default": "A" }
} }`,
  );
});

test('a placeholder counts as written', () => {
  check(
    nextOrEnd,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "\${Next}" }
} }`,
  );
});

test('a state alone in its scope ends it', () => {
  checkFix(
    nextOrEnd,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass" }
} }`,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true }
} }`,
  );
});

test('on a line of its own where the fields are', () => {
  checkFix(
    nextOrEnd,
    `StartAt: A
States:
  A:
    Type: Pass
`,
    `StartAt: A
States:
  A:
    Type: Pass
    End: true
`,
    { format: 'yaml' },
  );
});

test('one of the two goes', () => {
  checkFix(
    nextOrEnd,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A", "End": true }
} }`,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A" }
} }`,
    { title: 'Remove `End`' },
  );
});
