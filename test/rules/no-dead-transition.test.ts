import { expect, test } from 'vitest';
import { noDeadTransition } from '../../packages/core/src/rules/no-dead-transition.ts';
import { checkDeep, deepFindingsOf } from '../check.ts';

test('a branch that always fails', async () => {
  await checkDeep(
    noDeadTransition,
    `
{ "StartAt": "Both", "States": {
    "Both": {
      "Type": "Parallel",
      "Branches": [
        { "StartAt": "Work", "States": { "Work": { "Type": "Pass", "End": true } } },
        { "StartAt": "Refuse", "States": { "Refuse": { "Type": "Fail" } } }
      ],
      "Next": "After"
//    ^^^^^^ \`Next\` of \`Both\` is never taken, because its branch 2 always fails.
    },
    "After": { "Type": "Succeed" }
} }`,
  );
});

test('a list that is always empty', async () => {
  const text = `
{ "QueryLanguage": "JSONata", "StartAt": "None", "States": {
    "None": { "Type": "Pass", "Output": { "list": [] }, "Next": "Each" },
    "Each": { "Type": "Map", "Items": "{% $states.input.list %}", "End": true, "ItemProcessor": {
      "StartAt": "Work", "States": { "Work": { "Type": "Pass", "End": true } } } }
} }`;
  const found = await deepFindingsOf(noDeadTransition, text);
  expect(found.map(({ message }) => message)).toEqual([
    'No iteration of `Each` is ever run, because its list of items is always empty.',
  ]);
});

test.each([
  ['a branch that may succeed', '"Pass", "End": true', ''],
  [
    'a state after it that is entered anyway',
    '"Fail"',
    ', "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "After" }]',
  ],
])('may be: %s', async (_, inner, handlers) => {
  const text = `
{ "StartAt": "Both", "States": {
    "Both": { "Type": "Parallel", "Branches": [{ "StartAt": "Inner", "States": { "Inner": { "Type": ${inner} } } }], "Next": "After"${handlers} },
    "After": { "Type": "Succeed" }
} }`;
  expect(await deepFindingsOf(noDeadTransition, text)).toEqual([]);
});

test.each([
  ['all states of a branch', '"${States}"'],
  ['one of its states', '{ "Refuse": { "Type": "Fail" }, "Work": "${Work}" }'],
])('what only deployment knows may succeed: %s', async (_, states) => {
  const text = `
{ "StartAt": "Both", "States": {
    "Both": { "Type": "Parallel", "Branches": [{ "StartAt": "Refuse", "States": ${states} }], "Next": "After" },
    "After": { "Type": "Succeed" }
} }`;
  expect(await deepFindingsOf(noDeadTransition, text)).toEqual([]);
});
