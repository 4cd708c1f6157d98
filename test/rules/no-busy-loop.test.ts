import { test } from 'vitest';
import { noBusyLoop } from '../../packages/core/src/rules/no-busy-loop.ts';
import { check } from '../check.ts';

const choice =
  '{ "Type": "Choice", "Choices": [{ "Variable": "$.done", "BooleanEquals": true, "Next": "Done" }], "Default": "Again" }';

function machine(again: string, ready = choice): string {
  return `
{ "StartAt": "Ready", "States": {
    "Ready": ${ready},
    "Again": ${again},
    "Done": { "Type": "Succeed" }
} }`;
}

test('a Choice that asks again what nothing has changed', () => {
  check(
    noBusyLoop,
    machine('{ "Type": "Pass", "Next": "Ready" }').replace(
      `${choice},\n`,
      `${choice},\n//  ^^^^^^^ The cycle that begins with state \`Ready\` changes nothing and waits for nothing, so it spins until the execution fails.\n`,
    ),
  );
});

test('a Choice that leads back to itself', () => {
  check(
    noBusyLoop,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }], "Default": "A" },
//  ^^^ State \`A\` leads back to itself and changes nothing, so it spins until the execution fails.
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('the same in JSONata', () => {
  check(
    noBusyLoop,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.a %}", "Next": "B" }], "Default": "A" },
//  ^^^ State \`A\` leads back to itself and changes nothing, so it spins until the execution fails.
    "B": { "Type": "Succeed" }
} }`,
  );
});

test.each([
  ['waits', '{ "Type": "Wait", "Seconds": 5, "Next": "Ready" }'],
  ['works', '{ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "Ready" }'],
  ['runs branches', '{ "Type": "Parallel", "Branches": [], "Next": "Ready" }'],
  ['counts', '{ "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.n, 1)" }, "Next": "Ready" }'],
  ['assigns', '{ "Type": "Pass", "Assign": { "n": 1 }, "Next": "Ready" }'],
  ['leads on to a state that only deployment knows', '{ "Type": "Pass", "Next": "${Next}" }'],
  ['may change something at deployment', '{ "Type": "Pass", "Result": "${Result}", "Next": "Ready" }'],
])('a cycle that %s is no busy loop', (_, again) => {
  check(noBusyLoop, machine(again));
});

test('a rule that assigns changes something', () => {
  const ready =
    '{ "Type": "Choice", "Choices": [{ "Variable": "$n", "IsNull": true, "Assign": { "n": 1 }, "Next": "Again" }], "Default": "Done" }';
  check(noBusyLoop, machine('{ "Type": "Pass", "Next": "Ready" }', ready));
});

test('a cycle that nothing leads out of is another rule to report', () => {
  check(
    noBusyLoop,
    '{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "A" }], "Default": "A" }, "B": { "Type": "Succeed" } } }',
  );
});
