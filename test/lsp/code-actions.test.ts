import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ableClient, type Editor, type OpenDocument, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';

const order = `{
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Pass", "Resultpath": null, "Next": "Bil" },
    "Bill": { "Type": "Pass" }
  }
}
`;

async function opened(circumstances: { capabilities?: ClientCapabilities; files?: Map<string, string> } = {}) {
  const editor = await startEditor(circumstances);
  return { ...editor, document: await editor.open(uri, order) };
}

interface Asked {
  readonly document: OpenDocument;
  readonly range: Range;
  readonly context?: Partial<CodeActionContext>;
}

async function actionsAt({ client }: Pick<Editor, 'client'>, { document, range, context }: Asked) {
  const actions = await client.sendRequest(CodeActionRequest.type, {
    ...document.params,
    range,
    context: { diagnostics: [], ...context },
  });
  return (actions ?? []) as CodeAction[];
}

async function pulled({ client }: Pick<Editor, 'client'>, document: OpenDocument): Promise<readonly Diagnostic[]> {
  const report: DocumentDiagnosticReport = await client.sendRequest(DocumentDiagnosticRequest.type, document.params);
  return report.kind === 'full' ? report.items : [];
}

function applied(document: OpenDocument, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const edits = change !== undefined && 'edits' in change ? change.edits : (action?.edit?.changes?.[uri] ?? []);
  return TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, document.text), edits as never);
}

test('fixes of what is at the place are offered, a safe one as the one to take', async () => {
  const { client, document } = await opened();
  const actions = await actionsAt({ client }, { document, range: document.rangeOf('Resultpath') });
  const [fix] = actions;
  expect(fix).toMatchObject({ title: 'Rename `Resultpath` to `ResultPath`', kind: 'quickfix', isPreferred: true });
  expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(['no-unknown-field']);
  expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
  expect(applied(document, fix)).toBe(order.replace('Resultpath', 'ResultPath'));
});

test('a suggestion is offered and not preferred', async () => {
  const { client, document } = await opened();
  const [fix] = await actionsAt({ client }, { document, range: document.rangeOf('Bil') });
  expect(fix?.title).toBe('Change `Bil` to `Bill`');
  expect(fix?.isPreferred).toBeUndefined();
  expect(applied(document, fix)).toBe(order.replace('"Bil"', '"Bill"'));
});

test('every finding can be suppressed with a reason', async () => {
  const { client, document } = await opened();
  const actions = await actionsAt({ client }, { document, range: document.rangeOf('Bil') });
  const suppress = actions.find(({ title }) => /suppress/i.test(title));
  expect(suppress?.kind).toBe('quickfix');
  expect(applied(document, suppress)).toContain('stepproof-disable no-dangling-target -- ');
});

test('nothing is offered elsewhere, and edits count lines of the version that is open', async () => {
  const { client, document } = await opened();
  expect(await actionsAt({ client }, { document, range: document.rangeOf('StartAt') })).toEqual([]);
  await document.replace('{\n', '{\n\n');
  const [fix] = await actionsAt({ client }, { document, range: document.rangeOf('Resultpath') });
  expect(applied(document, fix)).toBe(document.text.replace('Resultpath', 'ResultPath'));
});

test('a client that says which findings it means gets what is for those', async () => {
  const { client, document } = await opened();
  const line = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
  const all = await actionsAt({ client }, { document, range: line });
  const diagnostics = (await pulled({ client }, document)).filter(({ code }) => code === 'no-dangling-target');
  expect(diagnostics).toHaveLength(1);
  const meant = await actionsAt({ client }, { document, range: line, context: { diagnostics } });
  expect(new Set(meant.flatMap((action) => action.diagnostics?.map(({ code }) => code)))).toEqual(
    new Set(['no-dangling-target']),
  );
  expect(meant.length).toBeLessThan(all.length);
});

test('only the kinds that are asked for are offered', async () => {
  const { client, document } = await opened();
  const range = document.rangeOf('Resultpath');
  const kindsFor = async (...only: string[]) => {
    const actions = await actionsAt({ client }, { document, range, context: { only } });
    return [...new Set(actions.map(({ kind }) => kind))];
  };
  expect(await kindsFor('quickfix')).toEqual(['quickfix']);
  expect(await kindsFor('refactor')).toEqual(['refactor.rewrite']);
  expect(await kindsFor('refactor.extract')).toEqual([]);
  for (const kind of ['source', 'source.fixAll', 'source.fixAll.stepproof'])
    expect(await kindsFor(kind)).toEqual(['source.fixAll.stepproof']);
  expect(await kindsFor('source.fixAll.other')).toEqual([]);
});

const fixAll = { only: ['source.fixAll.stepproof'] };

test('all safe fixes of the text are made at once', async () => {
  const { client, document, initialized } = await opened();
  expect(initialized.capabilities.codeActionProvider).toEqual({
    codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.stepproof'],
    resolveProvider: false,
  });
  await document.replace('"Pass" }', '"Pass", "end": true }');
  const range = document.rangeOf('StartAt');
  const [action] = await actionsAt({ client }, { document, range, context: fixAll });
  const fixed = document.text.replace('Resultpath', 'ResultPath').replace('"end"', '"End"');
  expect(applied(document, action)).toBe(fixed);
  await document.change({ text: fixed });
  expect(await actionsAt({ client }, { document, range, context: fixAll })).toEqual([]);
});

test('a broken configuration may have switched rules off, so nothing is fixed in bulk', async () => {
  const files = new Map([['/flows/stepproof.config.json', '{ "extends": "loose" }']]);
  const { client, document } = await opened({ files });
  expect(await actionsAt({ client }, { document, range: document.rangeOf('StartAt'), context: fixAll })).toEqual([]);
});

test('a client without versions gets plain changes, and one without code actions is offered none', async () => {
  const textDocument = ableClient.textDocument ?? {};
  const { client, document } = await opened({ capabilities: { textDocument } });
  const [fix] = await actionsAt({ client }, { document, range: document.rangeOf('Resultpath') });
  expect(Object.keys(fix?.edit ?? {})).toEqual(['changes']);
  const { initialized } = await opened({ capabilities: {} });
  expect(initialized.capabilities.codeActionProvider).toBeUndefined();
});
