import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { type Editor, pushedClient, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';
const text = '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }';

/** Whether the server still knows the states of a document. */
async function isUp({ client }: Editor, of = uri): Promise<boolean> {
  const symbols = await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: of } });
  return symbols?.length === 1;
}

test.each<[what: string, method: string, params: unknown]>([
  ['nothing', HoverRequest.method, undefined],
  ['an empty object', HoverRequest.method, {}],
  ['a document without a URI', HoverRequest.method, { textDocument: {} }],
  ['a URI that is a number', HoverRequest.method, { textDocument: { uri: 5 }, position: { line: 0, character: 0 } }],
  ['no position', HoverRequest.method, { textDocument: { uri }, position: null }],
  ['a place outside', HoverRequest.method, { textDocument: { uri }, position: { line: -7, character: 1e300 } }],
  ['a list', HoverRequest.method, [1, 2, 3]],
  ['an unknown request', 'textDocument/nothingOfTheKind', {}],
])('a request with %s is answered, if only by an error, and the server goes on', async (_what, method, params) => {
  const editor = await startEditor();
  await editor.open(uri, text);
  await editor.client.sendRequest(method, params).catch(() => {});
  expect(await isUp(editor)).toBe(true);
});

const far = { start: { line: 90, character: 0 }, end: { line: -3, character: 5 } };

test.each<[what: string, method: string, params: unknown]>([
  ['a text that is none', DidOpenTextDocumentNotification.method, opening({ text: 7 })],
  ['a text without a language', DidOpenTextDocumentNotification.method, opening({ languageId: null, text: '{}' })],
  ['changes that are none', DidChangeTextDocumentNotification.method, changing('all of it')],
  ['a change outside of the text', DidChangeTextDocumentNotification.method, changing([{ range: far, text: '' }])],
  ['a change that is null', DidChangeTextDocumentNotification.method, changing([null])],
  ['a notification that nobody knows', 'textDocument/didNothing', {}],
])('%s does no harm', async (_what, method, params) => {
  const editor = await startEditor({ capabilities: pushedClient });
  await editor.open(uri, text);
  await editor.client.sendNotification(method, params);
  await editor.settle();
  editor.timer.run();
  const other = 'file:///flows/other.asl.json';
  await editor.open(other, text);
  expect(await isUp(editor, other)).toBe(true);
  expect(editor.logged.join()).not.toContain('fault of StepProof');
});

function opening(given: object) {
  return { textDocument: { uri: 'file:///flows/odd.asl.json', languageId: 'json', version: 1, text: '', ...given } };
}

function changing(contentChanges: unknown) {
  return { textDocument: { uri, version: 2 }, contentChanges };
}

test('versions that go backwards count in the order in which they come', async () => {
  const editor = await startEditor({ capabilities: pushedClient });
  await editor.open(uri, text);
  for (const [version, name] of [
    [9, 'B'],
    [3, 'C'],
    [3, 'A'],
  ] as const) {
    const changed = { textDocument: { uri, version }, contentChanges: [{ text: text.replaceAll('"A"', `"${name}"`) }] };
    await editor.client.sendNotification(DidChangeTextDocumentNotification.type, changed);
  }
  const symbols = await editor.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(symbols).toMatchObject([{ children: [{ name: 'A' }] }]);
  expect(await editor.pause()).toEqual({ uri, version: 3, diagnostics: [] });
});

test.each([
  ['of one long string', `{ "Comment": "${'x'.repeat(10_000_000)}", ${text.slice(2)}`],
  ['of brackets', '['.repeat(10_000_000)],
  ['of lines', '\n'.repeat(10_000_000)],
  ['of quotes', '"'.repeat(10_000_001)],
])('ten megabytes %s are answered for', { timeout: 60_000 }, async (_what, large) => {
  const editor = await startEditor();
  await editor.open(uri, large);
  const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  expect(report.kind).toBe('full');
  await editor.open('file:///flows/other.asl.json', text);
  expect(await isUp(editor, 'file:///flows/other.asl.json')).toBe(true);
});

test('thousands of documents may be open', { timeout: 60_000 }, async () => {
  const editor = await startEditor();
  for (let index = 0; index < 3_000; index++) await editor.open(`file:///flows/${index}.asl.json`, text);
  const last = { textDocument: { uri: 'file:///flows/2999.asl.json' } };
  const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, last);
  expect(report).toMatchObject({ kind: 'full', items: [] });
});

const sources = fileURLToPath(new URL('../../packages/', import.meta.url));
const harmless = new Set(['buffer', 'crypto', 'os', 'path', 'timers/promises', 'url', 'worker_threads', 'zlib']);
/** `openSync` is only ever given a path, and so opens for reading. */
const reading = new Set([
  ...['existsSync', 'readdirSync', 'readFileSync', 'realpathSync', 'statSync', 'Dirent'],
  ...['openSync', 'readSync', 'closeSync'],
]);

test('what the server is made of reads files, and neither writes any nor talks to a network', () => {
  const uses = ['core', 'checking', 'lsp', 'aws-data'].flatMap((name) => importsIn(join(sources, name, 'src')));
  expect(uses.length).toBeGreaterThan(10);
  const others = uses.filter(({ from, names }) => {
    return from === 'fs' ? names.some((name) => !reading.has(name)) : !harmless.has(from);
  });
  expect(others).toEqual([]);
});

function importsIn(folder: string): readonly { readonly from: string; readonly names: readonly string[] }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const imports = readFileSync(join(folder, file), 'utf8').matchAll(/^import (.*) from 'node:([^']+)';$/gm);
    return Array.from(imports, ([, names = '', from = '']) => ({
      from,
      names: (names.match(/\w+/g) ?? []).filter((name) => name !== 'type'),
    }));
  });
}
