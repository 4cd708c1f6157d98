import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnyRule } from '../packages/core/src/engine/rule.ts';
import { coveragePage } from './docs/coverage.ts';
import { rulesFolder, rulesIndex } from './rule-files.ts';

/**
 * `npm run docs` writes what follows from the rules: their list, the header and the outputs of every page, the index and
 * the coverage. `-- --check` only compares, and fails when something is stale.
 */
const docsFolder = fileURLToPath(new URL('../rules-docs/', import.meta.url));
const isCheck = process.argv.includes('--check');
const stale: string[] = [];
const introduction =
  'An error is something AWS refuses, or on which every execution that gets there fails. A warning is legal and almost surely a mistake.\n' +
  'Info and hints are advice. Rules marked strict are off unless the configuration extends the strict preset.\n' +
  'Those marked deep try out executions, and are left out with `--no-deep`, by `"deep": false` in the configuration, and in editors.\n' +
  'The [coverage](coverage.md) page says which requirement of the language each rule checks.';

settle(`${rulesFolder}index.ts`, rulesIndex());
// What runs the rules is loaded once their list is right.
const { rules } = await import('../packages/core/src/rules/index.ts');
const { renewPage } = await import('./docs/page.ts');
for (const rule of rules) await settlePage(rule);
settle(`${docsFolder}README.md`, indexPage(rules));
settle(`${docsFolder}coverage.md`, coveragePage(rules));
reportStrangers(new Set(rules.map((rule) => `${rule.id}.md`)));
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

/** A page without a rule is a rule that was renamed or removed. */
function reportStrangers(pages: ReadonlySet<string>): void {
  const known = new Set([...pages, 'README.md', 'coverage.md']);
  for (const name of readdirSync(docsFolder)) {
    if (name.endsWith('.md') && !known.has(name)) stale.push(`${docsFolder}${name} (there is no such rule)`);
  }
}

function indexPage(all: readonly AnyRule[]): string {
  const categories = [...new Set(all.map((rule) => rule.category))].sort();
  const sections = categories.map((category) => {
    const rows = all.filter((rule) => rule.category === category).map(indexRow);
    return `## ${category[0]?.toUpperCase()}${category.slice(1)}\n\n| Rule | Severity | What it asks |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\n${introduction}\n\n${sections.join('\n')}`;
}

function indexRow({ id, severity, preset, description, isDeep }: AnyRule): string {
  const marks = [...(preset === 'strict' ? ['strict'] : []), ...(isDeep ? ['deep'] : [])];
  const standing = marks.length === 0 ? severity : `${severity} (${marks.join(', ')})`;
  return `| [${id}](${id}.md) | ${standing} | ${description.replaceAll('|', '\\|')} |`;
}
