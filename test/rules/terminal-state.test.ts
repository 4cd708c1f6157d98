import { test } from 'vitest';
import { terminalState } from '../../packages/core/src/rules/terminal-state.ts';
import { check } from '../check.ts';

test('a state machine in which no state ends', () => {
  check(
    terminalState,
    `
{ "StartAt": "A",
  "States": {
//^^^^^^^^ No state ends the state machine: none has \`"End": true\`, and none is a \`Succeed\` or \`Fail\` state.
    "A": { "Type": "Pass", "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "A" }], "Default": "B" }
} }`,
  );
});

test('each branch and each item processor has an end of its own', () => {
  check(
    terminalState,
    `
{ "StartAt": "Fork", "States": {
    "Fork": { "Type": "Parallel", "Next": "Each", "Branches": [{ "StartAt": "A",
      "States": { "A": { "Type": "Pass", "Next": "A" } } }] },
//    ^^^^^^^^ No state ends this branch: none has \`"End": true\`, and none is a \`Succeed\` or \`Fail\` state.
    "Each": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "B",
      "States": { "B": { "Type": "Pass", "Next": "B" } } } }
//    ^^^^^^^^ No state ends this item processor: none has \`"End": true\`, and none is a \`Succeed\` or \`Fail\` state.
} }`,
  );
});

test.each([
  ['End', '{ "Type": "Pass", "End": true }'],
  ['Succeed', '{ "Type": "Succeed" }'],
  ['Fail', '{ "Type": "Fail" }'],
])('%s ends a scope', (_, state) => {
  check(terminalState, `{ "StartAt": "A", "States": { "A": ${state} } }`);
});

test.each([
  ['a type that only deployment knows', '{ "Type": "${Type}", "Next": "A" }'],
  ['an End that only deployment knows', '{ "Type": "Pass", "End": "${End}" }'],
  ['a Next that only deployment knows', '{ "Type": "Pass", "Next": "${Next}" }'],
  ['a state that only deployment knows', '"${State}"'],
  ['an End of the wrong type', '{ "Type": "Pass", "End": "true" }'],
  ['neither Next nor End', '{ "Type": "Pass" }'],
  ['a state that is no object', 'null'],
])('silent about %s', (_, state) => {
  check(terminalState, `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": ${state} } }`);
});

test('silent about an empty States, which is another rule to report', () => {
  check(terminalState, '{ "StartAt": "A", "States": {} }');
});
