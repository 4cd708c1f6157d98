import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  LSPErrorCodes,
  type SymbolInformation,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { mostFiles, mostFolders } from '../../packages/lsp/src/workspace-files.ts';
import { type Circumstances, type Editor, filesOf, startEditor } from './editor.ts';

function definition(state: string, next = state): string {
  return `{ "StartAt": "${next}", "States": { "${state}": { "Type": "Succeed" } } }`;
}

const files = () =>
  new Map([
    ['/flows/order.asl.json', definition('ShipOrder', 'Ship')],
    ['/flows/sub/bill.asl.yaml', 'StartAt: BillOrder\nStates:\n  BillOrder: { Type: Succeed }\n'],
    ['/flows/package.json', '{ "name": "flows" }'],
    ['/flows/node_modules/a/b.asl.json', definition('Foreign')],
    ['/flows/dist/c.asl.json', definition('Ignored')],
    ['/flows/.gitignore', 'dist/'],
    ['/flows/.git/HEAD', ''],
    ['/more/other.asl.json', definition('PackOrder')],
  ]);

function start(circumstances: Circumstances = {}): Promise<Editor> {
  return startEditor({ folders: ['file:///flows', 'file:///more'], files: files(), ...circumstances });
}

async function symbolsFor({ client }: Editor, query: string) {
  const found = (await client.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[];
  return found.map(({ name, location }) => `${name} in ${location.uri.slice('file:///'.length)}`).sort();
}

function diagnose({ client }: Editor, previousResultIds: { uri: string; value: string }[] = []) {
  return client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

function codes(items: readonly WorkspaceDocumentDiagnosticReport[]) {
  return Object.fromEntries(
    items.map((item) => [item.uri, item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind]),
  );
}

test('states and machines of all folders are found by the characters of their names', async () => {
  const editor = await start();
  expect(editor.initialized.capabilities.workspaceSymbolProvider).toEqual({});
  expect(await symbolsFor(editor, 'ord')).toEqual([
    'BillOrder in flows/sub/bill.asl.yaml',
    'PackOrder in more/other.asl.json',
    'ShipOrder in flows/order.asl.json',
    'order in flows/order.asl.json',
  ]);
  expect(await symbolsFor(editor, 'shor')).toEqual(['ShipOrder in flows/order.asl.json']);
  expect(await symbolsFor(editor, 'foreign')).toEqual([]);
});

test('an open text counts as it is typed', async () => {
  const editor = await start();
  expect(await symbolsFor(editor, 'Ship')).toHaveLength(1);
  const document = await editor.open('file:///flows/order.asl.json', definition('Send'));
  expect(await symbolsFor(editor, 'Ship')).toEqual([]);
  expect(await symbolsFor(editor, 'Send')).toEqual(['Send in flows/order.asl.json']);
  await document.close();
  expect(await symbolsFor(editor, 'Ship')).toHaveLength(1);
});

test('what files on the disk have become is seen when the client tells of it', async () => {
  const contents = files();
  const editor = await start({ files: contents });
  await symbolsFor(editor, '');
  contents.set('/flows/new.asl.json', definition('Fresh'));
  expect(await symbolsFor(editor, 'Fresh')).toEqual([]);
  const changes = (uri: string): DidChangeWatchedFilesParams => ({ changes: [{ uri, type: FileChangeType.Created }] });
  await editor.client.sendNotification(
    DidChangeWatchedFilesNotification.type,
    changes('file:///flows/node_modules/x.json'),
  );
  expect(await symbolsFor(editor, 'Fresh')).toEqual([]);
  await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, changes('file:///flows/new.asl.json'));
  expect(await symbolsFor(editor, 'Fresh')).toHaveLength(1);
});

test('all files are checked, open or not, and unchanged ones are said to be so', async () => {
  const editor = await start();
  await editor.open('file:///flows/order.asl.json', definition('Send'));
  const { items } = await diagnose(editor);
  expect(codes(items)).toEqual({
    'file:///flows/order.asl.json': [],
    'file:///flows/sub/bill.asl.yaml': [],
    'file:///more/other.asl.json': [],
  });
  expect(items.map(({ version }) => version)).toEqual([1, null, null]);
  const previous = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  const again = await diagnose(editor, previous);
  expect(new Set(again.items.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  expect(again.items).toHaveLength(3);
});

test('a file that is mended, or gone, is told anew', async () => {
  const contents = files();
  const editor = await start({ files: contents });
  const { items } = await diagnose(editor);
  const uri = 'file:///flows/order.asl.json';
  expect(codes(items)[uri]).toContain('no-dangling-target');
  const previous = items.map(({ uri: of, resultId = '' }) => ({ uri: of, value: resultId }));
  contents.delete('/flows/order.asl.json');
  const changes: DidChangeWatchedFilesParams['changes'] = [{ uri, type: FileChangeType.Deleted }];
  await editor.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const after = codes((await diagnose(editor, previous)).items);
  expect(after).toMatchObject({ [uri]: [], 'file:///more/other.asl.json': 'unchanged' });
  const told = [...previous.filter(({ uri: of }) => of !== uri), { uri, value: 'gone' }];
  expect(Object.keys(codes((await diagnose(editor, told)).items))).not.toContain(uri);
});

test('a definition is checked as the template that names it says', async () => {
  const waiting = definition('Wait').replace(
    '"Succeed"',
    '"Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true',
  );
  const template =
    'Resources:\n  Order:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      Type: EXPRESS\n      DefinitionUri: wait.asl.json\n';
  const contents = new Map([['/flows/wait.asl.json', waiting]]);
  const uri = 'file:///flows/wait.asl.json';
  const alone = await start({ files: contents });
  expect(codes((await diagnose(alone)).items)[uri]).not.toContain('express-integration');
  contents.set('/flows/template.yaml', template);
  expect(codes((await diagnose(await start({ files: contents }))).items)[uri]).toContain('express-integration');
});

test('whoever takes parts of an answer is sent each file as it was checked, and told how far that is', async () => {
  const editor = await start();
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  const progress: string[] = [];
  editor.client.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => void parts.push(...items));
  editor.client.onProgress(WorkDoneProgress.type, 'work', ({ kind }) => void progress.push(kind));
  const params = { previousResultIds: [], partialResultToken: 'parts', workDoneToken: 'work' };
  const { items } = await editor.client.sendRequest(WorkspaceDiagnosticRequest.type, params);
  expect(items).toEqual([]);
  expect(Object.keys(codes(parts))).toHaveLength(3);
  expect([progress[0], progress.at(-1)]).toEqual(['begin', 'end']);
});

test('a request that is cancelled is given up', async () => {
  const source = new CancellationTokenSource();
  let turns = 0;
  const nextTurn = async () => {
    if (++turns === 3) source.cancel();
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const editor = await start({ world: { nextTurn } });
  const asked = editor.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token);
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  const before = turns;
  expect(before).toBeLessThan(6);
  expect((await diagnose(editor)).items).toHaveLength(3);
});

test('of very many files only the first are looked through, which is said', async () => {
  const many = Array.from({ length: mostFiles + 50 }, (_, index) => [`/flows/${index}.json`, '{}'] as const);
  const editor = await start({ files: new Map(many) });
  expect((await diagnose(editor)).items).toEqual([]);
  expect(editor.logged).toEqual([expect.stringContaining(`Only ${mostFiles} of the files`)]);
});

test('of very many folders only the first are entered, which is said', async () => {
  const many = Array.from({ length: mostFolders + 50 }, (_, index) => ({ name: `${index}`, kind: 'folder' as const }));
  const nothing = filesOf(new Map());
  const endless = { ...nothing, list: (folder: string) => (folder === '/flows' ? many : []) };
  const editor = await startEditor({ folders: ['file:///flows'], world: { files: endless } });
  expect((await diagnose(editor)).items).toEqual([]);
  expect(editor.logged).toEqual([expect.stringContaining(`Only ${mostFolders} of the folders in \`/flows\``)]);
});

test('a definition that is looked at and closed again makes nobody check all files once more', async () => {
  let turns = 0;
  const nextTurn = async () => void turns++;
  const editor = await start({ world: { nextTurn } });
  expect((await diagnose(editor)).items).toHaveLength(3);
  const before = turns;
  const document = await editor.open('file:///flows/order.asl.json', definition('Send'));
  await document.close();
  const { items } = await diagnose(editor);
  expect(codes(items)['file:///flows/order.asl.json']).toContain('no-dangling-target');
  expect(turns).toBe(before);
});
