import { expect, test } from 'vitest';
import { noEndlessCycle } from '../../packages/core/src/rules/no-endless-cycle.ts';
import { check, findingsOf } from '../check.ts';

test('a cycle without a way out, beside a state that ends', () => {
  check(
    noEndlessCycle,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "Done" }], "Default": "Poll" },
    "Poll": { "Type": "Pass", "Next": "Pause" },
//  ^^^^^^ Nothing leads out of the cycle that begins with state \`Poll\`, so an execution that enters it never ends.
    "Pause": { "Type": "Wait", "Seconds": 5, "Next": "Poll" },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('the finding shows the other states of the cycle', () => {
  const text =
    '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Next": "A" }, "C": { "Type": "Succeed" } } }';
  expect(findingsOf(noEndlessCycle, text).map(({ related }) => related.map(({ pointer }) => pointer))).toEqual([
    ['/States/B'],
  ]);
});

test('a state that only leads to itself', () => {
  check(
    noEndlessCycle,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "Done" }], "Default": "B" },
    "B": { "Type": "Pass", "Next": "B" },
//  ^^^ State \`B\` only leads to itself, so an execution that enters it never ends.
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('a cycle that leads to another is left to that other one', () => {
  check(
    noEndlessCycle,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "A" }], "Default": "B" },
    "B": { "Type": "Pass", "Next": "B" },
//  ^^^ State \`B\` only leads to itself, so an execution that enters it never ends.
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test.each([
  [
    'a Choice',
    '"B": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "A" }], "Default": "C" }',
  ],
  [
    'a Catcher',
    '"B": { "Type": "Parallel", "Branches": [], "Next": "A", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }] }',
  ],
])('%s leads out of a cycle', (_, state) => {
  check(
    noEndlessCycle,
    `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, ${state}, "C": { "Type": "Fail" } } }`,
  );
});

test.each([
  ['a cycle in a scope where nothing ends', '"B": { "Type": "Pass", "Next": "A" }'],
  ['an island', '"A2": { "Type": "Pass", "Next": "A2" }, "B": { "Type": "Succeed" }'],
  [
    'a target that only deployment knows',
    '"B": { "Type": "Pass", "Next": "A" }, "C": { "Type": "Pass", "Next": "${Next}" }',
  ],
  [
    'a misspelt target',
    '"B": { "Type": "Pass", "Next": "A" }, "C": { "Type": "Pass", "Next": "Dd" }, "D": { "Type": "Succeed" }',
  ],
  ['a type that only deployment knows', '"B": { "Type": "${Type}" }, "C": { "Type": "Succeed" }'],
])('silent about %s', (_, states) => {
  check(noEndlessCycle, `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, ${states} } }`);
});
