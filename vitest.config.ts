import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['stepproof-source', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // The code under test keeps no state, so the files of a worker can share what they import.
    isolate: false,
    pool: 'threads',
    reporters: ['default', './test/summary-reporter.ts'],
  },
});
