import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startWorker } from '../../../packages/cli/src/node-thread.ts';
import { readCheckOptions } from '../../../packages/cli/src/session/check-options.ts';
import { folderWith, stepproof } from '../command.ts';
import { type BundledCommand, bundleCommand } from '../whole-command.ts';

let command: BundledCommand;

beforeAll(async () => {
  command = await bundleCommand();
});

afterAll(() => command.remove());

const args = ['check', '-', '--stdin-filename', 'order.asl.json', 'gone.asl.json'];
const input = '{ "StartAt": "Shop", "States": { "Ship": { "Type": "Succeed" } } }';

test('in a process of its own the command reads standard input, writes to both outputs, and ends with its code', async () => {
  const folder = folderWith({});
  const expected = await stepproof(folder, args, { input });
  expect(expected.code).toBe(2);
  expect(expected.out).toContain('no-dangling-target');
  expect(expected.error).toContain('gone.asl.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command.file, ...args], {
    cwd: folder.path,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1' },
    encoding: 'utf8',
    input,
  });
  expect({ code: status, out: stdout, error: stderr }).toEqual(expected);
});

test('run with several threads it finds the same', async () => {
  const flows = Array.from({ length: 24 }, (_, number) => [`flow-${number}.asl.json`, input] as const);
  const folder = folderWith(Object.fromEntries(flows));
  const check = ['check', '--format', 'json'];
  const { out } = await stepproof(folder, check);
  const jobs = [command.file, ...check, '--jobs', '2'];
  expect(spawnSync(process.execPath, jobs, { cwd: folder.path, encoding: 'utf8' })).toMatchObject({
    status: 1,
    stdout: out,
    stderr: '',
  });
});

test('its launcher serves as a thread, and tells when it cannot', async () => {
  const { path } = folderWith({ 'order.asl.json': input });
  const file = { path: join(path, 'order.asl.json'), shown: 'order.asl.json', isNamed: false, root: path };
  const options = readCheckOptions({ positionals: [], switches: new Set(['no-deep']), values: new Map() });
  const answerOf = (program: string) =>
    new Promise((answer) => {
      const thread = startWorker(program, { options, found: [file], number: 1 }, { take: answer, failed: answer });
      thread.send({ places: [0], taken: new Int32Array(new SharedArrayBuffer(4)) });
      onTestFinished(() => thread.end());
    });
  const launcher = join(command.file, '../../bin/stepproof.cjs');
  expect(await answerOf(launcher)).toMatchObject({ place: 0, entry: expect.stringContaining('no-dangling-target') });
  expect(await answerOf(join(path, 'gone.cjs'))).toBeInstanceOf(Error);
});

interface Served {
  readonly server: ChildProcess;
  readonly client: ProtocolConnection;
}

/** An editor that has started the whole command, and tells it the process that it is to end with. */
async function startServer(processId: number | null): Promise<Served> {
  const server = startedBy(['--stdio'], ['pipe', 'pipe', 'inherit']);
  if (server.stdin === null || server.stdout === null) throw new Error('The server has no streams.');
  const reader = new StreamMessageReader(server.stdout);
  const client = await initialized(reader, new StreamMessageWriter(server.stdin), processId);
  return { server, client };
}

function startedBy(args: readonly string[], stdio: StdioOptions): ChildProcess {
  const server = spawn(process.execPath, [command.file, 'lsp', ...args], { stdio });
  onTestFinished(() => void server.kill());
  return server;
}

async function initialized(
  reader: MessageReader,
  writer: MessageWriter,
  processId: number | null,
): Promise<ProtocolConnection> {
  const client = createProtocolConnection(reader, writer);
  onTestFinished(() => client.dispose());
  client.listen();
  const params = { processId, rootUri: null, capabilities: {} };
  const { serverInfo } = await client.sendRequest(InitializeRequest.type, params);
  expect(serverInfo?.name).toBe('StepProof');
  return client;
}

test('the server ends when the editor says so', async () => {
  const { server, client } = await startServer(process.pid);
  const ended = once(server, 'exit');
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  expect(await ended).toEqual([0, null]);
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
  const client = await initialized(new IPCMessageReader(server), new IPCMessageWriter(server), process.pid);
  const ended = once(server, 'exit');
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  expect(await ended).toEqual([0, null]);
});

test('an editor may listen on a port of the machine, and the server ends when it is gone', async () => {
  const editor = createServer();
  onTestFinished(() => void editor.close());
  await once(editor.listen(0, '127.0.0.1'), 'listening');
  const server = startedBy([`--socket=${(editor.address() as AddressInfo).port}`], 'inherit');
  const [socket] = (await once(editor, 'connection')) as [Socket];
  expect(socket.remoteAddress).toBe('127.0.0.1');
  await initialized(new StreamMessageReader(socket), new StreamMessageWriter(socket), process.pid);
  const ended = once(server, 'exit');
  socket.end();
  expect(await ended).toEqual([1, null]);
});

test.each(['10.0.0.1:7000', 'example.com:7000', '0.0.0.0', '0', '70000', '-1', 'x'])(
  'a socket `%s` is refused',
  async (socket) => {
    const { code, error } = await stepproof(folderWith({}), ['lsp', `--socket=${socket}`]);
    expect(code).toBe(2);
    expect(error).toContain('takes a port of this machine');
  },
);
