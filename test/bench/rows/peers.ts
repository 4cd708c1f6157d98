import { type Bench, runProgram } from '../bench.ts';
import { bestRatioOf, ratioOf } from '../measure.ts';
import type { PeerName } from '../peer-checks.ts';
import { modulesOfPeers, whereInstalled } from '../peers.ts';
import type { PeerResult, PeerTask } from '../programs/peer.ts';
import { type Entry, type Row, ratioFigure } from '../row.ts';
import { textsFor } from '../texts.ts';

/** What other checkers take for the same definitions. They are no dependencies: who wants to compare installs them. */
export const peerRows: readonly Row[] = [{ id: 'peers', measure }];

const peerNames: readonly PeerName[] = ['@wmfs/statelint', 'asl-validator', 'amazon-states-language-service'];

async function measure(bench: Bench): Promise<readonly Entry[]> {
  return peerNames.map((peer) => measurePeer(bench, peer));
}

/** Some peers take a twentieth of a second for each definition. */
const mostTexts = 40;

function measurePeer(bench: Bench, peer: PeerName): Entry {
  const name = `peer: warm ${peer} ÷ JSON.parse`;
  if (whereInstalled(peer) === undefined)
    return { kind: 'skipped', name, reason: '`npm ci --prefix test/bench/peers` installs it' };
  const { origin, texts } = textsFor({ format: 'json', queryLanguage: 'JSONPath' });
  const every = Math.ceil(texts.length / mostTexts);
  const some = texts.filter((_, index) => index % every === 0).map(({ text }) => text);
  const task: PeerTask = { peer, from: modulesOfPeers, texts: some };
  const { rounds, thrown } = runProgram<PeerResult>(bench, 'peer', task);
  return ratioFigure(name, ratioOf(rounds), {
    value: bestRatioOf(rounds),
    note: `${some.length} of ${origin}, threw on ${thrown}`,
  });
}
