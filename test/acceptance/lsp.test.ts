import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { commandFromSources, root } from './whole-command.ts';

interface Served {
  readonly server: ChildProcess;
  readonly client: ProtocolConnection;
}

/** An editor that has started the whole command, and tells it the process that it is to end with. */
async function startServer(processId: number | null): Promise<Served> {
  const server = spawn(process.execPath, [...commandFromSources, 'lsp', '--stdio'], { cwd: root });
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
