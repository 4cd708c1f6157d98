import type { Connection } from 'vscode-languageserver';
import type { ServerParts } from '../server-parts.ts';
import type { RunningTimer } from '../world.ts';
import { deliveryDelay } from './diagnostics.ts';

/**
 * Tells a client to ask again for what it shows in texts, when something else has changed than the text itself. What it can
 * be told so differs from client to client.
 */
export function viewRefresher(connection: Connection, { client, world }: ServerParts): () => void {
  const { refreshes } = client;
  const { inlayHint, semanticTokens } = connection.languages;
  let running: RunningTimer | undefined;
  const refresh = () => {
    if (refreshes.has('inlayHint')) askAgain(inlayHint.refresh());
    if (refreshes.has('semanticTokens')) askAgain(semanticTokens.refresh());
    if (refreshes.has('codeLens')) askAgain(connection.sendRequest('workspace/codeLens/refresh'));
  };
  return () => {
    running?.stop();
    if (refreshes.size > 0) running = world.timer.start(deliveryDelay, refresh);
  };
}

/** A client that refuses, or is gone, needs nothing. */
export function askAgain(refreshed: Promise<unknown>): void {
  refreshed.catch(() => {});
}
