import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, projectFolder } from './bench.ts';

/** The built command. */
export const command = join(projectFolder, 'packages/cli/bin/stepproof.cjs');

export interface Start {
  readonly environment?: NodeJS.ProcessEnv;
  /** A check that has findings ends with 1; but so does a program that Node cannot load, so this is only for those that have. */
  readonly mayHaveFindings?: true;
}

/** Runs Node in the run's folder, and throws when the program did not end as it should: a crash is a fast start. */
export function runNode({ folder }: Bench, args: readonly string[], start: Start = {}): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...start.environment },
  });
  const isOrderly = status === 0 || (status === 1 && start.mayHaveFindings === true);
  if (!isOrderly) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
}

/** How many state machines the command says that it checked: whether there were findings does not tell. */
export function countChecked({ folder }: Bench, path: string): number {
  const { stdout } = spawnSync(process.execPath, [command, 'check', '--format', 'json', path], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1_048_576,
  });
  const report: { readonly machines: readonly unknown[] } = JSON.parse(stdout);
  return report.machines.length;
}
