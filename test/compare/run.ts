import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installApart } from '../../scripts/install-apart.ts';
import { judgeAll } from './checkers.ts';
import { definitionsIn, ownDefinitions, statelintDefinitions } from './definitions.ts';
import { measuredPart, withMeasured } from './page.ts';

/**
 * `npm run compare` runs other checkers and this one on published definitions, wrong and right ones, and writes what they found into
 * `docs/comparison.md`. `-- --check` only compares. `-- folder` prints the same of the definitions of a folder, whose wrong ones have names that begin
 * with `invalid`.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = `${root}docs/comparison.md`;
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

// One of them needs what its own dependency calls optional.
installApart(`${root}test/bench/peers/`, 'with what is optional');
if (folder === undefined) await settlePage();
else await printFolder(folder);

async function settlePage(): Promise<void> {
  const own = await judgeAll(ownDefinitions(root));
  const others = await judgeAll(statelintDefinitions(root));
  const before = readFileSync(page, 'utf8');
  const after = withMeasured(before, measuredPart({ own, others }));
  if (before === after) return;
  if (!process.argv.includes('--check')) return writeFileSync(page, after);
  console.error(`Stale (run \`npm run compare\`): ${page}`);
  process.exitCode = 1;
}

async function printFolder(path: string): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no folder \`${path}\`.`);
  console.log(measuredPart({ others: await judgeAll(definitionsIn(path)) }));
}
