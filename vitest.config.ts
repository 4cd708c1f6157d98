import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of the command with rules of their own in the place of core's. Those with core's rules are in a folder below. */
const withFixtureRules = 'test/acceptance/*.test.ts';

/** It starts the command dozens of times, so `.ci/run` has it run with the packed command, beside the longer checks. */
const longer = process.env.STEPPROOF_PACKED === undefined ? ['test/action/**'] : [];

const coreWithFixtureRules = fileURLToPath(new URL('test/acceptance/core-with-fixture-rules.ts', import.meta.url));

export default defineConfig({
  resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] } },
  test: {
    // They end what hangs, however busy the machine is.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The code under test keeps no state, so the files of a worker can share what they import.
    isolate: false,
    pool: 'threads',
    // One processor is kept free otherwise, for what transforms sources, which is done soon.
    maxWorkers: '100%',
    // What is built is loaded as those load it who install it.
    server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
    reporters: ['default', './test/summary-reporter.ts'],
    // Other rules are in a project of their own, so that no file meets those that another one of its worker has loaded.
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, withFixtureRules, ...longer],
        },
      },
      {
        extends: true,
        resolve: { alias: [{ find: /^@stepproof\/core$/, replacement: coreWithFixtureRules }] },
        test: { name: 'command', include: [withFixtureRules] },
      },
    ],
  },
});
