import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import { tryRandomPaths } from '../analyses/paths/soundness.ts';
import { tryRandomMachines } from '../analyses/shapes/soundness.ts';
import { describeFault, fuzz, fuzzAssistance, fuzzDeep } from './fuzz.ts';
import { describeSimulationFault, fuzzSimulations } from './simulations.ts';

/**
 * `npm run fuzz -- [minutes] [seed]` tries random definitions until the time is up and prints the seed; with
 * STEPPROOF_CORPUS it begins with those of the corpus too. Of the time a sixth goes to running random machines, two to random texts and what
 * editors are told of them, and one each to trying executions of texts out, and to holding against what executions do what is said of the data at their states, and which transitions are ruled out.
 */
const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const start = Date.now();
const sixth = minutes * 10_000;
console.log(`Fuzzing for ${minutes} minutes with seed ${seed}.`);
const faults = [
  ...(await faultsOfSimulations()),
  ...faultsOfTexts(),
  ...(await faultsOfAssistance()),
  ...(await faultsOfExecutions()),
  ...(await faultsOfShapes()),
  ...(await faultsOfPaths()),
];
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults, seed ${seed}.`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function faultsOfSimulations(): Promise<readonly string[]> {
  let tried = 0;
  const found = await fuzzSimulations(seed, (count) => {
    tried = count;
    return Date.now() > start + sixth;
  });
  console.log(`${tried} simulations.`);
  return found.map(describeSimulationFault);
}

function faultsOfTexts(): readonly string[] {
  let tried = 0;
  const found = fuzz(seed, (count) => {
    tried = count;
    return Date.now() > start + 2.5 * sixth;
  });
  console.log(`${tried} cases.`);
  return found.map(describeFault);
}

async function faultsOfAssistance(): Promise<readonly string[]> {
  let tried = 0;
  const found = await fuzzAssistance(seed, (count) => {
    tried = count;
    return Date.now() > start + 3 * sixth;
  });
  console.log(`${tried} places of texts that an editor asked about.`);
  return found.map(describeFault);
}

async function faultsOfExecutions(): Promise<readonly string[]> {
  let tried = 0;
  const found = await fuzzDeep(seed, (count) => {
    tried = count;
    return Date.now() > start + 4 * sixth;
  });
  console.log(`${tried} texts whose executions were tried out.`);
  return found.map(describeFault);
}

async function faultsOfShapes(): Promise<readonly string[]> {
  const isDone = () => Date.now() > start + 5 * sixth;
  return firstFault(async () => {
    const { machines, visits } = await tryRandomMachines(seed, { jsonata: await loadJsonataEngine(), isDone });
    console.log(`${machines} random machines, ${visits} visits of states.`);
  });
}

async function faultsOfPaths(): Promise<readonly string[]> {
  return firstFault(async () => {
    const { machines, paths, ruledOut, taken } = await tryRandomPaths(seed, () => Date.now() > start + 6 * sixth);
    console.log(`${machines} explored machines, ${paths} paths, ${ruledOut} transitions ruled out, ${taken} taken.`);
  });
}

/** The first contradiction ends it. */
async function firstFault(tryAll: () => Promise<void>): Promise<readonly string[]> {
  try {
    await tryAll();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
