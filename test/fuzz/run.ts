import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import { tryRandomMachines } from '../analyses/shapes/soundness.ts';
import { describeFault, fuzz, fuzzDeep } from './fuzz.ts';
import { describeSimulationFault, fuzzSimulations } from './simulations.ts';

/**
 * `npm run fuzz -- [minutes] [seed]` tries random definitions until the time is up and prints the seed; with
 * STEPPROOF_CORPUS it begins with those of the corpus too. The first quarter of the time goes to running random machines, the
 * third to trying executions of random definitions out, and the last to holding what is said of the data at states against what executions do.
 */
const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const start = Date.now();
const quarter = minutes * 15_000;
console.log(`Fuzzing for ${minutes} minutes with seed ${seed}.`);
const faults = [
  ...(await faultsOfSimulations()),
  ...faultsOfTexts(),
  ...(await faultsOfExecutions()),
  ...(await faultsOfShapes()),
];
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults, seed ${seed}.`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function faultsOfSimulations(): Promise<readonly string[]> {
  let tried = 0;
  const found = await fuzzSimulations(seed, (count) => {
    tried = count;
    return Date.now() > start + quarter;
  });
  console.log(`${tried} simulations.`);
  return found.map(describeSimulationFault);
}

function faultsOfTexts(): readonly string[] {
  let tried = 0;
  const found = fuzz(seed, (count) => {
    tried = count;
    return Date.now() > start + 2 * quarter;
  });
  console.log(`${tried} cases.`);
  return found.map(describeFault);
}

async function faultsOfExecutions(): Promise<readonly string[]> {
  let tried = 0;
  const found = await fuzzDeep(seed, (count) => {
    tried = count;
    return Date.now() > start + 3 * quarter;
  });
  console.log(`${tried} texts whose executions were tried out.`);
  return found.map(describeFault);
}

/** The first contradiction ends it. */
async function faultsOfShapes(): Promise<readonly string[]> {
  const isDone = () => Date.now() > start + 4 * quarter;
  try {
    const { machines, visits } = await tryRandomMachines(seed, { jsonata: await loadJsonataEngine(), isDone });
    console.log(`${machines} random machines, ${visits} visits of states.`);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
