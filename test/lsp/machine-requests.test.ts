import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver/node';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import type { DrawnMachine } from '../../packages/lsp/src/convert/machine-graph.ts';
import { machineReports } from '../../packages/reports/src/machine-reports.ts';
import { startEditor } from './editor.ts';

const order = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": { "Type": "Choice", "Choices": [{ "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Fork" }], "Default": "Pay" },
    "Fork": { "Type": "Parallel", "Next": "Pay", "Branches": [
      { "StartAt": "Lift", "States": { "Lift": { "Type": "Succeed" } } } ] },
    "Pay": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "Dne",
      "Parameters": { "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q", "MessageBody": "x" } },
    "Done": { "Type": "Succeed" }
  }
}`;

const uri = 'file:///flows/order.asl.json';

const reports = machineReports(awsDataFolder());

interface PathsAnswer {
  readonly complete: boolean;
  readonly file: string;
  readonly paths: readonly { input: unknown; mocks: unknown; status: string; states: readonly string[] }[];
}

interface SimulateAnswer {
  readonly status: string;
  readonly trace: readonly { state: string }[];
}

async function opened(text = order, languageId = 'json', of = uri) {
  const editor = await startEditor({ world: { reports } });
  const document = await editor.open(of, text, languageId);
  const ask = <Answer>(method: string, params: object = {}): Promise<Answer> =>
    editor.client.sendRequest(`stepproof/${method}`, { ...document.params, ...params });
  return { ...editor, document, ask };
}

test('a machine is told for drawing, with its findings in their states', async () => {
  const { ask, document } = await opened();
  const { states, transitions, machine, version } = await ask<DrawnMachine>('graph');
  expect([version, machine]).toEqual([1, 'order']);
  expect(states.map(({ name, type, parent, branch }) => [name, type, parent, branch])).toEqual([
    ['Weigh', 'Choice', null, null],
    ['Fork', 'Parallel', null, null],
    ['Pay', 'Task', null, null],
    ['Done', 'Succeed', null, null],
    ['Lift', 'Succeed', 1, 0],
  ]);
  expect(transitions.map(({ kind, from, to, label, target }) => [kind, from, to, label, target])).toEqual([
    ['start', null, 0, 'StartAt', 'Weigh'],
    ['choice', 0, 1, 'Choice rule 1', 'Fork'],
    ['default', 0, 2, 'Default', 'Pay'],
    ['next', 1, 2, 'Next', 'Pay'],
    ['next', 2, null, 'Next', 'Dne'],
    ['start', null, 4, 'StartAt', 'Lift'],
  ]);
  expect(document.within(states[4]?.selectionRange ?? document.rangeOf(order))).toBe('"Lift"');
  expect(states[2]?.findings.map(({ code }) => code)).toContain('no-dangling-target');
});

test('the machine at a position of a template is meant', async () => {
  const template = `Resources:
  One:
    Type: AWS::Serverless::StateMachine
    Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } }
  Two:
    Type: AWS::Serverless::StateMachine
    Properties: { Definition: { StartAt: B, States: { B: { Type: Succeed } } } }
`;
  const { ask, document } = await opened(template, 'yaml', 'file:///flows/template.yaml');
  const { position } = document.at('StartAt: ‸B');
  const machines = await ask<readonly { name: string; range: Range }[]>('machines');
  expect(machines.map(({ name, range }) => `${name} ${document.within(range).slice(2, 12)}`)).toEqual([
    'One StartAt: A',
    'Two StartAt: B',
  ]);
  expect(await ask('graph')).toMatchObject({ machine: 'One', states: [{ name: 'A' }] });
  expect(await ask('graph', { position })).toMatchObject({ machine: 'Two', states: [{ name: 'B' }] });
  expect(await ask('simulate', { position })).toMatchObject({ machine: 'Two', status: 'SUCCEEDED', path: ['B'] });
});

test('covering paths come with what it takes to repeat them, and a simulation repeats them', async () => {
  const { ask } = await opened(order.replace('Dne', 'Done'));
  const { paths, complete, file } = await ask<PathsAnswer>('paths', { cover: 'transitions' });
  expect([complete, file]).toEqual([true, uri]);
  expect(paths.length).toBeGreaterThan(1);
  for (const { input, mocks, status, states } of paths) {
    const run = await ask<SimulateAnswer>('simulate', { input, mocks });
    expect(run.status).toBe(status);
    expect(run.trace.map(({ state }) => state)).toEqual(states.filter((name) => name !== 'Lift'));
  }
});

test('what cannot be run is refused with the reason', async () => {
  const { ask } = await opened();
  await expect(ask('simulate', { mocks: { Nobody: { return: 1 } } })).rejects.toThrow(/Nobody/);
  await expect(ask('simulate', { startAt: 'Nobody' })).rejects.toThrow(/no state .*`Nobody`/);
  await expect(ask('simulate', { context: 7 })).rejects.toThrow(/context is no object/);
});

interface AddedTest {
  readonly name: string;
  readonly text: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

test('an execution becomes a test, and one of the same name another', async () => {
  const { ask } = await opened(order.replace('Dne', 'Done'));
  const mocks = { Pay: [{ return: { MessageId: 'm-1' } }] };
  const add = (of: string, text: string) =>
    ask<AddedTest>('addTest', { name: 'a light `parcel`', input: { kg: 1 }, mocks, testFile: { uri: of, text } });
  const changed = async (of: string, text: string) => {
    const { text: added, start, end } = await add(of, text);
    return text.slice(0, start.offset) + added + text.slice(end.offset);
  };
  const beside = 'file:///flows/order.asl.test.yaml';
  const one = await changed(beside, '');
  expect(one).toBe(`tests:
  - name: a light parcel
    input: { kg: 1 }
    mocks: { Pay: { return: { MessageId: m-1 } } }
    expect: { path: [Weigh, Pay, Done] }
`);
  const two = await changed(beside, one);
  expect(two).toBe(`${one.trimEnd()}
  - name: "a light parcel (2)"
    input: { kg: 1 }
    mocks: { Pay: { return: { MessageId: m-1 } } }
    expect: { path: [Weigh, Pay, Done] }
`);
  const run = { textDocument: { uri: beside }, text: two };
  expect(await ask('test', run)).toMatchObject({ stats: { passed: 2, failed: 0 } });
  const json = await changed('file:///flows/other.asl.test.json', '');
  expect(JSON.parse(json)).toMatchObject({ definition: 'order.asl.json', tests: [{ name: 'a light parcel' }] });
  expect(JSON.parse(await changed('file:///flows/other.asl.test.json', json)).tests).toHaveLength(2);
});

test('no test is added to what cannot be read, or for what cannot be run', async () => {
  const { ask } = await opened(order.replace('Dne', 'Done'));
  const add = (text: string, more: object = {}) =>
    ask('addTest', { name: 'one', testFile: { uri: 'file:///flows/order.asl.test.yaml', text }, ...more });
  await expect(add('tests: [')).rejects.toThrow(/No test can be added to a file with a mistake/);
  await expect(add('tests: {}')).rejects.toThrow(/No test can be added to a file with a mistake/);
  await expect(add('', { mocks: { Nobody: { return: 1 } } })).rejects.toThrow(/Nobody/);
  await expect(add('', { testFile: 7 })).rejects.toThrow(/A test has a `name`/);
});

test('what the role of a machine needs is told', async () => {
  const { ask } = await opened(order.replace('Dne', 'Done'));
  const need = expect.objectContaining({ state: 'Pay', action: 'sqs:SendMessage' });
  expect(await ask('permissions')).toMatchObject({
    machines: [{ name: 'order', needs: expect.arrayContaining([need]) }],
  });
});

test('a text without a machine has none, and whoever runs nothing says so', async () => {
  const { ask } = await opened('{ "a": 1 }', 'json', 'file:///flows/a.json');
  for (const method of ['graph', 'paths', 'simulate', 'permissions']) expect(await ask(method)).toBeNull();
  const { client, open, initialized } = await startEditor();
  expect(initialized.capabilities.experimental).toEqual({
    stepproof: { requests: ['stepproof/machines', 'stepproof/graph'] },
  });
  const { params } = await open(uri, order);
  await expect(client.sendRequest('stepproof/paths', params)).rejects.toThrow('runs nothing');
});

test('what is found only in the second use of a definition is told with its machine', async () => {
  const waiting = JSON.stringify({
    StartAt: 'Wait',
    States: { Wait: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', End: true } },
  });
  const machine = (Type: string) => ({
    Type: 'AWS::Serverless::StateMachine',
    Properties: { Type, DefinitionUri: 'order.asl.json' },
  });
  const { ask, open } = await opened(waiting);
  await open(
    'file:///flows/template.json',
    JSON.stringify({ Resources: { One: machine('STANDARD'), Other: machine('EXPRESS') } }),
  );
  const { states } = await ask<DrawnMachine>('graph');
  expect(states[0]?.findings.map(({ code }) => code)).toContain('express-integration');
});
