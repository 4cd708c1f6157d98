import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../packages/core/src/rules/index.ts';
import { coveragePage, requirements, uncoveredRequirements } from '../scripts/docs/coverage.ts';
import { examplePicture, examplePictureFile } from '../scripts/docs/example-picture.ts';
import { indexPage, strangersAmong } from '../scripts/docs/index-page.ts';
import { lintExample } from '../scripts/docs/lint-example.ts';
import { examplesOf, renewPage } from '../scripts/docs/page.ts';
import { constantOf, ruleIds, rulesIndex } from '../scripts/rule-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = `${root}rules-docs/`;
const remedy = 'run `npm run docs`';

test('the list of rules is that of their files', () => {
  expect(readFileSync(`${root}packages/core/src/rules/index.ts`, 'utf8')).toBe(rulesIndex());
  expect(rules.map((rule) => rule.id)).toEqual(ruleIds());
});

test('the index and the coverage are up to date, and every page is that of a rule', () => {
  expect(readFileSync(`${pages}README.md`, 'utf8'), remedy).toBe(indexPage(rules));
  expect(readFileSync(`${pages}coverage.md`, 'utf8'), remedy).toBe(coveragePage(rules));
  expect(strangersAmong(readdirSync(pages), rules)).toEqual([]);
});

test('the picture of the example is up to date', async () => {
  expect(readFileSync(`${root}${examplePictureFile}`, 'utf8'), remedy).toBe(await examplePicture());
});

test('every requirement of the language has a rule, or a reason why it has none', () => {
  expect(uncoveredRequirements(rules)).toEqual([]);
});

/** Rules about sizes, whose wrong examples would fill a book. */
const tooLargeToShow = new Set(['definition-size', 'payload-size']);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const pageFile = `${pages}${id}.md`;
  const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : '';

  test('has a test of its own', () => {
    const file = `${root}test/rules/${id}.test.ts`;
    expect(existsSync(file) && readFileSync(file, 'utf8').includes(constantOf(id))).toBe(true);
  });

  test('has a page whose header and outputs are up to date', async () => {
    expect(await renewPage(page, rule), remedy).toBe(page);
    for (const heading of ['## Why', '## Wrong', '## Right', '## When not to use it'])
      expect(page).toContain(`\n${heading}\n`);
  });

  test('reports its wrong examples alone, and nothing in its right ones', async () => {
    const examples = examplesOf(page);
    const standings = new Set(examples.map(({ standing }) => standing));
    expect(standings).toEqual(new Set(tooLargeToShow.has(id) ? ['right'] : ['wrong', 'right']));
    for (const example of examples) {
      const reported = new Set((await lintExample(example, rule)).map(({ ruleId }) => ruleId));
      expect([...reported], example.text).toEqual(example.standing === 'wrong' ? [id] : []);
    }
  });

  test('covers requirements that there are', () => {
    const known = new Set(requirements.map((requirement) => requirement.id));
    expect(rule.requirements.filter((requirement) => !known.has(requirement))).toEqual([]);
  });

  test('is described by one sentence that asks for something', () => {
    expect(rule.description).toMatch(/^(Require|Disallow|Prefer|Ask for|Limit) .+\.$/s);
  });

  test('speaks in sentences', () => {
    for (const message of Object.values<string>(rule.messages)) {
      expect(message).toMatch(/^(?:[A-Z`{].*[.?]|\{\w+\})$/s);
      expect(message).not.toMatch(/\b(must|please|invalid value)\b/i);
    }
  });
});
