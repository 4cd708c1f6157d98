import { configDefaults, defineConfig } from 'vitest/config';

const acceptance = 'test/acceptance/**/*.test.ts';

export default defineConfig({
  resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] } },
  test: {
    testTimeout: 60_000,
    // The code under test keeps no state, so the files of a worker can share what they import.
    isolate: false,
    pool: 'threads',
    reporters: ['default', './test/summary-reporter.ts'],
    // The tests of the command put rules of their own in the place of core's, which no other test is to meet.
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, acceptance] },
      },
      { extends: true, test: { name: 'command', include: [acceptance] } },
    ],
  },
});
