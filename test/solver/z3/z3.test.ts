import { expect, test } from 'vitest';
import { compareOne, nothingCompared } from './compare.ts';
import { isInstalled, startZ3 } from './z3.ts';

const count = 50;

test.runIf(isInstalled)('Z3 gives the same answers', { timeout: 600_000 }, async () => {
  const z3 = await startZ3();
  const result = nothingCompared();
  for (let seed = 0; seed < count; seed++) await compareOne(z3, seed, result);
  expect(result.disagreements).toEqual([]);
  expect(result.agreed.sat).toBeGreaterThan(0);
  expect(result.agreed.unsat).toBeGreaterThan(0);
});

test.skipIf(isInstalled)(
  'Z3 is not installed, so nothing was compared: `npm ci --prefix test/solver/z3` does it',
  () => {
    expect(isInstalled).toBe(false);
  },
);
