import { expect, test } from 'vitest';
import { coveredMachine } from '../../bench/covering.ts';
import { explored } from './explored.ts';

test('a machine of 400 states is covered by at most twice as many paths as it takes', async () => {
  const { definition, states, fewest } = coveredMachine();
  expect(states).toBe(400);
  const { complete, paths, transitions } = await explored(definition);
  expect(complete).toBe(true);
  expect(transitions.length).toBeGreaterThan(500);
  expect(paths.length).toBeGreaterThanOrEqual(fewest);
  expect(paths.length).toBeLessThanOrEqual(2 * fewest);
});
