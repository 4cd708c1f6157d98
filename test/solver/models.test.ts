import { expect, test } from 'vitest';
import { tryModels } from './models.ts';

/** Fixed, so that a failure here is the change's own; STEPPROOF_SOLVER_TRIES asks for more, from a seed of their own. */
const tries = Number(process.env.STEPPROOF_SOLVER_TRIES ?? 2_000);
const seed = tries > 2_000 ? Date.now() % 1_000_000_000 : 20_260_101;

test('models and cores of random formulas are right', { timeout: 3_600_000 }, () => {
  const { satisfiable, unsatisfiable, unknown, faults } = tryModels(tries, seed);
  expect(faults).toEqual([]);
  expect(satisfiable).toBeGreaterThan(tries / 4);
  expect(unsatisfiable).toBeGreaterThan(tries / 4);
  expect(Object.values(unknown).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(tries / 1_000);
});
