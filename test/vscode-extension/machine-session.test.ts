import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { machineReports } from '../../packages/reports/src/machine-reports.ts';
import type { AddedTest, Desk } from '../../packages/vscode-extension/src/views/desk.ts';
import { MachineSession } from '../../packages/vscode-extension/src/views/machine-session.ts';
import type { ToPage } from '../../packages/vscode-extension/src/views/messages.ts';
import type { Place, Problem } from '../../packages/vscode-extension/src/views/told-graph.ts';
import { startEditor } from '../lsp/editor.ts';

const order = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": { "Type": "Choice", "Default": "Pay",
      "Choices": [{ "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Lift" }] },
    "Lift": { "Type": "Pass", "Next": "Pay" },
    "Pay": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
      "Parameters": { "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q", "MessageBody": "x" } }
  }
}`;

const uri = 'file:///flows/order.asl.json';

/** A view whose page listens, beside an editor with a real server. */
async function viewOf(text = order, languageId = 'json', of = uri) {
  const editor = await startEditor({ world: { reports: machineReports(awsDataFolder()), awsData: awsDataFolder() } });
  const document = await editor.open(of, text, languageId);
  const sent: ToPage[] = [];
  const did: string[] = [];
  const problems: Problem[] = [];
  const written: AddedTest[] = [];
  const desk: Desk = {
    ask: (method, params) => editor.client.sendRequest(method, params),
    send: (message) => void sent.push(message),
    title: (name) => void did.push(`title ${name}`),
    problemsIn: () => problems,
    nameOf: (file) => file.replace('file:///flows/', ''),
    reveal: async (_, { line }) => void did.push(`reveal line ${line + 1}`),
    copy: async (copied) => void did.push(`copy ${copied.replaceAll(/\s+/g, ' ')}`),
    tell: (sentence) => void did.push(`tell ${sentence}`),
    save: async ({ format }, name) => void did.push(`save ${name}.${format}`),
    testFileFor: async () => ({ uri: of.replace(/\.json$/, '.test.yaml'), text: '' }),
    writeTest: async (added) => void written.push(added),
    fixesAt: async (_, { start }) => [
      {
        title: `Allow \`sqs:SendMessage\` in the policy of the role`,
        make: async () => void did.push(`fix line ${start.line + 1}`),
      },
    ],
  };
  const session = new MachineSession(desk);
  const last = <Kind extends ToPage['kind']>(kind: Kind) =>
    sent.findLast((message): message is Extract<ToPage, { kind: Kind }> => message.kind === kind);
  return { session, document, editor, sent, did, problems, written, last };
}

const start: Place = { line: 0, character: 0 };

test('nothing is sent before the page listens, and then the machine', async () => {
  const { session, sent, did, last } = await viewOf();
  await session.show({ uri, at: start });
  expect(sent).toEqual([]);
  await session.take({ kind: 'ready' });
  expect(last('machine')).toMatchObject({ place: { uri, machine: 'order' }, drawing: { machine: 'order' } });
  expect(last('machine')?.drawing.states.map(({ name }) => name)).toEqual(['Weigh', 'Lift', 'Pay']);
  expect(did).toEqual(['title order']);
});

test('the state at the cursor is marked, and a state that is chosen is shown in the text', async () => {
  const { session, sent, did, last } = await viewOf();
  await session.show({ uri });
  await session.take({ kind: 'ready' });
  session.cursorAt(uri, { line: 5, character: 9 });
  expect(last('select')).toEqual({ kind: 'select', state: 1 });
  await session.take({ kind: 'select', state: 2 });
  expect(did.at(-1)).toBe('reveal line 7');
  const count = sent.length;
  session.cursorAt(uri, { line: 6, character: 5 });
  await session.take({ kind: 'select', state: 99 });
  expect(sent).toHaveLength(count);
  expect(did.at(-1)).toBe('reveal line 7');
});

test('problems are badges, and come without the machine being asked for again', async () => {
  const { session, problems, last } = await viewOf();
  await session.show({ uri });
  await session.take({ kind: 'ready' });
  const range = { start: { line: 5, character: 4 }, end: { line: 5, character: 10 } };
  problems.push({ range, severity: 'warning', message: 'Look.', rule: 'a-rule', isUnnecessary: false });
  session.draw();
  expect(last('machine')?.drawing.states[1]?.findings).toEqual([
    { severity: 'warning', message: 'Look.', rule: 'a-rule' },
  ]);
});

test('a half-typed text leaves the graph as it was, and a whole one draws the new one', async () => {
  const { session, document, sent, last } = await viewOf();
  await session.show({ uri });
  await session.take({ kind: 'ready' });
  await document.change({ text: '{ "StartAt' });
  await session.refresh();
  expect(sent.filter(({ kind }) => kind === 'nothing')).toEqual([]);
  await document.change({ text: order.replaceAll('Lift', 'Hoist') });
  await session.refresh();
  expect(last('machine')?.drawing.states.map(({ name }) => name)).toEqual(['Weigh', 'Hoist', 'Pay']);
});

test('paths are listed, copied, stepped through and saved as tests', async () => {
  const { session, did, written, last } = await viewOf();
  await session.show({ uri }, 'paths');
  await session.take({ kind: 'ready' });
  const { list, told } = last('paths') ?? { list: -1, told: undefined };
  const index = told?.paths.findIndex(({ states }) => states.includes('Lift')) ?? -1;
  const path = told?.paths[index];
  expect(path).toMatchObject({ states: ['Weigh', 'Lift', 'Pay'], status: 'SUCCEEDED' });
  const act = (action: string) => session.take({ kind: 'execution', action, list, index });
  await act('copy-input');
  expect(did).toContain(`copy ${JSON.stringify(path?.input, undefined, 1).replaceAll(/\s+/g, ' ')}`);
  await act('step');
  expect(last('trace')?.run).toMatchObject({
    status: 'SUCCEEDED',
    trace: [{ state: 'Weigh' }, { state: 'Lift' }, { state: 'Pay' }],
  });
  await act('save');
  expect(written).toMatchObject([{ name: path?.name.replaceAll('`', ''), file: 'file:///flows/order.asl.test.yaml' }]);
  expect(written[0]?.text).toContain('path: [Weigh, Lift, Pay]');
});

test('what is said of another list than the last one is not done', async () => {
  const { session, did, last, sent } = await viewOf();
  await session.show({ uri }, 'paths');
  await session.take({ kind: 'ready' });
  const before = did.length;
  const list = (last('paths')?.list ?? 0) + 1;
  await session.take({ kind: 'execution', action: 'copy-input', list, index: 0 });
  await session.take({ kind: 'execution', action: 'copy-input', list: list - 1, index: 999 });
  await session.take({ kind: 'add', list: list - 1, index: 0 });
  expect(did).toHaveLength(before);
  await session.refresh();
  expect(sent.filter(({ kind }) => kind === 'paths').map((message) => 'list' in message && message.list)).toEqual([
    1, 1,
  ]);
});

test('the execution of a finding is shown until the paths are asked for', async () => {
  const { session, did, last, sent } = await viewOf();
  const witness = { states: ['Weigh', 'Pay'], input: { kg: 1 }, mocks: { Pay: [{ return: {} }] } };
  await session.showFinding(
    { uri, at: { line: 6, character: 4 } },
    { rule: 'r', severity: 'error', message: 'Why.', witness },
  );
  await session.take({ kind: 'ready' });
  expect(last('finding')?.finding).toMatchObject({ ruleId: 'r', file: 'order.asl.json', line: 7, column: 5, witness });
  const list = last('finding')?.list;
  await session.take({ kind: 'execution', action: 'step', list, index: 0 });
  expect(last('trace')?.run.trace.map(({ state }) => state)).toEqual(['Weigh', 'Pay']);
  await session.take({ kind: 'execution', action: 'open', list, index: 0 });
  expect(did.at(-1)).toBe('reveal line 7');
  expect(sent.filter(({ kind }) => kind === 'paths')).toEqual([]);
  await session.take({ kind: 'side', side: 'paths' });
  expect(last('paths')?.told.paths.length).toBeGreaterThan(1);
});

const template = `Resources:
  One:
    Type: AWS::Serverless::StateMachine
    Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } }
  Two:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: "*" }] }]
      Definition:
        StartAt: B
        States:
          B:
            Type: Task
            Resource: arn:aws:states:::sqs:sendMessage
            Parameters: { QueueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/q", MessageBody: x }
            End: true
`;

test('of several machines the one at the cursor is shown, and the cursor leads to another', async () => {
  const of = 'file:///flows/template.yaml';
  const { session, last } = await viewOf(template, 'yaml', of);
  await session.show({ uri: of, machine: 'Two' });
  await session.take({ kind: 'ready' });
  expect(last('machine')?.place.machine).toBe('Two');
  session.cursorAt(of, { line: 3, character: 40 });
  await expect.poll(() => last('machine')?.place.machine).toBe('One');
});

test('a permission that is missing is added by the fix of its finding, or copied', async () => {
  const of = 'file:///flows/template.yaml';
  const { session, problems, did, last, editor, document } = await viewOf(template, 'yaml', of);
  await session.show({ uri: of, machine: 'Two' }, 'permissions');
  await session.take({ kind: 'ready' });
  const { list, told } = last('permissions') ?? { list: -1, told: undefined };
  const index = told?.needs.findIndex(({ action }) => action === 'sqs:SendMessage') ?? -1;
  expect(told?.needs[index]?.verdict).toBe('missing');
  await session.take({ kind: 'add', list, index });
  expect(did.at(-2)).toMatch(/^copy \{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:/);
  const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, document.params);
  for (const { range, message, code } of report.kind === 'full' ? report.items : [])
    problems.push({ range, message: String(message), rule: String(code), severity: 'error', isUnnecessary: false });
  expect(problems.map(({ rule }) => rule)).toContain('missing-permission');
  await session.take({ kind: 'add', list, index });
  expect(did.at(-1)).toMatch(/^fix line 1[2-6]$/);
});

test('a text without a machine is said to have none, and a picture is saved under the name of its machine', async () => {
  const { session, did, last } = await viewOf('{ "a": 1 }');
  await session.show({ uri });
  await session.take({ kind: 'ready' });
  expect(last('nothing')?.sentence).toBe('There is no state machine in this file.');
  await session.take({ kind: 'picture', format: 'svg', data: '<svg />' });
  expect(did).toEqual(['save graph.svg']);
});
