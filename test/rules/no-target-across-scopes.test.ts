import { expect, test } from 'vitest';
import { noTargetAcrossScopes } from '../../packages/core/src/rules/no-target-across-scopes.ts';
import { check, findingsOf } from '../check.ts';

test('no transition leaves an item processor', () => {
  check(
    noTargetAcrossScopes,
    `
{ "StartAt": "Each", "States": {
    "Each": { "Type": "Map", "Next": "Done", "Iterator": {
      "StartAt": "Work", "States": { "Work": { "Type": "Pass", "Next": "Done" } }
//                                                                     ^^^^^^ Transitions stay in their own scope, but state \`Done\` belongs to the top level.
    } },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('no transition enters a branch, or leads from one to another', () => {
  check(
    noTargetAcrossScopes,
    `
{ "StartAt": "Fork", "States": {
    "Fork": { "Type": "Parallel", "Next": "Two", "Branches": [
//                                        ^^^^^ Transitions stay in their own scope, but state \`Two\` belongs to \`Branches[1]\` of state \`Fork\`.
      { "StartAt": "One", "States": { "One": { "Type": "Pass", "Next": "Two" } } },
//                                                                     ^^^^^ Transitions stay in their own scope, but state \`Two\` belongs to \`Branches[1]\` of state \`Fork\`.
      { "StartAt": "Two", "States": { "Two": { "Type": "Succeed" } } }
    ] }
} }`,
  );
});

test('a Catcher stays in the scope of its state', () => {
  check(
    noTargetAcrossScopes,
    `
{ "StartAt": "Each", "States": {
    "Each": { "Type": "Map", "End": true,
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Work" }],
//                                                       ^^^^^^ Transitions stay in their own scope, but state \`Work\` belongs to \`ItemProcessor\` of state \`Each\`.
      "ItemProcessor": { "StartAt": "Work", "States": { "Work": { "Type": "Succeed" } } } }
} }`,
  );
});

test('the finding shows the state that was named', () => {
  const text =
    '{ "StartAt": "I", "States": { "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } } } }';
  const related = findingsOf(noTargetAcrossScopes, text).flatMap((finding) => finding.related);
  expect(related.map(({ pointer }) => pointer)).toEqual(['/States/A/ItemProcessor/States/I']);
});

test('a state of that name in the own scope is the one that is meant', () => {
  check(
    noTargetAcrossScopes,
    '{ "StartAt": "A", "States": { "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } } } } }',
  );
});

test('a scope with names that only deployment knows may have the state itself', () => {
  check(
    noTargetAcrossScopes,
    '{ "StartAt": "I", "States": { "${Name}": { "Type": "Fail" }, "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } } } }',
  );
});
