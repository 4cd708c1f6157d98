import { describeFault, fuzz } from './fuzz.ts';
import { describeSimulationFault, fuzzSimulations } from './simulations.ts';

/**
 * `npm run fuzz -- [minutes] [seed]` tries random definitions until the time is up and prints the seed; with
 * STEPPROOF_CORPUS it begins with those of the corpus too. A quarter of the time goes to running random machines.
 */
const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const start = Date.now();
const end = start + minutes * 60_000;
let tried = 0;
let simulated = 0;
console.log(`Fuzzing for ${minutes} minutes with seed ${seed}.`);
const simulationFaults = await fuzzSimulations(seed, (count) => {
  simulated = count;
  return Date.now() > start + minutes * 15_000;
});
const faults = fuzz(seed, (count) => {
  tried = count;
  return Date.now() > end;
});
for (const fault of simulationFaults) console.error(describeSimulationFault(fault));
for (const fault of faults) console.error(describeFault(fault));
const count = simulationFaults.length + faults.length;
console.log(`${simulated} simulations and ${tried} cases, ${count} faults, seed ${seed}.`);
process.exitCode = count > 0 ? 1 : 0;
