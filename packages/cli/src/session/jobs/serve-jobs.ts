import type { Io } from '../../io.ts';
import { readFound } from '../check-file.ts';
import { keyOf, lintTraced } from '../known/knowing-linter.ts';
import { openSession } from '../open-session.ts';
import type { Session } from '../session.ts';
import { type Round, type ThreadResult, type ThreadStart, take } from './messages.ts';

/** The thread's side: checks the files that it can take, one round of them after the other. */
export function serveJobs(start: ThreadStart, io: Io, send: (result: ThreadResult) => void): (round: Round) => void {
  const session = openSession(start.found, start.options, io);
  let rounds: Promise<void> = Promise.resolve();
  return (round) => {
    rounds = rounds.then(() => serveRound(round, start, { session, send }));
  };
}

interface Means {
  readonly session: Promise<Session>;
  send(result: ThreadResult): void;
}

async function serveRound(round: Round, { found, number }: ThreadStart, { session, send }: Means): Promise<void> {
  for (let index = round.places.length - 1; index >= 0; index--) {
    if (!take(round, index, number)) continue;
    const place = round.places[index] as number;
    send({ place, ...(await resultFor(found, place, session)) });
  }
}

async function resultFor(
  found: ThreadStart['found'],
  place: number,
  opening: Promise<Session>,
): Promise<Omit<ThreadResult, 'place'>> {
  try {
    const session = await opening;
    const file = found[place] as ThreadStart['found'][number];
    const reading = await readFound(file, session);
    if (reading.kind !== 'text') return nothing;
    const asked = { file, text: reading.text, depth: session.depth };
    return { key: await keyOf(asked, session), entry: (await lintTraced(asked, session)).entry };
  } catch {
    // Whoever asks checks the file again, and tells what is wrong with it.
    return nothing;
  }
}

const nothing = { key: '', entry: undefined };
