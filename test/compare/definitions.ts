import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../packages/core/src/rules/index.ts';
import { readExample } from '../../scripts/docs/lint-example.ts';
import { type Example, examplesOf } from '../../scripts/docs/page.ts';

/** A definition that somebody published as one that is wrong, or right. */
export interface PublishedDefinition {
  readonly name: string;
  /** What it is an example of, by which it is counted. */
  readonly group: string;
  readonly example: Example;
}

/** The examples of the pages of our rules, but for those in templates, which other checkers do not read. */
export function ownDefinitions(root: string): readonly PublishedDefinition[] {
  return rules.flatMap(({ id, category }) => {
    const examples = examplesOf(readFileSync(`${root}rules-docs/${id}.md`, 'utf8'));
    const plain = examples.filter((example) => readExample(example).kind !== 'template');
    return plain.map((example) => ({ name: id, group: category, example }));
  });
}

/** The definitions that statelint is tested with, and is published with. What its tests say of each is what it is. */
export function statelintDefinitions(root: string): readonly PublishedDefinition[] {
  const folder = `${root}test/bench/peers/node_modules/@wmfs/statelint/test`;
  const tests = readFileSync(join(folder, 'statelint_test.js'), 'utf8');
  return Array.from(tests.matchAll(statelintTest), ([, label = '', file = '', messages = '']) => ({
    name: label,
    group: '@wmfs/statelint',
    example: exampleIn(
      join(folder, file.endsWith('.json') ? file : `${file}.json`),
      messages === '' ? 'right' : 'wrong',
    ),
  }));
}

/** `verify('what it is', require('./fixtures/file.json'), 'a message', …)`. Without a message it is accepted. */
const statelintTest = /verify\(\s*'([^']*)',\s*require\('([^']*)'\)((?:,\s*'[^']*')*)\s*\)/g;

export function definitionsIn(folder: string): readonly PublishedDefinition[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => ({
    name,
    group: folder,
    example: exampleIn(join(folder, name), name.startsWith('invalid') ? 'wrong' : 'right'),
  }));
}

function exampleIn(file: string, standing: Example['standing']): Example {
  return { standing, format: 'json', type: undefined, text: readFileSync(file, 'utf8'), files: new Map() };
}
