import { expect, test } from 'vitest';
import { noDanglingTarget } from '../../packages/core/src/rules/no-dangling-target.ts';
import { check, checkFix, checkNoFix, findingsOf } from '../check.ts';

test('StartAt, Next, Default, Choices and Catch name states of their scope', () => {
  check(
    noDanglingTarget,
    `
{ "StartAt": "Zero",
//           ^^^^^^ There is no state \`Zero\` in the state machine.
  "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "Elsewhere",
//                                                                                                 ^^^^^^^^^^^ There is no state \`Elsewhere\` in the state machine.
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Recover" }] },
//                                                       ^^^^^^^^^ There is no state \`Recover\` in the state machine.
    "B": { "Type": "Choice",
      "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "Nothing" }],
//                                                             ^^^^^^^^^ There is no state \`Nothing\` in the state machine.
      "Default": "Otherwise" },
//               ^^^^^^^^^^^ There is no state \`Otherwise\` in the state machine.
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('a branch and an item processor are scopes of their own', () => {
  check(
    noDanglingTarget,
    `
{ "StartAt": "Fork", "States": {
    "Fork": { "Type": "Parallel", "Next": "Each", "Branches": [
      { "StartAt": "Begin", "States": { "Work": { "Type": "Succeed" } } }
//                 ^^^^^^^ There is no state \`Begin\` in this branch.
    ] },
    "Each": { "Type": "Map", "End": true, "ItemProcessor":
      { "StartAt": "Item", "States": { "Item": { "Type": "Pass", "Next": "Finish" } } }
//                                                                       ^^^^^^^^ There is no state \`Finish\` in this item processor.
    }
} }`,
  );
});

test('an empty name names no state', () => {
  check(
    noDanglingTarget,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "" },
//                                 ^^ \`Next\` names no state.
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('names are compared exactly, and a name like it is suggested', () => {
  check(
    noDanglingTarget,
    `
{ "StartAt": "charge", "States": {
//           ^^^^^^^^ There is no state \`charge\` in the state machine. Did you mean \`Charge\`?
    "Charge": { "Type": "Pass", "Next": "Shipp" },
//                                      ^^^^^^^ There is no state \`Shipp\` in the state machine. Did you mean \`Ship\`?
    "Ship": { "Type": "Succeed" }
} }`,
  );
});

test('a name that differs by case and blanks alone has a safe fix', () => {
  const before =
    '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "shipit" }, "Ship It": { "Type": "Succeed" } } }';
  checkFix(noDanglingTarget, before, before.replace('shipit', 'Ship It'));
  expect(kindsOfFixes(before)).toEqual(['safe']);
});

test('other near misses are only suggested', () => {
  const before =
    '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "Shup" }, "Ship": { "Type": "Succeed" } } }';
  checkFix(noDanglingTarget, before, before.replace('Shup', 'Ship'));
  expect(kindsOfFixes(before)).toEqual(['suggestion']);
});

test('of two names that differ by case alone neither is plainly meant', () => {
  const text =
    '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "SHIP" }, "Ship": { "Type": "Succeed" }, "ship": { "Type": "Fail" } } }';
  expect(kindsOfFixes(text)).toEqual(['suggestion']);
});

test('a name that would make a state lead to itself is only suggested', () => {
  const text =
    '{ "StartAt": "Ship", "States": { "Ship": { "Type": "Pass", "Next": "ship" }, "B": { "Type": "Succeed" } } }';
  expect(kindsOfFixes(text)).toEqual(['suggestion']);
});

test('a name like no other has no fix', () => {
  checkNoFix(noDanglingTarget, '{ "StartAt": "Elsewhere", "States": { "A": { "Type": "Succeed" } } }');
});

test('in YAML the fix keeps the quotes', () => {
  const before = "StartAt: 'ship'\nStates:\n  Ship:\n    Type: Succeed\n";
  checkFix(noDanglingTarget, before, before.replace("'ship'", "'Ship'"), { format: 'yaml' });
});

test.each([
  ['a placeholder as the target', '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "${Next}" } } }'],
  [
    'a placeholder among the states',
    '{ "StartAt": "B", "States": { "A": { "Type": "Succeed" }, "${Name}": { "Type": "Fail" } } }',
  ],
  [
    'a state that only deployment knows',
    '{ "StartAt": "B", "States": { "A": { "Type": "Succeed" }, "C": "${State}" } }',
  ],
  [
    'branches that only deployment knows',
    '{ "StartAt": "B", "States": { "A": { "Type": "Parallel", "Branches": "${B}", "End": true } } }',
  ],
  ['a state that is no object', '{ "StartAt": "B", "States": { "A": { "Type": "Succeed" }, "B": null } }'],
  ['a target that is no text', '{ "StartAt": 1, "States": { "A": { "Type": "Succeed" } } }'],
  [
    'a state of another scope',
    '{ "StartAt": "I", "States": { "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } } } }',
  ],
])('silent about %s', (_, text) => {
  check(noDanglingTarget, text);
});

test('names of every object are plain names', () => {
  check(
    noDanglingTarget,
    `
{ "StartAt": "constructor", "States": {
//           ^^^^^^^^^^^^^ There is no state \`constructor\` in the state machine.
    "__proto__": { "Type": "Pass", "Next": "toString" },
    "toString": { "Type": "Succeed" }
} }`,
  );
});

function kindsOfFixes(text: string): readonly string[] {
  return findingsOf(noDanglingTarget, text).flatMap(({ fixes }) => fixes.map(({ kind }) => kind));
}
