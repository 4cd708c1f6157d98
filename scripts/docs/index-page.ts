import type { AnyRule } from '../../packages/core/src/engine/rule.ts';

/** The list of all rules, by category, each with its page. */
export function indexPage(all: readonly AnyRule[]): string {
  const categories = [...new Set(all.map((rule) => rule.category))].sort();
  const sections = categories.map((category) => {
    const rows = all.filter((rule) => rule.category === category).map(indexRow);
    return `## ${category[0]?.toUpperCase()}${category.slice(1)}\n\n| Rule | Severity | What it asks |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\n${introduction}\n\n${sections.join('\n')}`;
}

const introduction =
  'An error is something AWS refuses, or on which every execution that gets there fails. A warning is legal and almost surely a mistake.\n' +
  'Info and hints are advice. Rules marked strict are off unless the configuration extends the strict preset.\n' +
  'Those marked deep try out executions. They are left out with `--no-deep` or `"deep": false` in the configuration, and editors run them while nobody types.\n' +
  'In ESLint a rule has the id `@stepproof/` and its own.\n' +
  'The [coverage](coverage.md) page says which requirement of the language each rule checks.';

function indexRow({ id, severity, preset, description, isDeep }: AnyRule): string {
  const marks = [...(preset === 'strict' ? ['strict'] : []), ...(isDeep ? ['deep'] : [])];
  const standing = marks.length === 0 ? severity : `${severity} (${marks.join(', ')})`;
  return `| [${id}](${id}.md) | ${standing} | ${description.replaceAll('|', '\\|')} |`;
}

/** Pages without a rule, which was renamed or removed. */
export function strangersAmong(files: readonly string[], all: readonly AnyRule[]): readonly string[] {
  const known = new Set(['README.md', 'coverage.md', ...all.map(({ id }) => `${id}.md`)]);
  return files.filter((name) => name.endsWith('.md') && !known.has(name));
}
