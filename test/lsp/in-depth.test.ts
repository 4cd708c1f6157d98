import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  type Command,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import type { Thread, ThreadListener } from '../../packages/lsp/src/in-depth/messages.ts';
import {
  ableClient,
  type Circumstances,
  type Editor,
  filesOf,
  type OpenDocument,
  pushedClient,
  startEditor,
  threadWithin,
} from './editor.ts';

const uri = 'file:///flows/order.asl.json';

/** `Total` reads a field that is never there, which only executions show. */
const lacking = `{
  "StartAt": "Price",
  "States": {
    "Price": { "Type": "Pass", "Result": { "net": 5 }, "Next": "Total" },
    "Total": { "Type": "Pass", "InputPath": "$.gross", "End": true }
  }
}`;

/** Messages that went to threads and came from them, and what each can be told. */
interface Watched {
  readonly sent: string[];
  readonly told: string[];
  readonly listeners: ThreadListener[];
}

/** An editor whose server has threads; `isDead` ones never answer. */
async function editorWithThreads(circumstances: Circumstances = {}, watched?: Watched, isDead = false) {
  const files = filesOf(circumstances.files ?? new Map());
  const startThread = (listener: ThreadListener): Thread => {
    const told: ThreadListener = {
      ...listener,
      take(message) {
        listener.take(message);
        watched?.told.push(message.kind);
      },
    };
    const thread = isDead ? { send() {}, end() {} } : threadWithin(files, told);
    watched?.listeners.push(listener);
    return {
      send(message) {
        watched?.sent.push(message.kind);
        thread.send(message);
      },
      end() {
        watched?.sent.push('end');
        thread.end();
      },
    };
  };
  return startEditor({ ...circumstances, world: { startThread } });
}

async function rulesPulled(editor: Editor, document: OpenDocument): Promise<readonly unknown[]> {
  const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, document.params);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** Nobody types for a while. */
async function idle(editor: Editor): Promise<void> {
  await editor.settle();
  editor.timer.run();
}

/** Waits until the client was told so often to ask again. */
async function refreshed(editor: Editor, times: number): Promise<void> {
  await until(() => {
    editor.timer.run();
    return editor.refreshes() === times;
  });
}

/** Waits until a condition holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

test('what executions show is found while nobody types, and the client is told to ask again', async () => {
  const editor = await editorWithThreads();
  const document = await editor.open(uri, lacking);
  expect(await rulesPulled(editor, document)).toEqual([]);
  await idle(editor);
  await refreshed(editor, 1);
  expect(await rulesPulled(editor, document)).toEqual(['no-missing-field']);
});

test('once all open texts are through, the client is told without a further delay', async () => {
  const editor = await editorWithThreads();
  await editor.open(uri, lacking);
  await idle(editor);
  await until(() => editor.refreshes() === 1);
});

test('what is found in several texts is told at once', async () => {
  const watched: Watched = { sent: [], told: [], listeners: [] };
  const editor = await editorWithThreads({}, watched);
  for (const name of ['a', 'b', 'c']) await editor.open(`file:///flows/${name}.asl.json`, lacking);
  await idle(editor);
  await until(() => watched.told.filter((kind) => kind === 'found').length === 3);
  await editor.settle();
  editor.timer.run();
  await editor.settle();
  editor.timer.run();
  expect(editor.refreshes()).toBe(1);
});

test('a client that cannot ask is sent it', async () => {
  const editor = await editorWithThreads({ capabilities: pushedClient });
  await editor.open(uri, lacking);
  await idle(editor);
  await until(() => editor.published.length === 2);
  expect(editor.published.map(({ diagnostics }) => codesOf(diagnostics))).toEqual([[], ['no-missing-field']]);
});

test('a finding about executions can be suppressed like any other', async () => {
  const editor = await editorWithThreads();
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await refreshed(editor, 1);
  const range = document.rangeOf('$.gross');
  const actions = await editor.client.sendRequest(CodeActionRequest.type, {
    ...document.params,
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  expect(actions?.map(({ title }) => title)).toEqual([expect.stringContaining('no-missing-field')]);
});

test('after an edit the findings are shallow again until nobody types', async () => {
  const editor = await editorWithThreads();
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await refreshed(editor, 1);
  await document.replace('"net"', '"gross"');
  expect(await rulesPulled(editor, document)).toEqual([]);
  await idle(editor);
  await refreshed(editor, 2);
  expect(await rulesPulled(editor, document)).toEqual([]);
});

test('a thread that is still busy when something else is to be checked is ended', async () => {
  const watched: Watched = { sent: [], told: [], listeners: [] };
  const editor = await editorWithThreads({}, watched, true);
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await until(() => watched.sent.includes('check'));
  await document.replace('"net"', '"gross"');
  await idle(editor);
  await until(() => watched.sent.filter((kind) => kind === 'check').length === 2);
  expect(watched.sent).toEqual(['start', 'texts', 'check', 'end', 'start', 'texts', 'check']);
});

test('a text on which a thread breaks is not tried again before it is another one, and the client is told', async () => {
  const watched: Watched = { sent: [], told: [], listeners: [] };
  const editor = await editorWithThreads({}, watched, true);
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await until(() => watched.sent.includes('check'));
  watched.listeners[0]?.failed('it took too much memory');
  await until(() => editor.logged.length === 1);
  expect(editor.logged[0]).toContain(uri);
  await document.replace('"net"', '"gross"');
  await idle(editor);
  await until(() => watched.sent.filter((kind) => kind === 'check').length === 2);
  expect(watched.listeners).toHaveLength(2);
});

test.each([
  ['the configuration', { files: new Map([['/flows/stepproof.config.json', '{ "deep": false }']]) }],
  ['the settings of the client', { settings: () => ({ deep: false }), capabilities: configurable() }],
])('no execution is tried out where %s says so', async (_, circumstances) => {
  const watched: Watched = { sent: [], told: [], listeners: [] };
  const editor = await editorWithThreads(circumstances, watched);
  const document = await editor.open(uri, lacking);
  await rulesPulled(editor, document);
  await idle(editor);
  await editor.settle();
  expect(await rulesPulled(editor, document)).toEqual([]);
  expect(watched.sent).toEqual([]);
});

function configurable() {
  return { ...ableClient, workspace: { ...ableClient.workspace, configuration: true } };
}

test('the thread has the settings of the client and the texts that are open', async () => {
  const settings = () => ({ rules: { 'no-missing-field': 'off' } });
  const editor = await editorWithThreads({ settings, capabilities: configurable() });
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await refreshed(editor, 1);
  expect(await rulesPulled(editor, document)).toEqual([]);
});

test('what executions show of a definition stays when the workspace is checked, of which a closed template uses it', async () => {
  const template = JSON.stringify({
    Resources: { Order: { Type: 'AWS::Serverless::StateMachine', Properties: { DefinitionUri: 'order.asl.json' } } },
  });
  const files = new Map([
    ['/flows/template.json', template],
    ['/flows/order.asl.json', lacking],
  ]);
  const editor = await editorWithThreads({ files, folders: ['file:///flows'] });
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await refreshed(editor, 1);
  await editor.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(await rulesPulled(editor, document)).toEqual(['no-missing-field']);
});

test('the thread keeps no text that is closed, and ends with the last one', async () => {
  const watched: Watched = { sent: [], told: [], listeners: [] };
  const editor = await editorWithThreads({}, watched, true);
  const one = await editor.open(uri, lacking);
  const other = await editor.open('file:///flows/refund.asl.json', lacking);
  await idle(editor);
  await until(() => watched.sent.includes('check'));
  await one.close();
  await editor.settle();
  expect(watched.sent).toEqual(['start', 'texts', 'check', 'texts']);
  await other.close();
  await editor.settle();
  expect(watched.sent.slice(4)).toEqual(['end']);
  await idle(editor);
  await editor.settle();
  expect(watched.listeners).toHaveLength(1);
});

test('what executions show stays when the text is saved', async () => {
  const editor = await editorWithThreads();
  const document = await editor.open(uri, lacking);
  await idle(editor);
  await refreshed(editor, 1);
  await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
  await editor.settle();
  expect(await rulesPulled(editor, document)).toEqual(['no-missing-field']);
});

test('the execution of a finding is shown by a client that can', async () => {
  const commands = { experimental: { commands: ['stepproof.showPath'] } };
  for (const capabilities of [{ ...ableClient, ...commands }, ableClient]) {
    const editor = await editorWithThreads({ capabilities });
    const document = await editor.open(uri, lacking);
    await idle(editor);
    await rulesPulled(editor, document);
    const range = document.rangeOf('$.gross');
    const params = { ...document.params, range, context: { diagnostics: [] } };
    const actions = (await editor.client.sendRequest(CodeActionRequest.type, params)) ?? [];
    const shown = actions.flatMap((action) => ('title' in action && action.title === 'Show the path' ? [action] : []));
    const [action] = shown;
    expect(shown).toHaveLength(capabilities === ableClient ? 0 : 1);
    if (action === undefined) continue;
    expect(action).toMatchObject({ kind: 'quickfix', command: { command: 'stepproof.showPath' } });
    const { arguments: given } = action.command as Command;
    expect(given).toMatchObject([
      uri,
      range.start,
      { severity: 'error', witness: { states: ['Price', 'Total'], mocks: {}, error: 'States.Runtime' } },
    ]);
  }
});
