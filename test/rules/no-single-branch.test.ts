import { test } from 'vitest';
import { noSingleBranch } from '../../packages/core/src/rules/no-single-branch.ts';
import { check } from '../check.ts';

test('one branch runs beside nothing', () => {
  check(
    noSingleBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel",
      "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }], "End": true }
//    ^^^^^^^^^^ Parallel \`A\` has one branch and handles no errors, so its states could stand beside it.
} }`,
  );
});

test('it may retry or catch for all its states', () => {
  check(
    noSingleBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }], "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }], "End": true },
    "C": { "Type": "Fail" }
} }`,
  );
});

test('two branches, and one that only deployment knows', () => {
  check(
    noSingleBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, { "Ref": "Other" }], "Next": "C" },
    "C": { "Type": "Parallel", "Branches": [{ "Ref": "Other" }], "End": true }
} }`,
  );
});
