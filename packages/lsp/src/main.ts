import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type Holder, nodeWorld } from './node-world.ts';
import { startServer } from './server.ts';

/**
 * Serves the client that started this process, over the way that its arguments name: `--stdio`, or `--node-ipc` from an
 * editor that runs on Node itself. The process ends when the client says so, and when the client is gone.
 */
export function serveClient(holder: Holder): void {
  startServer(createConnection(ProposedFeatures.all), nodeWorld(holder));
}
