import { availableParallelism, totalmem } from 'node:os';
import type { FoundFile } from '../../files/found-file.ts';
import type { Thread } from '../../io.ts';
import { mostJobs } from '../check-options.ts';
import type { Entry } from '../known/entry.ts';
import type { Session } from '../session.ts';
import { type Round, type ThreadResult, type ThreadStart, take } from './messages.ts';

/** The threads of a run besides its own; nothing where there are to be none. */
export function startJobs(session: Session): Jobs | undefined {
  const { jobs } = session.options;
  const most = (jobs === 'auto' ? fittingThreads() : jobs) - 1;
  return most < 1 || session.io.startThread === undefined ? undefined : new Jobs(session, most);
}

/** As many as there are processors, and as there is memory for: a thread takes some hundred megabytes. */
function fittingThreads(): number {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  const memory = Math.min(totalmem(), limit);
  return Math.min(availableParallelism(), Math.floor(memory / gibibyte), mostJobs);
}

const gibibyte = 1024 ** 3;

/** A thread that has fewer files to check than this takes longer to start than it saves. */
const fewestFiles = { deep: 8, shallow: 150 };

/** The thread that the run has begun in. */
const ownNumber = -1;

/**
 * Checks files in threads beside the own one. They take the files from the end, and the own thread takes them from the beginning as it comes
 * to them; so nobody waits for anybody before the files have run out.
 */
export class Jobs {
  readonly #session: Session;
  readonly #most: number;
  readonly #found: readonly FoundFile[];
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #threads = new Map<number, Thread>();
  readonly #results = new Map<number, ThreadResult>();
  readonly #problems: string[] = [];
  #round: Round = { places: [], taken: new Int32Array() };
  #indexes = new Map<number, number>();
  /** Whoever waits for the own thread's next file. */
  #waiting: (() => void) | undefined;

  constructor(session: Session, most: number) {
    this.#session = session;
    this.#most = most;
    this.#found = [...session.found.values()];
    this.#placeOf = new Map(this.#found.map(({ shown }, place) => [shown, place]));
  }

  /** Offers files to the threads, of which as many are started as pay. */
  async begin(files: readonly FoundFile[]): Promise<void> {
    const places = files.flatMap(({ shown, path }) => (path === undefined ? [] : (this.#placeOf.get(shown) ?? [])));
    const taken = new Int32Array(new SharedArrayBuffer(places.length * Int32Array.BYTES_PER_ELEMENT));
    this.#round = { places, taken };
    this.#indexes = new Map(places.map((place, index) => [place, index]));
    const wanted = Math.min(this.#most, Math.floor(places.length / fewestFiles[this.#session.depth]) - 1);
    for (let number = this.#threads.size + 1; number <= wanted; number++) await this.#start(number);
    if (places.length > 1) for (const thread of this.#threads.values()) thread.send(this.#round);
  }

  /** What another thread has found in a file; nothing when none has taken it, and none will any more. */
  async entryFor({ shown }: FoundFile, key: string): Promise<Entry | undefined> {
    const place = this.#placeOf.get(shown);
    const index = place === undefined ? undefined : this.#indexes.get(place);
    if (place === undefined || index === undefined || take(this.#round, index, ownNumber)) return undefined;
    while (!this.#results.has(place) && this.#isAt(index)) await this.#news();
    const result = this.#results.get(place);
    this.#results.delete(place);
    return result?.key === key ? result.entry : undefined;
  }

  /** Ends the threads. Answers what went wrong with them, in sentences. */
  end(): readonly string[] {
    for (const thread of this.#threads.values()) thread.end();
    this.#threads.clear();
    return this.#problems;
  }

  /** Whether a thread that has taken a file may still bring what it finds. */
  #isAt(index: number): boolean {
    return this.#threads.has(this.#round.taken[index] ?? 0);
  }

  #news(): Promise<void> {
    return new Promise((come) => {
      this.#waiting = come;
    });
  }

  async #start(number: number): Promise<void> {
    const start: ThreadStart = { options: this.#session.options, found: this.#found, number };
    const thread = await this.#session.io.startThread?.(start, {
      take: (message) => this.#take(message as ThreadResult),
      failed: (error) => this.#failed(number, error),
    });
    if (thread !== undefined) this.#threads.set(number, thread);
  }

  #take(result: ThreadResult): void {
    this.#results.set(result.place, result);
    this.#waiting?.();
  }

  #failed(number: number, error: unknown): void {
    if (!this.#threads.delete(number)) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.#problems.push(`A thread of \`--jobs\` ended, and its files were checked without it: ${reason}.`);
    this.#waiting?.();
  }
}
