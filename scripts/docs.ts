import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnyRule } from '../packages/core/src/engine/rule.ts';
import { coveragePage } from './docs/coverage.ts';
import { examplePicture, examplePictureFile } from './docs/example-picture.ts';
import { indexPage, strangersAmong } from './docs/index-page.ts';
import { rulesFolder, rulesIndex } from './rule-files.ts';

/**
 * `npm run docs` writes what follows from the rules: their list, the header and the outputs of every page, the index,
 * the coverage, and the picture of an example. `-- --check` only compares, and fails when something is stale.
 */
const docsFolder = fileURLToPath(new URL('../rules-docs/', import.meta.url));
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

settle(`${rulesFolder}index.ts`, rulesIndex());
// What runs the rules is loaded once their list is right.
const { rules } = await import('../packages/core/src/rules/index.ts');
const { renewPage } = await import('./docs/page.ts');
for (const rule of rules) await settlePage(rule);
settle(`${docsFolder}README.md`, indexPage(rules));
settle(`${docsFolder}coverage.md`, coveragePage(rules));
settle(fileURLToPath(new URL(`../${examplePictureFile}`, import.meta.url)), await examplePicture());
for (const name of strangersAmong(readdirSync(docsFolder), rules))
  stale.push(`${docsFolder}${name} (there is no such rule)`);
if (stale.length > 0) {
  console.error(`Stale or missing (run \`npm run docs\`):\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
}

function settle(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (isCheck) stale.push(file);
  else writeFileSync(file, text);
}

async function settlePage(rule: AnyRule): Promise<void> {
  const file = `${docsFolder}${rule.id}.md`;
  if (existsSync(file)) settle(file, await renewPage(readFileSync(file, 'utf8'), rule));
  else stale.push(`${file} (write the page)`);
}
