import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../../packages/checking/src/parsers/jsonata-engine.ts';
import { tryRandomMachines } from './soundness.ts';

/** Fixed, so that a failure here is the change's own. */
const seed = 20_261_127;

test('no execution of a random machine does what a fact says that none does', async () => {
  const jsonata = await loadJsonataEngine();
  const tried = await tryRandomMachines(seed, { jsonata, isDone: (machines) => machines >= 150 });
  expect(tried.visits).toBeGreaterThan(1_500);
});
