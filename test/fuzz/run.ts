import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import { tryRandomMachines } from '../analyses/shapes/soundness.ts';
import { describeFault, fuzz } from './fuzz.ts';

/**
 * `npm run fuzz -- [minutes] [seed]` tries random definitions until the time is up and prints the seed; with
 * STEPPROOF_CORPUS it begins with those of the corpus too. The last quarter of the time goes to running random machines, which
 * hold what is said of the data at their states against what executions do.
 */
const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const start = Date.now();
const end = start + minutes * 60_000;
const endOfTexts = start + minutes * 45_000;
let tried = 0;
console.log(`Fuzzing for ${minutes} minutes with seed ${seed}.`);
const faults = fuzz(seed, (count) => {
  tried = count;
  return Date.now() > endOfTexts;
});
for (const fault of faults) console.error(describeFault(fault));
console.log(`${tried} cases, ${faults.length} faults, seed ${seed}.`);
process.exitCode = faults.length > 0 ? 1 : 0;
try {
  const jsonata = await loadJsonataEngine();
  const { machines, visits } = await tryRandomMachines(seed, { jsonata, isDone: () => Date.now() > end });
  console.log(`${machines} random machines, ${visits} visits of states, seed ${seed}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
