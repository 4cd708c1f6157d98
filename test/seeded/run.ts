import { definitionsIn, type NamedDefinition, ownMachines, randomMachines } from './definitions.ts';
import { measure } from './measure.ts';

/**
 * `npx tsx --conditions=stepproof-source test/seeded/run.ts [folder] [--misses]` puts defects into definitions and prints by kind how many are found: into our own, into random
 * machines, and into those in the folder or in the `asl` folder of STEPPROOF_CORPUS.
 */
const args = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const corpus = process.env.STEPPROOF_CORPUS;
const folder = args[0] ?? (corpus === undefined ? undefined : `${corpus}/asl`);
await show('own definitions', ownMachines());
await show('random machines', randomMachines(1, 60));
if (folder === undefined) console.log('\nSkipped: STEPPROOF_CORPUS names no folder of definitions.');
else await show(folder, definitionsIn(folder));

async function show(title: string, definitions: readonly NamedDefinition[]): Promise<void> {
  console.log(`\n${title}: ${definitions.length}`);
  console.log('kind                 made  certain  found   share   found of the others');
  for (const [kind, tally] of await measure(definitions)) {
    const { made, certain, found, foundOfOthers, missed } = tally;
    const share = certain === 0 ? '-' : `${((100 * found) / certain).toFixed(1)} %`;
    const cells = [made, certain, found].map((number) => String(number).padStart(6)).join('  ');
    console.log(`${kind.padEnd(18)}${cells}  ${share.padStart(8)}  ${foundOfOthers} of ${made - certain}`);
    if (!process.argv.includes('--misses')) continue;
    for (const { name, defect } of missed)
      console.log(
        `    missed in ${name} at ${defect.states.join(', ')}\n      ${JSON.stringify(defect.definition).slice(0, 3_000)}`,
      );
  }
}
