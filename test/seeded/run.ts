import { parseArgs } from 'node:util';
import { definitionsIn, type NamedDefinition, ownMachines, randomMachines, sampleOf } from './definitions.ts';
import { measure } from './measure.ts';

/**
 * `npx tsx --conditions=stepproof-source test/seeded/run.ts [folder] [--misses] [--sample N] [--seed N]` puts defects into definitions and prints by kind how many are
 * found: into our own, into random machines, and into those in the folder or in the `asl` folder of STEPPROOF_CORPUS. With a folder that is
 * named, only into those in it; with `--sample`, into so many of them, evenly chosen.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, sample: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(options.seed ?? Date.now() % 1_000_000);
const corpus = process.env.STEPPROOF_CORPUS;
const [folder] = positionals;
if (folder === undefined) {
  await show('own definitions', ownMachines());
  await show('random machines', randomMachines(1, 60));
}
if (folder !== undefined) await showFolder(folder);
else if (corpus !== undefined) await showFolder(`${corpus}/asl`);
else console.log('\nSkipped: STEPPROOF_CORPUS names no folder of definitions.');

async function showFolder(name: string): Promise<void> {
  const all = definitionsIn(name);
  if (options.sample === undefined) return show(name, all);
  const sample = sampleOf(all, Number(options.sample), seed);
  return show(`${name}, of ${all.length} definitions a sample from seed ${seed}`, sample);
}

async function show(title: string, definitions: readonly NamedDefinition[]): Promise<void> {
  console.log(`\n${title}: ${definitions.length}`);
  console.log('kind                 made  certain  found   share   found of the others');
  for (const [kind, tally] of await measure(definitions)) {
    const { made, certain, found, foundOfOthers, missed } = tally;
    const share = certain === 0 ? '-' : `${((100 * found) / certain).toFixed(1)} %`;
    const cells = [made, certain, found].map((number) => String(number).padStart(6)).join('  ');
    console.log(`${kind.padEnd(18)}${cells}  ${share.padStart(8)}  ${foundOfOthers} of ${made - certain}`);
    if (options.misses !== true) continue;
    for (const { name, defect } of missed)
      console.log(
        `    missed in ${name} at ${defect.states.join(', ')}\n      ${JSON.stringify(defect.definition).slice(0, 3_000)}`,
      );
  }
}
