import { expect, test } from 'vitest';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { type Editor, type OpenDocument, pushedClient, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';

const dangling = `{
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Pass", "Next": "Bil" },
    "Bill": { "Type": "Succeed" }
  }
}`;

/** What a client that pulls is told. */
async function pull(editor: Editor, document: OpenDocument, previousResultId?: string) {
  const params = { ...document.params, ...(previousResultId !== undefined && { previousResultId }) };
  return editor.client.sendRequest(DocumentDiagnosticRequest.type, params);
}

function itemsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  return report.kind === 'full' ? report.items : [];
}

function messagesOf(report: DocumentDiagnosticReport): readonly unknown[] {
  return itemsOf(report).map(({ message }) => message);
}

test('a client that can ask is told so, and is sent nothing unasked', async () => {
  const editor = await startEditor();
  expect(editor.initialized.capabilities.diagnosticProvider).toEqual({
    identifier: 'stepproof',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  await editor.open(uri, dangling);
  await editor.settle();
  editor.timer.run();
  await editor.settle();
  expect(editor.published).toEqual([]);
});

test('a diagnostic says what was found, where, by which rule, and where to read about it', async () => {
  const editor = await startEditor();
  const document = await editor.open(uri, dangling);
  const [first] = itemsOf(await pull(editor, document));
  expect(first).toEqual({
    range: document.rangeOf('"Bil"'),
    severity: DiagnosticSeverity.Error,
    source: 'stepproof',
    code: 'no-dangling-target',
    codeDescription: { href: 'file:///pages/no-dangling-target.md' },
    message: 'There is no state `Bil` in the state machine. Did you mean `Bill`?',
    data: { messageId: expect.any(String), pointer: '/States/Ship/Next' },
  });
});

test('what is in vain is faded, and another place that explains a finding is linked', async () => {
  const editor = await startEditor();
  const document = await editor.open(
    uri,
    '{ "StartAt": "A", "States": { "A": { "Type": "Succeed", "Comment": "x", "Comment": "y" }, "B": { "Type": "Succeed" } } }',
  );
  const items = itemsOf(await pull(editor, document));
  expect(items.find(({ code }) => code === 'no-unreachable-state')?.tags).toEqual([DiagnosticTag.Unnecessary]);
  const [related] = items.find(({ code }) => code === 'no-duplicate-key')?.relatedInformation ?? [];
  expect(related?.location.uri).toBe(uri);
});

test('a client gets only what it can take', async () => {
  const editor = await startEditor({ capabilities: { textDocument: { diagnostic: {} } } });
  const document = await editor.open(uri, dangling);
  const [first] = itemsOf(await pull(editor, document));
  expect(Object.keys(first ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
});

test('an answer that would be the same is not sent again', async () => {
  const editor = await startEditor();
  const document = await editor.open(uri, dangling);
  const first = await pull(editor, document);
  const again = await pull(editor, document, first.resultId);
  expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await document.replace('"Bil"', '"Bill"');
  expect(await pull(editor, document, first.resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('a text that is closed, or was never open, has none', async () => {
  const editor = await startEditor();
  const document = await editor.open(uri, dangling);
  await document.close();
  expect(await pull(editor, document)).toEqual({ kind: 'full', items: [] });
});

test('a client that cannot ask is sent the newest version, a while after the last edit', async () => {
  const editor = await startEditor({ capabilities: pushedClient });
  expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
  const document = await editor.open(uri, dangling);
  await document.replace('"Bil"', '"Bi"');
  await document.replace('"Bi"', '"B"');
  await editor.settle();
  expect(editor.timer.waiting).toEqual([100]);
  expect(editor.published).toEqual([]);
  const sent = await editor.pause();
  expect(sent).toMatchObject({ uri, version: 3 });
  expect(sent.diagnostics[0]?.range).toEqual(document.rangeOf('"B"'));
  expect(editor.published).toHaveLength(1);
});

test('a version is only sent to a client that takes versions', async () => {
  const editor = await startEditor({ capabilities: {} });
  await editor.open(uri, dangling);
  expect(Object.keys(await editor.pause()).sort()).toEqual(['diagnostics', 'uri']);
});

test('what is closed is cleared, and what waited for it is dropped', async () => {
  const editor = await startEditor({ capabilities: pushedClient });
  const document = await editor.open(uri, dangling);
  await document.close();
  await editor.settle();
  expect(editor.timer.waiting).toEqual([]);
  expect(editor.published).toEqual([{ uri, diagnostics: [] }]);
});

test('a version that is outdated while it is checked is not sent', async () => {
  let documents: OpenDocument | undefined;
  const settings = async () => documents?.replace('"Bil"', '"Bill"').then(() => null);
  const capabilities = { ...pushedClient, workspace: { ...pushedClient.workspace, configuration: true } };
  const editor = await startEditor({ capabilities, settings });
  documents = await editor.open(uri, dangling);
  await editor.settle();
  editor.timer.run();
  const sent = await editor.pause();
  expect(sent).toMatchObject({ version: 2, diagnostics: [] });
  expect(editor.published).toHaveLength(1);
});

test.each([
  ['a name that says so', 'file:///flows/a.asl.json', 'json', '{}', true],
  ['what it holds', 'file:///flows/a.json', 'json', '{ "StartAt": "A", "States": {} }', true],
  ['what it holds, in YAML', 'file:///flows/a.yml', 'yaml', 'StartAt: A\nStates: {}', true],
  ['the language of the editor', 'file:///flows/a.txt', 'asl', '{}', true],
  ['the language of the editor, in YAML', 'untitled:Untitled-1', 'asl-yaml', 'StartAt: A', true],
  ['what it holds, without a file', 'untitled:Untitled-1', 'json', '{ "StartAt": "A", "States": {} }', true],
  ['nothing: another JSON file', 'file:///flows/package.json', 'json', '{ "name": "x", "version": "1" }', false],
  ['nothing: another language', 'file:///flows/a.md', 'markdown', '{ "StartAt": "A", "States": {} }', false],
  ['nothing: another document in spite of the language', 'file:///flows/a.json', 'asl', '{ "Resources": {} }', false],
])('a text is taken for a definition by %s', async (_, of, languageId, text, isDefinition) => {
  const editor = await startEditor();
  const document = await editor.open(of, text, languageId);
  expect(itemsOf(await pull(editor, document)).length > 0).toBe(isDefinition);
});

test('YAML is checked, broken YAML too', async () => {
  const editor = await startEditor();
  const document = await editor.open(
    'file:///flows/a.asl.yaml',
    'StartAt: A\nStates:\n  B:\n    Type: Succeed\n',
    'yaml',
  );
  expect(messagesOf(await pull(editor, document))[0]).toMatch('no state `A`');
  await document.replace('  B:', '  B: [');
  expect(itemsOf(await pull(editor, document))[0]?.code).toBe('no-invalid-syntax');
});

test('JSONata is checked', async () => {
  const editor = await startEditor();
  const document = await editor.open(
    uri,
    '{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": "{% 1 + %}", "End": true } } }',
  );
  expect(itemsOf(await pull(editor, document)).map(({ code }) => code)).toContain('jsonata-syntax');
});

test('mistakes in a configuration are shown in it while it is written', async () => {
  const editor = await startEditor();
  const document = await editor.open('file:///flows/stepproof.config.json', '{ "extends": "loose" }');
  const [mistake] = itemsOf(await pull(editor, document));
  expect(mistake).toMatchObject({ code: 'config', severity: DiagnosticSeverity.Error });
  expect(document.within(mistake?.range ?? document.rangeOf(''))).toBe('"loose"');
  await document.replace('loose', 'strict');
  expect(itemsOf(await pull(editor, document))).toEqual([]);
});

test('ranges count UTF-16 units, whatever the line breaks', async () => {
  const editor = await startEditor();
  const document = await editor.open(uri, dangling.replaceAll('\n', '\r\n').replaceAll('Ship', '🚢 Ship'));
  const inTurn = async () => {
    const [first] = itemsOf(await pull(editor, document));
    return first && document.within(first.range);
  };
  expect(await inTurn()).toBe('"Bil"');
  await document.replace('"🚢 Ship": { "Type"', '"🚢 Ship": { "Comment": "✅👩‍👩‍👧",\r\n "Type"');
  expect(await inTurn()).toBe('"Bil"');
  await document.change(
    { range: document.rangeOf('Bil'), text: 'Bi🧾l' },
    { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, text: '\r\n' },
  );
  expect(await inTurn()).toBe('"Bi🧾l"');
  await document.change({ text: dangling });
  expect(await inTurn()).toBe('"Bil"');
});

test.each([
  ['with the data on AWS', awsDataFolder(), ['State `A` lacks `Message` in `sns:publish`.']],
  ['without it', undefined, []],
])('calls of services, %s', async (_, awsData, messages) => {
  const editor = await startEditor({ world: { awsData } });
  const call =
    '{ "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": "t" }, "End": true }';
  const document = await editor.open(uri, `{ "StartAt": "A", "States": { "A": ${call} } }`);
  expect(messagesOf(await pull(editor, document))).toEqual(messages);
});
