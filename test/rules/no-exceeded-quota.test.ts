import { expect, test } from 'vitest';
import { noExceededQuota } from '../../packages/core/src/rules/no-exceeded-quota.ts';
import { checkDeep, deepFindingsOf } from '../check.ts';

test('a loop whose counter makes more events than a history has', async () => {
  const marked = `
{ "StartAt": "Init", "States": {
    "Init": { "Type": "Pass", "Result": { "n": 0 }, "ResultPath": "$.loop", "Next": "Count" },
    "Count": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.loop.n, 1)" }, "ResultPath": "$.loop", "Next": "More" },
//  ^^^^^^^ An execution enters \`Count\` 6250 times without an error, has more than 25,000 events by then, and fails.
    "More": { "Type": "Choice", "Choices": [{ "Variable": "$.loop.n", "NumericLessThan": 7000, "Next": "Count" }], "Default": "Done" },
    "Done": { "Type": "Succeed" }
} }`;
  await checkDeep(noExceededQuota, marked);
  const [finding] = await deepFindingsOf(noExceededQuota, marked);
  expect(finding?.witness).toMatchObject({ input: {}, error: 'States.Runtime' });
  expect(await deepFindingsOf(noExceededQuota, marked.replace('7000', '6000'))).toEqual([]);
  expect(await deepFindingsOf(noExceededQuota, marked, { type: 'EXPRESS' })).toEqual([]);
});

test('a loop whose end the input decides', async () => {
  await checkDeep(
    noExceededQuota,
    `
{ "StartAt": "Count", "States": {
    "Count": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.n, 1)" }, "Next": "More" },
    "More": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericLessThan": 70000, "Next": "Count" }], "Default": "Done" },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('waits that together outlast the execution, on one way', async () => {
  const marked = `
{ "StartAt": "Which", "TimeoutSeconds": 100, "States": {
    "Which": { "Type": "Choice", "Choices": [{ "Variable": "$.slow", "IsPresent": true, "Next": "First" }], "Default": "Done" },
    "First": { "Type": "Wait", "Seconds": 60, "Next": "Call" },
    "Call": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "Second" },
    "Second": { "Type": "Wait", "Seconds": 50, "Next": "Done" },
//  ^^^^^^^^ The waits up to here take longer than the 100 seconds after which the execution times out.
    "Done": { "Type": "Succeed" }
} }`;
  await checkDeep(noExceededQuota, marked);
  const [finding] = await deepFindingsOf(noExceededQuota, marked);
  expect(finding?.witness?.visits).toEqual(['Which', 'First', 'Call', 'Second']);
  expect(finding?.related.map(({ message }) => message)).toEqual([
    'Every execution that comes here and meets no error gets there.',
  ]);
});

test('a single wait that is too long is reported without an execution', async () => {
  await checkDeep(
    noExceededQuota,
    `
{ "StartAt": "A", "TimeoutSeconds": 100, "States": {
    "A": { "Type": "Wait", "Seconds": 100, "Next": "B" },
    "B": { "Type": "Pass", "End": true }
} }`,
  );
});

test('waits in a loop that ends in an Express execution', async () => {
  const text = `
{ "StartAt": "Init", "States": {
    "Init": { "Type": "Pass", "Result": { "n": 0 }, "Next": "Rest" },
    "Rest": { "Type": "Wait", "Seconds": 30, "Next": "Count" },
//  ^^^^^^ The waits up to here take longer than the 300 seconds after which the execution times out.
    "Count": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.n, 1)" }, "Next": "More" },
    "More": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericLessThan": 20, "Next": "Rest" }], "Default": "Done" },
    "Done": { "Type": "Succeed" }
} }`;
  await checkDeep(noExceededQuota, text, { type: 'EXPRESS' });
  expect(await deepFindingsOf(noExceededQuota, text)).toEqual([]);
});

test('data that doubles', async () => {
  await checkDeep(
    noExceededQuota,
    `
{ "StartAt": "Init", "States": {
    "Init": { "Type": "Pass", "Result": { "n": 0, "text": "0123456789abcdef" }, "Next": "Double" },
    "Double": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.n, 1)", "text.$": "States.Format('{}{}', $.text, $.text)" }, "Next": "More" },
//  ^^^^^^^^ \`Double\` brings forth more than 262,144 bytes the 14. time that it is entered, and fails.
    "More": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericLessThan": 20, "Next": "Double" }], "Default": "Done" },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('what an error may turn aside, and what is not known before it is deployed', async () => {
  await checkDeep(
    noExceededQuota,
    `
{ "StartAt": "A", "TimeoutSeconds": "\${Timeout}", "States": {
    "A": { "Type": "Wait", "Seconds": 70, "Next": "B" },
    "B": { "Type": "Wait", "Seconds": 70, "Next": "C" },
    "C": { "Type": "\${Type}", "End": true }
} }`,
  );
});

test('a cycle that nothing leads out of is another fault', async () => {
  await checkDeep(
    noExceededQuota,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "B" },
    "B": { "Type": "Pass", "Next": "A" }
} }`,
  );
});
