import { isMainThread, parentPort } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveChecks } from './in-depth/serve-checks.ts';
import { type Holder, nodeWorld, ownFiles } from './node-world.ts';
import { startServer } from './server.ts';

/**
 * Serves the client that started this process, over the way that its arguments name: `--stdio`, or `--node-ipc` from an
 * editor that runs on Node itself. The process ends when the client says so, and when the client is gone.
 */
export function serveClient(holder: Holder): void {
  if (isMainThread) startServer(createConnection(ProposedFeatures.all), nodeWorld(holder));
  else serveServer();
}

/** Run in a thread, the program serves the server that started it. */
function serveServer(): void {
  const take = serveChecks(ownFiles, (message) => parentPort?.postMessage(message));
  parentPort?.on('message', take);
}
