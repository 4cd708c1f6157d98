import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explored } from '../analyses/paths/explored.ts';
import { definitionsIn, type NamedDefinition } from '../seeded/definitions.ts';

/**
 * `npx tsx --conditions=stepproof-source test/covering/run.ts [folder] [class …]` prints how much of the definitions in the `asl` folder of a folder,
 * or of STEPPROOF_CORPUS, is shown by executions that were run. What is proved to be impossible does not count. With classes, only
 * those definitions that `MANIFEST.jsonl` in the folder says to be of one of them.
 */
const [folder = process.env.STEPPROOF_CORPUS ?? '.', ...classes] = process.argv.slice(2);
const total = { definitions: 0, states: 0, statesShown: 0, transitions: 0, transitionsShown: 0 };
for (const { name, definition } of definitionsOf()) {
  const { states, transitions } = await explored(definition);
  const open = [...states, ...transitions].filter(({ feasible }) => feasible === 'unknown').length;
  total.definitions += 1;
  total.states += states.filter(({ feasible }) => feasible !== false).length;
  total.statesShown += states.filter(({ feasible }) => feasible === true).length;
  total.transitions += transitions.filter(({ feasible }) => feasible !== false).length;
  total.transitionsShown += transitions.filter(({ feasible }) => feasible === true).length;
  if (open > 0) console.log(`${name}: ${open} open`);
}
console.log(`${total.definitions} definitions`);
console.log(`states      ${share(total.statesShown, total.states)}`);
console.log(`transitions ${share(total.transitionsShown, total.transitions)}`);

function definitionsOf(): readonly NamedDefinition[] {
  const all = definitionsIn(join(folder, 'asl'));
  const manifest = join(folder, 'MANIFEST.jsonl');
  if (classes.length === 0 || !existsSync(manifest)) return all;
  const lines = readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.map((line) => JSON.parse(line) as { readonly file: string; readonly class?: string });
  const wanted = new Set(entries.filter((entry) => classes.includes(entry.class ?? '')).map(({ file }) => file));
  return all.filter(({ name }) => wanted.has(`asl/${name}`));
}

function share(shown: number, all: number): string {
  return `${shown} of ${all} (${((100 * shown) / Math.max(1, all)).toFixed(1)} %)`;
}
