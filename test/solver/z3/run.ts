import { compareOne, nothingCompared } from './compare.ts';
import { isInstalled, startZ3 } from './z3.ts';

/** `npm run z3 -- [count] [seed]` answers random formulas with Z3 as well and prints what came of it. */
const count = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

if (!isInstalled) {
  console.error('Z3 is not installed: `npm ci --prefix test/solver/z3` does it.');
  process.exit(1);
}

const z3 = await startZ3();
const result = nothingCompared();
for (let index = 0; index < count; index++) {
  await compareOne(z3, seed + index, result);
  if ((index + 1) % 500 === 0) console.error(`${index + 1} of ${count}, ${result.disagreements.length} disagreements.`);
}
const { agreed, openInZ3, openInOurs, disagreements, time } = result;
console.log(
  `${count} formulas from seed ${seed}: ${agreed.sat} satisfiable and ${agreed.unsat} unsatisfiable for both.`,
);
console.log(`${disagreements.length} disagreements${disagreements.length > 0 ? `: ${disagreements.join(', ')}` : ''}.`);
console.log(`Open in ours: ${openInOurs.length} (${openInOurs.join(', ')}). Open in Z3: ${openInZ3.length}.`);
console.log(`Milliseconds each: ours ${(time.ours / count).toFixed(3)}, Z3 ${(time.z3 / count).toFixed(1)}.`);
// Its threads keep the process alive.
process.exit(disagreements.length > 0 ? 1 : 0);
