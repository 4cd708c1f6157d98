import { expect, test } from 'vitest';
import { noDeadRule } from '../../packages/core/src/rules/no-dead-rule.ts';
import { noEndlessLoop } from '../../packages/core/src/rules/no-endless-loop.ts';
import { checkDeep, deepFindingsOf } from '../check.ts';

const task = '"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:status"';

test('a status that is asked for, and thrown away', async () => {
  await checkDeep(
    noEndlessLoop,
    `
{ "StartAt": "Start", "States": {
    "Start": { ${task}, "Next": "Status" },
    "Status": { "Type": "Choice", "Choices": [{ "Variable": "$.status", "StringEquals": "done", "Next": "Done" }], "Default": "Pause" },
//  ^^^^^^^^ An execution that goes round the cycle with state \`Status\` once goes round for ever, because nothing in the cycle changes what \`Status\` asks about.
    "Pause": { "Type": "Wait", "Seconds": 30, "Next": "Ask" },
    "Ask": { ${task}, "ResultPath": "$.answer", "Next": "Status" },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('the execution that goes round', async () => {
  const [found] = await findings(poll('"ResultPath": "$.answer"'));
  const { witness } = found ?? {};
  expect(witness?.visits.slice(0, 7)).toEqual(['Start', 'Status', 'Pause', 'Ask', 'Status', 'Pause', 'Ask']);
  expect(witness?.mocks).toMatchObject({ Start: [{ return: {} }] });
});

function poll(ask: string): string {
  return `
{ "StartAt": "Start", "States": {
    "Start": { ${task}, "Next": "Status" },
    "Status": { "Type": "Choice", "Choices": [{ "Variable": "$.status", "StringEquals": "done", "Next": "Done" }], "Default": "Pause" },
    "Pause": { "Type": "Wait", "Seconds": 30, "Next": "Ask" },
    "Ask": { ${task}, ${ask}, "Next": "Status" },
    "Handle": { "Type": "Succeed" },
    "Refuse": { "Type": "Fail" },
    "Done": { "Type": "Succeed" }
} }`;
}

test.each([
  ['a result that is thrown away', '"ResultPath": null'],
  ['an accident that leads out', '"ResultPath": null, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Refuse" }]'],
  ['a selection that keeps what is asked', '"ResultSelector": { "id.$": "$.id" }, "ResultPath": "$.answer"'],
])('endless: %s', async (_, ask) => {
  expect(await findings(poll(ask))).toHaveLength(1);
});

test.each([
  ['a result that takes the place of the data', '"Comment": "new"'],
  ['a result at the place that is asked', '"ResultPath": "$.status"'],
  ['a result around that place', '"ResultSelector": { "status.$": "$.status" }'],
  ['an output that takes the place of the data', '"ResultPath": "$.answer", "OutputPath": "$.answer"'],
  [
    'an error of its own that leads out',
    '"ResultPath": null, "Catch": [{ "ErrorEquals": ["NothingLeft"], "Next": "Handle" }]',
  ],
  ['a state that is known at deployment only', '"ResultPath": "${Path}"'],
])('may end: %s', async (_, ask) => {
  expect(await findings(poll(ask))).toEqual([]);
});

test.each(['"QueryLanguage": "Done"', '"InputPath": 5'])('a Choice that is not understood: %s', async (field) => {
  const text = poll('"ResultPath": null').replace('"Type": "Choice"', `"Type": "Choice", ${field}`);
  expect(await findings(text)).toEqual([]);
});

test.each([
  [
    'a counter',
    '"Variable": "$.count", "NumericGreaterThan": 3',
    '"Type": "Pass", "Parameters": { "count.$": "States.MathAdd($.count, 1)" }',
  ],
  [
    'the time',
    '"Variable": "$$.State.EnteredTime", "TimestampGreaterThan": "2030-01-01T00:00:00Z"',
    '"Type": "Wait", "Seconds": 60',
  ],
  [
    'a variable that is assigned',
    '"Variable": "$n", "NumericGreaterThan": 3',
    '"Type": "Pass", "Assign": { "n.$": "States.MathAdd($n, 1)" }',
  ],
])('may end: %s', async (_, rule, step) => {
  const text = `
{ "StartAt": "Begin", "States": {
    "Begin": { "Type": "Pass", "Assign": { "n": 0 }, "Next": "Enough" },
    "Enough": { "Type": "Choice", "Choices": [{ ${rule}, "Next": "Done" }], "Default": "Step" },
    "Step": { ${step}, "Next": "Enough" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toEqual([]);
});

test('a variable that nothing in the cycle assigns', async () => {
  const text = `
{ "StartAt": "Begin", "States": {
    "Begin": { ${task}, "Assign": { "status.$": "$.status" }, "Next": "Enough" },
    "Enough": { "Type": "Choice", "Choices": [{ "Variable": "$status", "StringEquals": "done", "Next": "Done" }], "Default": "Step" },
    "Step": { ${task}, "Next": "Enough" },
    "Done": { "Type": "Succeed" }
} }`;
  expect((await findings(text)).map(({ pointer }) => pointer)).toEqual(['/States/Enough']);
});

test.each([
  ['what is the same each time', "$states.input.status = 'done'", 1],
  ['the time', '$millis() > 1900000000000', 0],
  ['chance', '$random() > 0.5', 0],
  ['the context object', "$states.context.State.EnteredTime > '2030'", 0],
])('a Condition on %s', async (_, condition, count) => {
  const text = `
{ "QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
    "Ask": { ${task}, "Next": "Enough" },
    "Enough": { "Type": "Choice", "Choices": [{ "Condition": "{% ${condition} %}", "Next": "Done" }], "Default": "Again" },
    "Again": { ${task}, "Output": "{% $states.input %}", "Next": "Enough" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toHaveLength(count);
});

const counting = `
{ "StartAt": "Begin", "States": {
    "Begin": { "Type": "Pass", "Result": "going", "ResultPath": "$.phase", "Next": "Work" },
    "Work": { ${task}, "ResultPath": "$.result", "Next": "Over" },
    "Over": { "Type": "Choice", "Choices": [{ "Variable": "$.phase", "StringEquals": "over", "Next": "Done" }], "Default": "Work" },
    "Done": { "Type": "Succeed" }
} }`;

test('ways out that are never taken', async () => {
  const [found, ...others] = await findings(counting);
  expect(found?.message).toContain('none of the ways out is ever taken');
  expect(found?.related.at(-1)?.pointer).toBe('/States/Over/Choices/0/Next');
  expect(found?.witness?.visits.slice(0, 5)).toEqual(['Begin', 'Work', 'Over', 'Work', 'Over']);
  expect(others).toEqual([]);
});

test('the only way out that is taken is by an accident', async () => {
  const text = counting.replace(
    '"ResultPath": "$.result"',
    '"ResultPath": "$.result", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Done" }]',
  );
  expect(await findings(text)).toEqual([]);
});

test('of a way out of such a loop no other rule speaks', async () => {
  expect(await deepFindingsOf(noDeadRule, counting)).toEqual([]);
});

test('a loop within a Map', async () => {
  const text = `
{ "StartAt": "Each", "States": {
    "Each": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "Ask", "States": {
        "Ask": { ${task}, "Next": "Ready?" },
        "Ready?": { "Type": "Choice", "Choices": [{ "Variable": "$.status", "StringEquals": "DONE", "Next": "Done" }], "Default": "Sleep" },
        "Sleep": { "Type": "Wait", "Seconds": 30, "Next": "Ready?" },
        "Done": { "Type": "Succeed" } } } }
} }`;
  const [found, ...others] = await findings(text);
  expect(found?.witness?.visits).toEqual(['Each', 'Ask', 'Ready?', 'Sleep', 'Ready?', 'Sleep']);
  expect(others).toEqual([]);
});

test('another Choice whose data changes may lead to the way out', async () => {
  const text = `
{ "StartAt": "Ask", "States": {
    "Ask": { ${task}, "ResultPath": "$.answer", "Next": "More" },
    "More": { "Type": "Choice", "Choices": [{ "Variable": "$.answer", "StringEquals": "more", "Next": "Ask" }], "Default": "Kind" },
    "Kind": { "Type": "Choice", "Choices": [{ "Variable": "$.kind", "StringEquals": "once", "Next": "Done" }], "Default": "Ask" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toEqual([]);
});

function polling(sleep: string, rule = '"Variable": "$.status", "StringEquals": "busy"'): string {
  return `
{ "StartAt": "Ask", "States": {
    "Ask": { ${task}, "Next": "Ready" },
    "Ready": { "Type": "Choice", "Choices": [{ "Variable": "$.status", "StringEquals": "done", "Next": "Done" }, { ${rule}, "Next": "Sleep" }], "Default": "Ask" },
    "Sleep": { "Type": "Wait", "Seconds": 30, ${sleep} },
    "Last": { ${task}, "ResultPath": null, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Done" }], "Next": "Ready" },
    "Done": { "Type": "Succeed" }
} }`;
}

test.each([
  ['for ever', '"Next": "Ready"'],
  ['until something fails', '"Next": "Last"'],
])('one way round within a larger cycle brings no news: %s', async (end, sleep) => {
  const [found, ...others] = await findings(polling(sleep));
  expect(found?.message).toContain(`with state \`Ready\` once goes round ${end}, because`);
  expect(found?.related.map(({ pointer }) => pointer)).not.toContain('/States/Ask');
  expect(found?.witness?.visits.slice(0, 4)).toEqual([
    'Ask',
    'Ready',
    'Sleep',
    sleep.includes('Last') ? 'Last' : 'Ready',
  ]);
  expect(others).toEqual([]);
});

test.each([
  ['it asks anew', polling('"Next": "Ask"')],
  ['it ends', polling('"End": true')],
  [
    'time passes',
    polling('"Next": "Ready"', '"Variable": "$$.State.EnteredTime", "TimestampLessThan": "2030-01-01T00:00:00Z"'),
  ],
])('no way round within a larger cycle is endless: %s', async (_, text) => {
  expect(await findings(text)).toEqual([]);
});

test('a cycle that does nothing is another finding', async () => {
  const text = `
{ "StartAt": "Status", "States": {
    "Status": { "Type": "Choice", "Choices": [{ "Variable": "$.status", "StringEquals": "done", "Next": "Done" }], "Default": "Again" },
    "Again": { "Type": "Pass", "Next": "Status" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toEqual([]);
});

function findings(text: string) {
  return deepFindingsOf(noEndlessLoop, text);
}
