import { dirname } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { exitCodes } from '../exit-code.ts';
import { helpOf } from '../help.ts';
import type { Io } from '../io.ts';
import { usualCheckOptions } from '../session/check-options.ts';
import { coloursFor } from '../terminal/colours.ts';
import { type CheckRun, reportRun, runCheck } from './check.ts';

/** `stepproof` alone: checks this folder; where there is nothing to check, it says what there is to do. */
export async function start(io: Io): Promise<ExitCode> {
  if (isNoProject(io)) return showHelp('', io);
  const run = await runCheck(usualCheckOptions(), io);
  if (isEmpty(run)) return showHelp('There are no state machine definitions in this folder.\n\n', io);
  const code = await reportRun(run);
  if (run.session.configs.loaded.length === 0) io.stdout.write(`${coloursFor(io.stdout, io).dim(wayOn)}\n`);
  return code;
}

const wayOn = '`stepproof init` sets this folder up; `stepproof --help` shows all commands.';

/** Nobody means all that is in their home, or on their machine. */
function isNoProject({ folder, home }: Io): boolean {
  return folder === home || dirname(folder) === folder;
}

function isEmpty({ outcomes, problems, unchecked, session }: CheckRun): boolean {
  return outcomes.length + problems.length + unchecked.length + session.configs.loaded.length === 0;
}

function showHelp(reason: string, io: Io): ExitCode {
  io.stdout.write(`${reason}${helpOf(undefined)}`);
  return exitCodes.clean;
}
