import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of the command, most of which put rules of their own in the place of core's. Those with core's rules are in a folder below. */
const withOtherRules = 'test/acceptance/*.test.ts';

export default defineConfig({
  resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] } },
  test: {
    testTimeout: 60_000,
    // The code under test keeps no state, so the files of a worker can share what they import.
    isolate: false,
    pool: 'threads',
    reporters: ['default', './test/summary-reporter.ts'],
    // What is put in the place of core's rules, no other test is to meet.
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, withOtherRules] },
      },
      { extends: true, test: { name: 'command', include: [withOtherRules] } },
    ],
  },
});
