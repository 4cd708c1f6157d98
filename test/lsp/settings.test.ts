import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
} from 'vscode-languageserver/node';
import { Settings } from '../../packages/lsp/src/settings.ts';
import { ableClient, type Editor, filesOf, type OpenDocument, pushedClient, startEditor } from './editor.ts';

const uri = 'file:///flows/flows/order.asl.json';
const configPath = '/flows/stepproof.config.json';
const configUri = 'file:///flows/stepproof.config.json';

/** Has one finding of the recommended rules, and one of the strict ones. */
const text = '{ "StartAt": "A", "States": { "A": { "Type": "Fail", "Error": "E" }, "B": { "Type": "Succeed" } } }';
const recommended = ['no-unreachable-state'];
const strict = ['fail-cause', 'no-unreachable-state'];

async function rulesFound({ client }: Editor, document: OpenDocument): Promise<readonly unknown[]> {
  const report: DocumentDiagnosticReport = await client.sendRequest(DocumentDiagnosticRequest.type, document.params);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

function withWorkspace(workspace: ClientCapabilities['workspace'], client = ableClient): ClientCapabilities {
  return { ...client, workspace: { ...client.workspace, ...workspace } };
}

test('without settings the recommended rules run', async () => {
  const editor = await startEditor();
  expect(await rulesFound(editor, await editor.open(uri, text))).toEqual(recommended);
});

test('the nearest configuration above the file holds', async () => {
  const editor = await startEditor({ files: new Map([[configPath, '{ "extends": "strict" }']]) });
  expect(await rulesFound(editor, await editor.open(uri, text))).toEqual(strict);
  const elsewhere = await editor.open('file:///elsewhere/order.asl.json', text);
  expect(await rulesFound(editor, elsewhere)).toEqual(recommended);
});

test('nothing is found in a file that the configuration ignores, or has a type of its own', async () => {
  const config = '{ "ignore": ["drafts/"], "overrides": [{ "files": ["events/**"], "type": "express" }] }';
  const editor = await startEditor({ files: new Map([[configPath, config]]) });
  expect(await rulesFound(editor, await editor.open('file:///flows/drafts/a.asl.json', text))).toEqual([]);
  const distributed = `{ "StartAt": "A", "States": { "A": { "Type": "Task", "TimeoutSeconds": 5, "End": true,
    "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "QueueUrl": "u", "MessageBody.$": "$$.Task.Token" } } } }`;
  const found = await rulesFound(editor, await editor.open('file:///flows/events/b.asl.json', distributed));
  expect(found).toContain('express-integration');
  expect(await rulesFound(editor, await editor.open('file:///flows/b.asl.json', distributed))).toEqual([]);
});

test('a configuration that is open holds as it is typed, and as it is on the disk once it is closed', async () => {
  const editor = await startEditor({ files: new Map([[configPath, '{}']]) });
  const document = await editor.open(uri, text);
  expect(await rulesFound(editor, document)).toEqual(recommended);
  const config = await editor.open(configUri, '{ "extends": "recommended" }');
  await config.replace('recommended', 'strict');
  expect(await rulesFound(editor, document)).toEqual(strict);
  await config.close();
  expect(await rulesFound(editor, document)).toEqual(recommended);
});

test('a client that watches files tells of configurations, and is then asked to pull again, once', async () => {
  const files = new Map([[configPath, '{}']]);
  const watching = withWorkspace({ didChangeWatchedFiles: { dynamicRegistration: true } });
  const editor = await startEditor({ files, capabilities: watching });
  const document = await editor.open(uri, text);
  expect(await rulesFound(editor, document)).toEqual(recommended);
  expect(editor.registrations.map(({ method, registerOptions }) => ({ method, registerOptions }))).toEqual([
    {
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: {
        watchers: [{ globPattern: '**/*.{asl,json,jsonc,json5,yaml,yml,template,tf,tofu}' }],
      },
    },
  ]);
  files.set(configPath, '{ "extends": "strict" }');
  await document.save();
  expect(await rulesFound(editor, document)).toEqual(recommended);
  const change: DidChangeWatchedFilesParams = { changes: [{ uri: configUri, type: FileChangeType.Changed }] };
  await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, change);
  await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, change);
  expect(await rulesFound(editor, document)).toEqual(strict);
  expect(editor.refreshes()).toBe(0);
  editor.timer.run();
  await editor.settle();
  expect(editor.refreshes()).toBe(1);
});

test('for a client that cannot watch files, saving one is reason to look again', async () => {
  const files = new Map([[configPath, '{}']]);
  const editor = await startEditor({ files, capabilities: withWorkspace({}, pushedClient) });
  const document = await editor.open(uri, text);
  expect((await editor.pause()).diagnostics.map(({ code }) => code)).toEqual(recommended);
  files.set(configPath, '{ "extends": "strict" }');
  await document.save();
  expect((await editor.pause()).diagnostics.map(({ code }) => code)).toEqual(strict);
});

test('a configuration that cannot be read is said in the log, and the rest works', async () => {
  const editor = await startEditor({
    world: {
      files: {
        inspect: (path) => ({ kind: path === configPath ? 'file' : 'missing', size: 0 }),
        read: () => Buffer.from([0xff, 0xff]),
        list: () => [],
        realPath: (path) => path,
      },
    },
  });
  expect(await rulesFound(editor, await editor.open(uri, text))).toEqual(recommended);
  expect(editor.logged.join()).toContain(`The configuration \`${configPath}\` is not UTF-8`);
});

const telling = withWorkspace({ configuration: true, didChangeConfiguration: { dynamicRegistration: true } });

test('the client is asked for the settings of each document, and they win over the configuration', async () => {
  const asked: string[] = [];
  const settings = (scope: string) => {
    asked.push(scope);
    return { preset: 'recommended', type: 'standard', rules: { 'no-unreachable-state': 'off' } };
  };
  const files = new Map([[configPath, '{ "extends": "strict", "rules": { "no-unreachable-state": "error" } }']]);
  const editor = await startEditor({ files, settings, capabilities: telling });
  const document = await editor.open(uri, text);
  expect(await rulesFound(editor, document)).toEqual([]);
  await document.replace('"A"', '"A" ');
  expect(await rulesFound(editor, document)).toEqual([]);
  expect(asked).toEqual([uri]);
});

test('settings that are not set leave the configuration as it is', async () => {
  const files = new Map([[configPath, '{ "extends": "strict" }']]);
  const settings = () => ({ enable: true, preset: null, type: null, rules: {} });
  const editor = await startEditor({ files, settings, capabilities: telling });
  expect(await rulesFound(editor, await editor.open(uri, text))).toEqual(strict);
});

test('a change of settings is taken in', async () => {
  let settings: unknown = {};
  const editor = await startEditor({ settings: () => settings, capabilities: telling });
  await editor.settle();
  expect(editor.registrations.map(({ method, registerOptions }) => ({ method, registerOptions }))).toEqual([
    { method: 'workspace/didChangeConfiguration', registerOptions: { section: 'stepproof' } },
  ]);
  const document = await editor.open(uri, text);
  expect(await rulesFound(editor, document)).toEqual(recommended);
  settings = { preset: 'strict' };
  await editor.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect(await rulesFound(editor, document)).toEqual(strict);
  settings = { enable: false };
  await editor.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect(await rulesFound(editor, document)).toEqual([]);
});

test.each([
  ['alone', { preset: 'strict' }],
  ['under their name', { stepproof: { preset: 'strict' } }],
])('a client that cannot be asked starts the server with its settings, %s, and tells of others', async (_, options) => {
  const editor = await startEditor({ initializationOptions: options });
  const document = await editor.open(uri, text);
  expect(await rulesFound(editor, document)).toEqual(strict);
  const settings = { stepproof: { rules: { 'no-unreachable-state': 'off' } } };
  await editor.client.sendNotification(DidChangeConfigurationNotification.type, { settings });
  expect(await rulesFound(editor, document)).toEqual([]);
});

test.each([
  [{ type: 'fast', rules: { 'fail-cause': 'loud', 'no-such-rule': 'off' } }, 3],
  [{ rules: [] }, 1],
  ['strict', 0],
  [[1], 0],
])('mistakes in settings are said in the log: %j', async (settings, count) => {
  const editor = await startEditor({ settings: () => settings, capabilities: telling });
  expect(await rulesFound(editor, await editor.open(uri, text))).toEqual(recommended);
  expect(editor.logged.filter((message) => message.startsWith('In the settings of `stepproof`: '))).toHaveLength(count);
});

test('texts of which the same is said share what they are checked with, and a mistake is told once', async () => {
  const logged: string[] = [];
  const settings = new Settings({
    world: { files: filesOf(new Map()), home: '/home/user' },
    texts: { get: () => undefined, all: () => [] },
    askClient: async (uri) => (uri.includes('/loud/') ? { preset: 'strict' } : { rules: { 'no-such-rule': 'off' } }),
    log: (message) => void logged.push(message),
  });
  const lintOf = async (uri: string) => (await settings.for({ uri })).lint;
  const one = await lintOf('file:///flows/one.asl.json');
  expect(await lintOf('file:///flows/other.asl.json')).toBe(one);
  expect(await lintOf('file:///loud/one.asl.json')).toMatchObject({ preset: 'strict' });
  expect(logged).toEqual([expect.stringContaining('no-such-rule')]);
});
