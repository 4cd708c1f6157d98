import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import { defaultLimits, type SyntaxTree } from '../../packages/core/src/syntax/tree.ts';
import { parseYaml, yamlReaderFrom } from '../../packages/core/src/syntax/yaml/parse-yaml.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

const reader = yamlReaderFrom(jsYaml);

test.each([
  ['an alias within its own value', 'a: &a {b: *a, c: *a}\n'],
  ['two values that hold each other', 'a: &a\n  b: &b\n    c: *a\n    d: *b\n'],
  ['a merge of an object into itself', 'a: &a\n  <<: *a\n  b: 1\n'],
])('%s is cut off and said once', (_, text) => {
  const { root, problems } = parse(text);
  expect(root?.kind).toBe('object');
  expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
    ['limit', 'This alias stands inside the value that it names, which would never end.'],
  ]);
});

test('aliases that multiply are bounded by the values they stand for', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`);
  const { problems } = parse(`a0: &a0 x\n${lines.join('\n')}\n`);
  expect(problems.map(({ kind }) => kind)).toEqual(['limit']);
  expect(problems[0]?.message).toContain(`more than ${defaultLimits.nodes} values`);
});

test('merges that multiply are bounded by the values they stand for', () => {
  const own = Array.from({ length: 1_000 }, (_, index) => `  k${index}: ${index}`).join('\n');
  const merges = Array.from({ length: 5_000 }, (_, index) => `m${index}: {<<: *a}`).join('\n');
  expect(parse(`a: &a\n${own}\n${merges}\n`).problems.map(({ kind }) => kind)).toEqual(['limit']);
});

test('aliases of aliases nest no deeper than the limit', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`);
  const text = `a0: &a0 x\n${lines.join('\n')}\n`;
  expect(parse(text).problems).toEqual([]);
  const { problems } = parseYaml(SourceText.ofFile('a.yaml', text), reader, { depth: 50, nodes: 1_000_000 });
  expect(problems.map(({ message }) => message)).toEqual([
    'Values are nested more than 50 levels deep here; what is deeper is not checked.',
  ]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['question marks', '? '.repeat(100_000)],
  ['lines', Array.from({ length: 1_100 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('%s that nest too deep are a limit', (_, text) => {
  const { root, problems } = parse(text);
  expect(root).toBeUndefined();
  expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
    ['limit', 'Values are nested more than 1000 levels deep here, so that the file is not checked.'],
  ]);
});

test('the deepest nesting that is read leaves room on the stack', () => {
  const text = `${'['.repeat(990)}${']'.repeat(990)}`;
  expect(fromDepth(3_000, () => parse(text)).problems).toEqual([]);
});

test('a caller that left little stack gets a limit, not an error', () => {
  const text = `${'['.repeat(990)}${']'.repeat(990)}`;
  const kinds = new Set<string | undefined>();
  for (let depth = 4_000; depth < 60_000; depth += 500) {
    try {
      kinds.add(fromDepth(depth, () => parse(text)).problems[0]?.kind);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      break;
    }
  }
  expect([...kinds].filter((kind) => kind !== undefined && kind !== 'limit')).toEqual([]);
});

const count = 20_000;

test.each([
  ['anchors', (index: number) => `k${index}: &a${index} x`],
  ['anchors and aliases', (index: number) => `k${index}: &a${index} x\nl${index}: *a${index}`],
  ['unknown aliases', (index: number) => `k${index}: *a${index}`],
  ['comments', (index: number) => `k${index}: "#" # one`],
  ['block scalars', (index: number) => `k${index}: |\n  a\n\n\n`],
  ['kept blank lines', (index: number) => `k${index}: |+\n\n\n\n`],
  ['braces within braces', (index: number) => `k${index}: {{a: b}: c}`],
  ['documents', (index: number) => `---\na: ${index}`],
  ['empty values', () => '-'],
])('20,000 %s are read in little time', (_, line) => {
  const text = Array.from({ length: count }, (__, index) => line(index)).join('\n');
  const start = processorTime();
  expect(parse(text).root).toBeDefined();
  expect(processorTime() - start).toBeLessThan(3_000);
});

test.each([
  ['a line of braces', `[${'{{a: b}: c}, '.repeat(20_000)}]`],
  ['a line of hashes', `a: "${'# '.repeat(200_000)}"`],
  ['a text of quotes', `a: '${"''".repeat(100_000)}'`],
  ['lines that are never closed', `a: "${'\nb'.repeat(100_000)}`],
  ['blank lines', `a: |+\n${'\n'.repeat(200_000)}`],
])('%s is read in little time', (_, text) => {
  const start = processorTime();
  parse(text);
  expect(processorTime() - start).toBeLessThan(3_000);
});

/** Milliseconds of work, which what else goes on on a machine adds less to than to the time that passes. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function parse(text: string): SyntaxTree {
  return parseYaml(SourceText.ofFile('a.yaml', text), reader);
}

function fromDepth<Result>(depth: number, run: () => Result): Result {
  return depth === 0 ? run() : fromDepth(depth - 1, run);
}
