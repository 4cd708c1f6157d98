import { resolve } from 'node:path';
import { reasonOf } from '@stepproof/checking';
import type { Io } from '../../io.ts';
import { refused } from '../../simulation/refusal.ts';
import { UsageError } from '../../usage-error.ts';

/** Writes into a file, or on standard output where there is none. Throws a `Refusal` where that cannot be written. */
export function writeOut(text: string, output: string | undefined, io: Io): void {
  if (output === undefined) return io.stdout.write(text);
  try {
    io.files.write(resolve(io.folder, output), Buffer.from(text, 'utf8'));
  } catch (error) {
    throw refused(`Could not write \`${output}\`: ${reasonOf(error)}.`);
  }
}

/** Throws a `UsageError` where a page or a picture would run over a terminal, on which nobody can look at it. */
export function refuseOnTerminal(what: string, example: string, io: Io): void {
  if (!io.stdout.isTerminal) return;
  throw new UsageError(`${what} is not to be read on a terminal: write it into a file, as with \`${example}\`.`);
}
