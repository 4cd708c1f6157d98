import { expect, test } from 'vitest';
import { ProgressType } from 'vscode-languageserver/node';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { machineReports } from '../../packages/reports/src/machine-reports.ts';
import { startEditor } from './editor.ts';

const order = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": { "Type": "Choice", "Choices": [{ "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Fork" }], "Default": "Pay" },
    "Fork": { "Type": "Parallel", "Next": "Pay", "Branches": [
      { "StartAt": "Lift", "States": { "Lift": { "Type": "Pass", "Assign": { "crane": 2 }, "End": true } } } ] },
    "Pay": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
      "Parameters": { "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q", "MessageBody": "x" } }
  }
}`;

const tests = `mocks: { Pay: { return: { MessageId: "m" } } }
tests:
  - name: light
    input: { kg: 1 }
    expect: { path: [Weigh, Pay] }
  - name: heavy
    input: { kg: 9 }
    expect: { path: [Weigh, Pay] }
  - name: later
    skip: not yet
`;

const uri = 'file:///flows/my%20order.asl.test.yaml';
const files = new Map([
  ['/flows/my order.asl.json', order],
  ['/flows/my order.asl.test.yaml', tests],
]);

async function ready(params: object = {}, world = { reports: machineReports(awsDataFolder()) }) {
  const editor = await startEditor({ world, files, folders: ['file:///flows'] });
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    editor.client.sendRequest(`stepproof/${method}`, { textDocument: { uri }, ...params, ...more });
  return { ...editor, ask };
}

interface Listed {
  readonly tests: readonly { name: string; start: { line: number; column: number } }[];
  readonly mistakes: readonly { message: string; start: { line: number } }[];
}

interface Told {
  readonly name: string;
  readonly result: string;
  readonly mismatches?: readonly { subject: string; expected: string; actual: string; start: { line: number } }[];
}

interface Ran {
  readonly files: readonly { file: string; definition?: string; tests?: readonly Told[]; mistakes?: object[] }[];
  readonly coverage: { machines: readonly { states: readonly { name: string; visits: number }[] }[] };
  readonly traces?: readonly { test: string; variables: object; trace: readonly { state: string }[] }[];
}

test('the tests of a file are told with the places of their names', async () => {
  const { ask } = await ready();
  const { tests: listed, mistakes } = await ask<Listed>('tests');
  expect(listed.map(({ name, start: { line, column } }) => [name, line, column])).toEqual([
    ['light', 3, 11],
    ['heavy', 6, 11],
    ['later', 9, 11],
  ]);
  expect(mistakes).toEqual([]);
});

test('a text that is typed counts, and its mistakes are told', async () => {
  const { ask } = await ready({ text: tests.replace('path: [Weigh, Pay]', 'path: [Weig]') });
  const { tests: listed, mistakes } = await ask<Listed>('tests');
  expect(listed).toHaveLength(3);
  expect(mistakes.map(({ message, start }) => [start.line, message])).toEqual([
    [5, 'There is no state `Weig`. Did you mean `Weigh`?'],
  ]);
});

test('tests are run, each told as soon as it was', async () => {
  const { ask, client } = await ready();
  const told: Told[] = [];
  client.onProgress(new ProgressType<Told>(), 'parts', (part) => void told.push(part));
  const answer = await ask<Ran>('test', { partialResultToken: 'parts' });
  expect(told.map(({ name, result }) => [name, result])).toEqual([
    ['light', 'passed'],
    ['heavy', 'failed'],
    ['later', 'skipped'],
  ]);
  expect(answer.files[0]?.tests).toEqual(told);
  expect(answer.files[0]?.definition).toBe('file:///flows/my%20order.asl.json');
  expect(told[1]?.mismatches?.map(({ subject, actual, start }) => [subject, actual, start.line])).toEqual([
    ['path', 'Weigh → Fork → Pay', 8],
  ]);
  expect(answer.coverage.machines[0]?.states.map(({ name, visits }) => [name, visits])).toEqual([
    ['Weigh', 2],
    ['Fork', 1],
    ['Pay', 2],
    ['Lift', 1],
  ]);
  expect(answer.traces).toBeUndefined();
});

test('one test is run, with its trace', async () => {
  const { ask } = await ready();
  const { files: ran, traces } = await ask<Ran>('test', { tests: ['heavy'], trace: true });
  expect(ran[0]?.tests?.map(({ name }) => name)).toEqual(['heavy']);
  expect(traces?.map(({ test: name, variables, trace }) => [name, variables, trace.map(({ state }) => state)])).toEqual(
    [['heavy', {}, ['Weigh', 'Fork', 'Pay']]],
  );
});

test('what is open counts as it is typed', async () => {
  const { ask, open } = await ready();
  await open('file:///flows/my%20order.asl.json', order.replace('"NumericGreaterThan": 5', '"NumericGreaterThan": 50'));
  const { files: ran } = await ask<Ran>('test', { tests: ['heavy'] });
  expect(ran[0]?.tests?.map(({ result }) => result)).toEqual(['passed']);
});

test('a file with mistakes is not run', async () => {
  const { ask } = await ready({ text: 'tests: [{}]' });
  const { files: ran } = await ask<Ran>('test');
  expect(ran[0]?.tests).toBeUndefined();
  expect(ran[0]?.mistakes).toHaveLength(1);
});

test.each([
  ['is not there', { textDocument: { uri: 'file:///flows/none.asl.test.yaml' } }, /cannot be read/],
  ['lies outside of the open folders', { textDocument: { uri: 'file:///etc/passwd' } }, /cannot be read/],
  ['has no name', { textDocument: { uri: '%' } }, /cannot be read/],
])('a file that %s is refused', async (_, params, message) => {
  const { ask } = await ready(params);
  await expect(ask('tests')).rejects.toThrow(message);
});

test('a server that runs nothing says so', async () => {
  const { ask } = await ready({}, {} as never);
  await expect(ask('test')).rejects.toThrow('This server runs nothing.');
});

test('what a client sends in place of names is as good as nothing', async () => {
  const { ask } = await ready();
  expect((await ask<Ran>('test', { tests: 7, text: 5 })).files[0]?.tests).toHaveLength(3);
  expect((await ask<Ran>('test', { tests: [7, 'light'] })).files[0]?.tests).toHaveLength(1);
});
