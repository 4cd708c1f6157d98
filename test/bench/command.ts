import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, projectFolder } from './bench.ts';

/** The built command. */
export const command = join(projectFolder, 'packages/cli/bin/stepproof.cjs');

/** Exit codes with which a check ends that did what it was asked: without findings, and with some. */
const orderlyEnds: readonly (number | null)[] = [0, 1];

/** Runs Node in the run's folder, and throws when the program did not end as it should. */
export function runNode({ folder }: Bench, args: readonly string[], environment: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
  if (!orderlyEnds.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
}
