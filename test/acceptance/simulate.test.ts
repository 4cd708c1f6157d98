import { expect, test } from 'vitest';
import { folderWith, stepproof } from './command.ts';

const order = `{
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "charge", "Payload.$": "$" },
      "ResultSelector": { "id.$": "$.Payload.id" },
      "ResultPath": "$.charge",
      "Retry": [{ "ErrorEquals": ["Card.Busy"], "IntervalSeconds": 3 }],
      "Catch": [{ "ErrorEquals": ["Card.Declined"], "Next": "Declined" }],
      "Next": "Route"
    },
    "Route": {
      "Type": "Choice",
      "Choices": [
        { "And": [{ "Variable": "$.total", "NumericGreaterThan": 100 }, { "Variable": "$.charge.id", "IsPresent": true }], "Next": "Lines" }
      ],
      "Default": "Done"
    },
    "Lines": {
      "Type": "Map",
      "ItemsPath": "$.lines",
      "ItemProcessor": {
        "StartAt": "Pack",
        "States": { "Pack": { "Type": "Pass", "Parameters": { "sku.$": "$" }, "End": true } }
      },
      "ResultPath": "$.packed",
      "Next": "Done"
    },
    "Done": { "Type": "Succeed" },
    "Declined": { "Type": "Fail", "Error": "Order.Declined", "Cause": "The card was declined." }
  }
}
`;

const input = '{ "total": 120, "lines": ["lamp", "bulb"] }';
const paid = '{ "return": { "Payload": { "id": 7 } }, "after": 2 }';

/** Runs the order with these arguments beside \`--format json\`. */
async function simulated(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ 'order.asl.json': order, ...files });
  const ending = await stepproof(folder, ['simulate', 'order.asl.json', '--format', 'json', ...args]);
  return { ...ending, json: ending.code === 0 ? JSON.parse(ending.out) : undefined };
}

test('the output, the way and the trace are told as JSON', async () => {
  const { code, json, error } = await simulated(['--input', 'in.json', '--mocks', 'mocks.json'], {
    'in.json': input,
    'mocks.json': `{ "Charge": ${paid} }`,
  });
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(json).toMatchObject({
    version: 1,
    machine: 'order',
    status: 'SUCCEEDED',
    duration: 2,
    output: { total: 120, charge: { id: 7 }, packed: [{ sku: 'lamp' }, { sku: 'bulb' }] },
    path: ['Charge', 'Route', 'Lines', 'Pack', 'Pack', 'Done'],
  });
  expect(json.trace[0].attempts[0].steps.map(({ field }: { field: string }) => field)).toEqual([
    'Parameters',
    'result',
    'ResultSelector',
    'ResultPath',
  ]);
  expect(json.trace[1]).toMatchObject({ state: 'Route', rule: { file: 'order.asl.json', line: 17 }, next: 'Lines' });
  expect(json.trace[2].attempts[0].runs).toMatchObject([
    { kind: 'iteration', index: 0, input: 'lamp', trace: [{ state: 'Pack' }] },
    { kind: 'iteration', index: 1, input: 'bulb', trace: [{ state: 'Pack' }] },
  ]);
});

test('whatever becomes of the execution, the command has done what it was asked for', async () => {
  const mocks = '{"Charge": [{"throw": {"error": "Card.Busy"}}, {"throw": {"error": "Card.Declined"}}]}';
  const { code, json } = await simulated(['--mocks', mocks]);
  expect(code).toBe(0);
  expect(json).toMatchObject({
    status: 'FAILED',
    error: 'Order.Declined',
    cause: 'The card was declined.',
    duration: 3,
    path: ['Charge', 'Declined'],
    place: { pointer: '/States/Declined', line: 32 },
  });
  expect(json.trace[0].attempts[0].retry.delaySeconds).toBe(3);
});

test('what nobody answers for is unknown, and told by its label', async () => {
  const { json } = await simulated(['--until', 'Route', '--input', '{}']);
  expect(json).toMatchObject({
    status: 'SUCCEEDED',
    unanswered: ['Charge'],
    unknown: [{ pointer: '/charge/id' }],
  });
  expect(JSON.stringify(json.output)).toContain('<result of Charge>');
});

test('a decision that depends on what is unknown ends the simulation', async () => {
  const machine = order.replace('"$.total", "NumericGreaterThan"', '"$.charge.id", "NumericGreaterThan"');
  const { json } = await simulated(['--input', input], { 'order.asl.json': machine });
  expect(json).toMatchObject({ status: 'UNDECIDED', path: ['Charge', 'Route'], place: { line: 17 } });
  expect(json.reason).toContain('Nothing answers for the task `Charge`');
});

test('an execution may begin and end at any state', async () => {
  const { json } = await simulated(['--start-at', 'Lines', '--until', 'Done', '--input', '{"lines": []}']);
  expect(json).toMatchObject({ status: 'SUCCEEDED', path: ['Lines'], output: { lines: [], packed: [] } });
});

test('input comes from standard input, a file or the command line', async () => {
  const folder = folderWith({ 'order.asl.json': order, 'in.yaml': 'total: 1\n' });
  const run = async (written: string) => {
    const args = ['simulate', 'order.asl.json', '--start-at', 'Done', '--format', 'json', '--input', written];
    return JSON.parse((await stepproof(folder, args, { input: '{"total": 2}' })).out).output;
  };
  expect(await run('-')).toEqual({ total: 2 });
  expect(await run('in.yaml')).toEqual({ total: 1 });
  expect(await run('"text"')).toBe('text');
  expect(await run('null')).toBe(null);
});

test('the same arguments give the same bytes, and another seed other ids', async () => {
  const machine = `{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id.$": "States.UUID()", "at.$": "$$.State.EnteredTime" }, "End": true } } }`;
  const run = async (...args: string[]) =>
    (await stepproof(folderWith({ 'a.asl.json': machine }), ['simulate', 'a.asl.json', '--format', 'json', ...args]))
      .out;
  const first = await run();
  expect(await run()).toBe(first);
  expect(JSON.parse(await run('--seed', '2')).output.id).not.toBe(JSON.parse(first).output.id);
  expect(JSON.parse(await run('--start-time', '2024-02-29T12:00:00+01:00')).output.at).toBe('2024-02-29T11:00:00.000Z');
});

test('context and variables are given', async () => {
  const machine = `{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "name.$": "$$.Execution.Name", "total.$": "$total" }, "End": true } } }`;
  const args = ['--context', '{"Execution": {"Name": "run-7"}}', '--variables', '{"total": 7}', '--format', 'json'];
  const { out } = await stepproof(folderWith({ 'a.asl.json': machine }), ['simulate', 'a.asl.json', ...args]);
  expect(JSON.parse(out).output).toEqual({ name: 'run-7', total: 7 });
});

test('JSONata is evaluated', async () => {
  const machine = `{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": "{% $sum($states.input.prices) %}", "End": true } } }`;
  const args = ['simulate', 'a.asl.json', '--input', '{"prices": [1, 2, 3]}', '--format', 'json'];
  expect(JSON.parse((await stepproof(folderWith({ 'a.asl.json': machine }), args)).out).output).toBe(6);
});

const template = (names: readonly string[]) =>
  JSON.stringify({
    Resources: Object.fromEntries(
      names.map((name) => [
        name,
        {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/flow',
            StateMachineType: 'EXPRESS',
            Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Result: name, End: true } } },
          },
        },
      ]),
    ),
  });

test('of the machines of a template one is named, unless it is the only one', async () => {
  const folder = folderWith({ 'one.json': template(['Pay']), 'two.json': template(['Pay', 'Refund']) });
  const run = (...args: string[]) => stepproof(folder, ['simulate', '--format', 'json', ...args]);
  expect(JSON.parse((await run('one.json')).out)).toMatchObject({ machine: 'Pay', output: 'Pay' });
  expect(JSON.parse((await run('two.json', '--machine', 'Refund')).out).output).toBe('Refund');
  expect(await run('two.json')).toMatchObject({
    code: 2,
    error: expect.stringContaining(
      '`two.json` has several state machines; name one with `--machine`: `Pay`, `Refund`.',
    ),
  });
  expect((await run('two.json', '--machine', 'Refnd')).error).toContain('Did you mean `Refund`?');
});

test('a definition that a template names is run', async () => {
  const folder = folderWith({
    'template.yaml': `Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.yaml
`,
    'flow.asl.yaml': 'StartAt: A\nStates:\n  A:\n    Type: Pass\n    Result: { done: true }\n    End: true\n',
  });
  const { out } = await stepproof(folder, ['simulate', 'template.yaml', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ machine: 'Flow', file: 'flow.asl.yaml', output: { done: true } });
});

test('a history has the events of AWS, chained and timed', async () => {
  const folder = folderWith({ 'order.asl.json': order });
  const args = ['--input', '{"total": 1}', '--mocks', `{"Charge": ${paid}}`, '--format', 'history'];
  const { out } = await stepproof(folder, ['simulate', 'order.asl.json', ...args]);
  const { events } = JSON.parse(out);
  expect(events.map(({ id, previousEventId, type }: Record<string, unknown>) => [id, previousEventId, type])).toEqual([
    [1, 0, 'ExecutionStarted'],
    [2, 0, 'TaskStateEntered'],
    [3, 2, 'TaskScheduled'],
    [4, 3, 'TaskStarted'],
    [5, 4, 'TaskSucceeded'],
    [6, 5, 'TaskStateExited'],
    [7, 6, 'ChoiceStateEntered'],
    [8, 7, 'ChoiceStateExited'],
    [9, 8, 'SucceedStateEntered'],
    [10, 9, 'SucceedStateExited'],
    [11, 10, 'ExecutionSucceeded'],
  ]);
  expect(events[2].taskScheduledEventDetails).toMatchObject({
    resourceType: 'lambda',
    resource: 'invoke',
    parameters: '{"FunctionName":"charge","Payload":{"total":1}}',
  });
  expect(events[4].timestamp).toBe('2026-01-01T00:00:02.000Z');
});
