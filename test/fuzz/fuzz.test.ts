import { expect, test } from 'vitest';
import { describeFault, fuzz, fuzzAssistance, fuzzDeep } from './fuzz.ts';
import { describeSimulationFault, fuzzSimulations } from './simulations.ts';

/** Fixed, so that a failure here is the change's own; `npm run fuzz` tries others for as long as it is told. */
const seed = 20_260_101;

test('random definitions are read, judged and fixed without a fault', () => {
  const faults = fuzz(seed, (tried) => tried >= 2_000);
  expect(faults.map(describeFault), `seed ${seed}`).toEqual([]);
});

test('executions of random definitions are tried out without a fault, and go as they are told', async () => {
  const faults = await fuzzDeep(seed, (tried) => tried >= 150);
  expect(faults.map(describeFault), `seed ${seed}`).toEqual([]);
});

test('places in random definitions are answered without a fault', async () => {
  const faults = await fuzzAssistance(seed, (tried) => tried >= 400);
  expect(faults.map(describeFault), `seed ${seed}`).toEqual([]);
});

test('random machines run along their definition, the same every time, and come to an end', async () => {
  const faults = await fuzzSimulations(seed, (tried) => tried >= 1_000);
  expect(faults.map(describeSimulationFault), `seed ${seed}`).toEqual([]);
});
