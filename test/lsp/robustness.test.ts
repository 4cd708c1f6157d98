import { expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  LSPErrorCodes,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { Session } from '../../packages/lsp/src/session.ts';
import { ableClient, type Editor, startEditor } from './editor.ts';
import { renameRequest, requests } from './requests.ts';

const uri = 'file:///flows/order.asl.json';
const text = '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }';

const methods = [...requests, renameRequest].map(({ method }) => method);

function ask({ client }: Pick<Editor, 'client'>, method: string, of = uri): Promise<unknown> {
  return client.sendRequest(method, renameRequest.params(of, { line: 0, character: 14 }));
}

test.each(methods)('%s about a document that is not open, or is none of ours, has an empty answer', async (method) => {
  const editor = await startEditor();
  const empty = method === DocumentDiagnosticRequest.method ? { kind: 'full', items: [] } : null;
  expect(await ask(editor, method)).toEqual(empty);
  await editor.open('file:///flows/notes.md', '# Notes', 'markdown');
  const answer = (await ask(editor, method, 'file:///flows/notes.md')) as { items?: unknown[] } | null;
  expect(answer?.items ?? answer ?? []).toSatisfy((items) => JSON.stringify(items).length < 100);
  expect(editor.logged).toEqual([]);
});

test.each(methods)('%s that fails is told in the log, and the server goes on', async (method) => {
  const editor = await startEditor();
  await editor.open(uri, text);
  const failing = vi.spyOn(Session.prototype, 'read').mockRejectedValue(new Error('Stumbled.'));
  await ask(editor, method);
  await editor.settle();
  expect(editor.logged.join()).toMatch(
    /A request about `file:\/\/\/flows\/order.asl.json` failed, which is a fault .*Stumbled/,
  );
  failing.mockRestore();
  expect(await ask(editor, DocumentSymbolRequest.method)).toHaveLength(1);
});

test('a check that fails is told in the log, and the next edit is checked', async () => {
  const editor = await startEditor({ capabilities: {} });
  const document = await editor.open(uri, text);
  const failing = vi.spyOn(Session.prototype, 'check').mockRejectedValue(new Error('Stumbled.'));
  await editor.settle();
  editor.timer.run();
  await editor.settle();
  expect(editor.logged.join()).toContain('Stumbled.');
  failing.mockRestore();
  await document.replace('"A"', '"B"');
  expect((await editor.pause()).diagnostics).not.toEqual([]);
});

test('a request that is cancelled before its document is checked is not answered', async () => {
  const source = new CancellationTokenSource();
  const checked = vi.spyOn(Session.prototype, 'check');
  const editor = await startEditor({ world: { nextTurn: cancelMeanwhile(source) } });
  await editor.open(uri, text);
  const asked = editor.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await checked.mock.results[0]?.value).toBeUndefined();
  checked.mockRestore();
});

/** The client changes its mind while the server takes a breath. */
function cancelMeanwhile(source: CancellationTokenSource): () => Promise<void> {
  return async () => {
    source.cancel();
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
}

test('a request for diagnostics of a version that has changed meanwhile is to be made again', async () => {
  let change = async () => {};
  const nextTurn = async () => {
    await change();
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const editor = await startEditor({ world: { nextTurn } });
  const document = await editor.open(uri, text);
  change = async () => {
    change = async () => {};
    await document.replace('"A"', '"B"');
  };
  await expect(ask(editor, DocumentDiagnosticRequest.method)).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
    data: { retriggerRequest: true },
  });
  expect(await ask(editor, DocumentDiagnosticRequest.method)).toMatchObject({ kind: 'full' });
});

test('a request that is cancelled while settings are waited for is not answered', async () => {
  const source = new CancellationTokenSource();
  const capabilities = { ...ableClient, workspace: { ...ableClient.workspace, configuration: true } };
  const settings = async () => {
    await cancelMeanwhile(source)();
    return null;
  };
  const editor = await startEditor({ capabilities, settings });
  await editor.open(uri, text);
  const asked = editor.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }, source.token);
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('a client that does not tell its settings after all is served by the usual ones', async () => {
  const capabilities = { ...ableClient, workspace: { ...ableClient.workspace, configuration: true } };
  const settings = () => {
    throw new Error('No settings.');
  };
  const editor = await startEditor({ capabilities, settings });
  await editor.open(uri, text);
  expect(await ask(editor, DocumentSymbolRequest.method)).toHaveLength(1);
});

test('names of the language of the implementation are plain names', async () => {
  const editor = await startEditor();
  const named = text.replaceAll('"A"', '"__proto__"');
  const document = await editor.open(uri, named);
  const at = { ...document.at('"__pro‸to__"'), context: { includeDeclaration: true } };
  expect(await editor.client.sendRequest(ReferencesRequest.type, at)).toHaveLength(2);
});
