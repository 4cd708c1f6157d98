import { expect, test } from 'vitest';
import { tryContracts } from './over-approximation.ts';

/** Fixed, so that a failure here is the change's own; STEPPROOF_CONTRACT_TRIES asks for more, from a seed of their own. */
const tries = Number(process.env.STEPPROOF_CONTRACT_TRIES ?? 80);
const seed = tries > 80 ? Date.now() % 1_000_000_000 : 20_261_127;

test(`what a random schema accepts is allowed by its contract (seed ${seed})`, { timeout: 3_600_000 }, () => {
  const { accepted, refused, faults } = tryContracts(tries, seed);
  expect(faults.slice(0, 5)).toEqual([]);
  expect(accepted).toBeGreaterThan(tries * 2);
  expect(refused).toBeGreaterThan(tries * 2);
});
