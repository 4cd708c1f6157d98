import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cdkRules } from '../../../packages/eslint-plugin/src/cdk/cdk-rules.ts';
import { findingsIn } from './linted.ts';
import { whole } from './rule-tester.ts';

const folder = fileURLToPath(new URL('../../../packages/eslint-plugin/docs/', import.meta.url));

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).filter((file) => file.startsWith('cdk-'));
  expect(pages.sort()).toEqual(
    Object.keys(cdkRules)
      .map((name) => `${name}.md`)
      .sort(),
  );
});

test('the README lists every rule, with what it says and its level', () => {
  const readme = readFileSync(`${folder}../README.md`, 'utf8');
  const rows = Object.entries(cdkRules).map(
    ([name, { meta, severity }]) =>
      `| [\`@stepproof/${name}\`](docs/${name}.md) | ${meta.docs?.description} | ${severity} |\n`,
  );
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});

test.each(Object.entries(cdkRules))('the page of %s', (name, { meta, severity }) => {
  const page = readFileSync(`${folder}${name}.md`, 'utf8');
  const level = severity === 'error' ? 'error' : 'warning';
  const suggests = meta.hasSuggestions === true ? ' Some findings come with a suggestion.' : '';
  expect(page.startsWith(`# ${name}\n\n${meta.docs?.description} Level: ${level}.${suggests}\n\n## Why\n`)).toBe(true);
  const [wrong, right] = ['wrong', 'right'].map((kind) => examplesIn(page, kind));
  expect(wrong?.length).toBeGreaterThan(0);
  for (const example of wrong ?? []) expect(rulesIn(example)).toEqual([name]);
  expect(right?.length).toBeGreaterThan(0);
  for (const example of right ?? []) expect(rulesIn(example)).toEqual([]);
});

function examplesIn(page: string, kind: string): readonly string[] {
  return Array.from(page.matchAll(new RegExp(`^\`\`\`ts ${kind}\\n(.*?)\`\`\`$`, 'gms')), ([, code = '']) => code);
}

/** The rules that have something to say of an example. */
function rulesIn(example: string): readonly (string | null)[] {
  return [...new Set(findingsIn(whole(example), '/flows/example.ts').map(({ ruleId }) => ruleId))];
}
