import { describeFault, fuzz } from './fuzz.ts';

/**
 * `npm run fuzz -- [minutes] [seed]` tries random definitions until the time is up and prints the seed; with
 * STEPPROOF_CORPUS it begins with those of the corpus too.
 */
const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const end = Date.now() + minutes * 60_000;
let tried = 0;
console.log(`Fuzzing for ${minutes} minutes with seed ${seed}.`);
const faults = fuzz(seed, (count) => {
  tried = count;
  return Date.now() > end;
});
for (const fault of faults) console.error(describeFault(fault));
console.log(`${tried} cases, ${faults.length} faults, seed ${seed}.`);
process.exitCode = faults.length > 0 ? 1 : 0;
