import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
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

interface Served {
  readonly server: ChildProcess;
  readonly client: ProtocolConnection;
}

/** An editor that has started the whole command, and tells it the process that it is to end with. */
async function startServer(processId: number | null): Promise<Served> {
  const server = spawn(process.execPath, [command.file, 'lsp', '--stdio']);
  onTestFinished(() => void server.kill());
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  onTestFinished(() => client.dispose());
  client.listen();
  const { serverInfo } = await client.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities: {},
  });
  expect(serverInfo?.name).toBe('StepProof');
  return { server, client };
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
