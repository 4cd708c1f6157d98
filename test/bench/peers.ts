import { createRequire } from 'node:module';

/** A module beside which the peers are installed, by `npm ci --prefix test/bench/peers`. They are no dependencies of ours. */
export const modulesOfPeers = new URL('peers/package.json', import.meta.url).href;

/** The file that a peer is loaded from, or nothing as long as it is not installed. */
export function whereInstalled(peer: string): string | undefined {
  try {
    return createRequire(modulesOfPeers).resolve(peer);
  } catch {
    return undefined;
  }
}
