import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { mostFiles } from '../../../packages/lsp/src/workspace-files.ts';
import { definitionText } from '../../bench/definitions.ts';
import { folderWith, stepproof } from '../command.ts';
import { root } from '../root.ts';
import { type BundledCommand, bundleCommand } from '../whole-command.ts';

let command: BundledCommand;

beforeAll(async () => {
  command = await bundleCommand();
});

afterAll(() => command.remove());

const input = '{ "StartAt": "Shop", "States": { "Ship": { "Type": "Succeed" } } }';
const uri = 'file:///flows/order.asl.json';
const hovered = { textDocument: { uri }, position: { line: 0, character: input.indexOf('StartAt') } };
/** Long enough that checking it is not done before something else happens. */
const longDefinition = definitionText({ shape: 'faulty', states: 3_000, queryLanguage: 'JSONPath', seed: 1 });

async function open(client: ProtocolConnection, text: string): Promise<void> {
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'json', version: 1, text },
  });
}

async function findingsIn(client: ProtocolConnection, text: string): Promise<readonly Diagnostic[]> {
  await open(client, text);
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

interface Served {
  readonly server: ChildProcess;
  readonly client: ProtocolConnection;
}

/** An editor that has started the whole command, and tells it the process that it is to end with. */
async function startServer(processId: number | null, given: Given = {}): Promise<Served> {
  const server = startedBy(['--stdio'], ['pipe', 'pipe', 'inherit'], given.nodeOptions);
  if (server.stdin === null || server.stdout === null) throw new Error('The server has no streams.');
  const reader = new StreamMessageReader(server.stdout);
  const client = await initialized(reader, new StreamMessageWriter(server.stdin), { processId, folder: given.folder });
  return { server, client };
}

interface Given {
  /** The folder that the editor has open. */
  readonly folder?: string | undefined;
  readonly nodeOptions?: readonly string[];
}

function startedBy(args: readonly string[], stdio: StdioOptions, nodeOptions: readonly string[] = []): ChildProcess {
  const server = spawn(process.execPath, [...nodeOptions, command.file, 'lsp', ...args], { stdio });
  onTestFinished(() => void server.kill());
  return server;
}

async function initialized(
  reader: MessageReader,
  writer: MessageWriter,
  { processId, folder }: { processId: number | null; folder?: string | undefined },
): Promise<ProtocolConnection> {
  const client = createProtocolConnection(reader, writer);
  onTestFinished(() => client.dispose());
  client.listen();
  const folders = folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'flows' }];
  const params = {
    processId,
    rootUri: null,
    workspaceFolders: folders,
    capabilities: { textDocument: { diagnostic: {} } },
  };
  const { serverInfo } = await client.sendRequest(InitializeRequest.type, params);
  expect(serverInfo?.name).toBe('StepProof');
  return client;
}

async function endedBy({ server, client }: Served): Promise<readonly unknown[]> {
  const ended = once(server, 'exit');
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  return ended;
}

test('the server ends when the editor says so', async () => {
  expect(await endedBy(await startServer(process.pid))).toEqual([0, null]);
});

test('the server ends when the editor is gone without a word', async () => {
  const { server } = await startServer(null);
  const ended = once(server, 'exit');
  server.stdin?.end();
  expect(await ended).toEqual([1, null]);
});

test('the server ends with the process that the editor named', async () => {
  const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  const { server } = await startServer(other.pid ?? null);
  const ended = once(server, 'exit');
  other.kill();
  expect(await ended).toEqual([1, null]);
});

test('an editor on Node may talk over the channel of its process', async () => {
  const server = startedBy(['--node-ipc'], ['ignore', 'ignore', 'inherit', 'ipc']);
  const editor = { processId: process.pid };
  const client = await initialized(new IPCMessageReader(server), new IPCMessageWriter(server), editor);
  expect(await endedBy({ server, client })).toEqual([0, null]);
});

/** Starts a server that comes to an editor which listens on a port. */
async function listening() {
  const editor = createServer();
  onTestFinished(() => void editor.close());
  await once(editor.listen(0, '127.0.0.1'), 'listening');
  return async () => {
    const server = startedBy([`--socket=${(editor.address() as AddressInfo).port}`], 'inherit');
    const [socket] = (await once(editor, 'connection')) as [Socket];
    expect(socket.remoteAddress).toBe('127.0.0.1');
    const streams = [new StreamMessageReader(socket), new StreamMessageWriter(socket)] as const;
    return { server, socket, client: await initialized(...streams, { processId: process.pid }) };
  };
}

test('an editor may listen on a port of the machine, and the server ends when it is gone', async () => {
  const { server, socket } = await (await listening())();
  const ended = once(server, 'exit');
  socket.end();
  expect(await ended).toEqual([1, null]);
});

test('over a port an editor is answered as over standard input, and so is the next one', async () => {
  const overStreams = await startServer(process.pid);
  const expected = await findingsIn(overStreams.client, input);
  expect(expected).not.toEqual([]);
  await endedBy(overStreams);
  const start = await listening();
  for (const _turn of [1, 2]) {
    const served = await start();
    expect(await findingsIn(served.client, input)).toEqual(expected);
    expect(await served.client.sendRequest(HoverRequest.type, hovered)).toMatchObject({ contents: expect.anything() });
    expect(await endedBy(served)).toEqual([0, null]);
  }
});

test('an editor that is gone in the middle of an answer takes its server along, and no other one', async () => {
  const start = await listening();
  const [leaving, staying] = [await start(), await start()];
  const ended = once(leaving.server, 'exit');
  await open(leaving.client, longDefinition);
  leaving.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }).catch(() => {});
  leaving.socket.destroy();
  expect(await ended).toEqual([1, null]);
  expect(await findingsIn(staying.client, input)).not.toEqual([]);
  expect(await endedBy(staying)).toEqual([0, null]);
});

test.each(['10.0.0.1:7000', 'example.com:7000', '0.0.0.0', '0', '70000', '-1', 'x'])(
  'a socket `%s` is refused',
  async (socket) => {
    const { code, error } = await stepproof(folderWith({}), ['lsp', `--socket=${socket}`]);
    expect(code).toBe(2);
    expect(error).toContain('takes a port of this machine');
  },
);

/** Ends the process when it writes to the disk or opens a connection. */
const onlyReading = ['--require', `${root}test/acceptance/only-reading.cjs`];

test.each([
  'require("node:fs").writeFileSync("written", "")',
  'import("node:fs/promises").then(({ mkdir }) => mkdir("made"))',
  'require("node:net").connect(9, "127.0.0.1")',
  'fetch("http://127.0.0.1:65000")',
])('a process that may only read is ended: %s', (program) => {
  const { path } = folderWith({});
  const { signal } = spawnSync(process.execPath, [...onlyReading, '--eval', program], { cwd: path });
  expect(signal).toBe('SIGABRT');
  expect(readdirSync(path)).toEqual([]);
});

test('a server that is killed at its work leaves nothing behind, and the next one finds the same', async () => {
  const folder = folderWith({ 'order.asl.json': input });
  const start = () => startServer(process.pid, { folder: folder.path, nodeOptions: onlyReading });
  const killed = await start();
  const expected = await findingsIn(killed.client, input);
  expect(expected).not.toEqual([]);
  const ended = once(killed.server, 'exit');
  await open(killed.client, longDefinition);
  let isAnswered = false;
  const asked = killed.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  asked.then(() => (isAnswered = true)).catch(() => {});
  killed.server.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(isAnswered).toBe(false);
  const next = await start();
  expect(await findingsIn(next.client, input)).toEqual(expected);
  expect(await endedBy(next)).toEqual([0, null]);
  expect(readdirSync(folder.path)).toEqual(['order.asl.json']);
  expect(folder.read('order.asl.json')).toBe(input);
});

test('a folder of thousands of definitions is checked in little memory, by reading alone', async () => {
  const files = Array.from({ length: mostFiles }, (_, index) => [`${index % 20}/${index}.asl.json`, input] as const);
  const folder = folderWith(Object.fromEntries(files));
  const nodeOptions = [...onlyReading, `--max-old-space-size=${littleMemory}`];
  const served = await startServer(process.pid, { folder: folder.path, nodeOptions });
  const ask = (previousResultIds: { uri: string; value: string }[]) =>
    served.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  const { items } = await ask([]);
  expect(items).toHaveLength(mostFiles);
  expect(items.filter((item) => item.kind === 'full' && item.items.length > 0)).toHaveLength(mostFiles);
  const known = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  expect((await ask(known)).items.filter(({ kind }) => kind === 'full')).toEqual([]);
  expect(await endedBy(served)).toEqual([0, null]);
  expect(readdirSync(folder.path, { recursive: true })).toHaveLength(mostFiles + 20);
});

/** Mebibytes: what the server itself takes, and hardly more. */
const littleMemory = 64;
