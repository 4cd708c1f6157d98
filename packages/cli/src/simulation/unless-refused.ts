import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { Refusal } from './refusal.ts';

/** Does the work of a command, and says why where what it was given is refused. */
export async function unlessRefused(io: Io, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { showRefusal } = await import('./show-refusal.ts');
    showRefusal(error, io);
    return exitCodes.refused;
  }
}
