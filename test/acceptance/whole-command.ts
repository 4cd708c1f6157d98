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
