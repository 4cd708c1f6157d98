import type { FoundFile } from '../../files/found-file.ts';
import type { CheckOptions } from '../check-options.ts';
import type { Entry } from '../known/entry.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly options: CheckOptions;
  readonly found: readonly FoundFile[];
  /** From 1: what it puts down for files that it takes. */
  readonly number: number;
}

/** Files that may be checked, by their places among those that were found, for whoever takes them first. */
export interface Round {
  readonly places: readonly number[];
  /** For each of them: 0, or the number of the thread that has taken it. */
  readonly taken: Int32Array;
}

/** What a thread found in a file; no entry where the thread that started it is to see for itself. */
export interface ThreadResult {
  readonly place: number;
  readonly key: string;
  readonly entry: Entry | undefined;
}

/** Answers whether the file was free, and has it taken. */
export function take({ taken }: Round, index: number, number: number): boolean {
  return Atomics.compareExchange(taken, index, 0, number) === 0;
}
