import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What Node is given to run the command from its sources, in whatever folder. */
export const commandFromSources = [
  '--import',
  import.meta.resolve('tsx'),
  '--conditions',
  'stepproof-source',
  `${root}packages/cli/src/run.ts`,
];

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs the command from its sources at the root of the repository, in a process of its own: what other tests put in the
 * place of its modules does not reach it.
 */
export function runStepproof(...args: readonly string[]): Run {
  return runStepproofIn(root, ...args);
}

/** The same in another folder. */
export function runStepproofIn(folder: string, ...args: readonly string[]): Run {
  const environment = { ...process.env, FORCE_COLOR: '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandFromSources, ...args], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}
