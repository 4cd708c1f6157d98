import { test } from 'vitest';
import { noDiscardedBranch } from '../../packages/core/src/rules/no-discarded-branch.ts';
import { check } from '../check.ts';

test('a branch that only makes a result', () => {
  check(
    noDiscardedBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "ResultPath": null, "End": true, "Branches": [
      { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } },
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This branch of Parallel \`A\` calls nothing, and \`ResultPath\` drops its result.
      { "StartAt": "C", "States": { "C": { "Type": "Wait", "Seconds": 1, "End": true } } } ] }
} }`,
  );
});

test('a result that is kept', () => {
  check(
    noDiscardedBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "ResultPath": "$.x", "End": true, "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }] }
} }`,
  );
});

test('a result that is assigned before it is dropped', () => {
  check(
    noDiscardedBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "ResultPath": null, "Assign": { "x.$": "$[0]" }, "End": true, "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }] }
} }`,
  );
});

test('states that only deployment knows', () => {
  check(
    noDiscardedBranch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "ResultPath": null, "End": true, "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true }, "\${Name}": {} } }] }
} }`,
  );
});
