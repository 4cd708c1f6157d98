import { expect, test } from 'vitest';
import { tryRandomPaths } from './soundness.ts';

/** Fixed, so that a failure here is the change's own. */
const seed = 20_261_127;

test('no execution of a random machine does what was ruled out, and every path is repeated', {
  timeout: 300_000,
}, async () => {
  const tried = await tryRandomPaths(seed, (machines) => machines >= 150);
  expect(tried.paths).toBeGreaterThan(100);
  expect(tried.ruledOut).toBeGreaterThan(100);
  expect(tried.taken).toBeGreaterThan(1_000);
});
