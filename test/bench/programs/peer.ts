import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { alternate, type Round } from '../measure.ts';
import { type PeerName, peerChecks } from '../peer-checks.ts';

export interface PeerTask {
  readonly peer: PeerName;
  /** A module beside which the peer is installed. */
  readonly from: string;
  readonly texts: readonly string[];
}

export interface PeerResult {
  readonly rounds: readonly Round[];
  /** Texts on which the peer threw; its time for them is the time until then. */
  readonly thrown: number;
}

const [, , taskFile = ''] = process.argv;
const { peer, from, texts }: PeerTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const check = peerChecks[peer](createRequire(from)(peer) as never);
const contest = { subject: checkAll, floor: () => texts.map((text) => JSON.parse(text)) };
const rounds = await alternate(contest, { rounds: 5, warmUp: 1_000, sample: 60 });
const result: PeerResult = { rounds, thrown: await checkAll() };
console.log(JSON.stringify(result));

async function checkAll(): Promise<number> {
  let thrown = 0;
  for (const text of texts) if (!(await survives(text))) thrown++;
  return thrown;
}

async function survives(text: string): Promise<boolean> {
  try {
    await check(text);
    return true;
  } catch {
    return false;
  }
}
