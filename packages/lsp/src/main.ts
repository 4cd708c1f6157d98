import { connect, type Socket } from 'node:net';
import { isMainThread, parentPort } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveChecks } from './in-depth/serve-checks.ts';
import { type Holder, nodeWorld, ownFiles } from './node-world.ts';
import { startServer } from './server.ts';

/**
 * Serves the client that started this process: one that listens on a port of this machine, or else over the way that the
 * arguments of the process name, `--stdio`, or `--node-ipc` from an editor that runs on Node itself. The process ends when
 * the client says so, and when the client is gone.
 */
export function serveClient(holder: Holder, port?: number): void {
  if (!isMainThread) return serveServer();
  const socket = port === undefined ? undefined : socketTo(port);
  const connection =
    socket === undefined
      ? createConnection(ProposedFeatures.all)
      : createConnection(ProposedFeatures.all, socket, socket);
  startServer(connection, nodeWorld(holder));
}

/** Run in a thread, the program serves the server that started it. */
function serveServer(): void {
  const take = serveChecks(ownFiles, (message) => parentPort?.postMessage(message));
  parentPort?.on('message', take);
}

/** What an editor has open goes to no other machine. */
function socketTo(port: number): Socket {
  return connect(port, '127.0.0.1').on('error', ({ message }) => {
    process.stderr.write(`There is no editor on port ${port} any more: ${message}.\n`);
    process.exit(1);
  });
}
