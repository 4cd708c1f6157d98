import fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import * as yaml from 'yaml';
import type { Node, StringNode } from '../../packages/core/src/syntax/node.ts';
import type { SyntaxTree } from '../../packages/core/src/syntax/tree.ts';
import { yamlContentOf } from '../../packages/core/src/syntax/yaml/content.ts';
import { parseYaml, yamlReaderFrom } from '../../packages/core/src/syntax/yaml/parse-yaml.ts';
import { recoverYaml } from '../../packages/core/src/syntax/yaml/recover-yaml.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

const reader = yamlReaderFrom(jsYaml);

test.each([
  [
    'A:\n  Type: Pass\n  Nex\nB: 1\n',
    { A: { Type: 'Pass', Nex: undefined }, B: 1 },
    ['A colon is missing after this key.'],
  ],
  ['a: b: c\n', { a: { b: 'c' } }, ['A second key stands on the line of a first one.']],
  ['a:\n\tb: 1\n', { a: null, b: 1 }, ['A tab indents this line, and YAML takes only spaces.']],
  ['a: "b\\q"\nc: 1\n', { a: 'b\\q', c: 1 }, ['This backslash stands before a character that YAML does not escape.']],
  ['a: &x {b: 1}\nc: *x\nd: [1, 2\n', { a: { b: 1 }, c: { b: 1 }, d: [1, 2] }, [shallow()]],
  ['a: {{ b }}-c\nd: 2\n', { a: undefined, d: 2 }, ['This is not expected here.']],
  [
    'a: !Ref b\nc: !t [d]\ne: @f\n',
    { a: 'b', c: ['d'], e: '@f' },
    ['A text without quotes cannot start with this character.'],
  ],
  [
    'a: |\n  b\n c\nd: >-\n  e\n  f\n',
    { a: 'b\n', c: undefined, d: 'e f' },
    [indentation(), 'A colon is missing after this key.'],
  ],
])('%j is read on after its error', (text, value, messages) => {
  const { root, problems } = recover(text);
  expect(plainValueOf(root)).toEqual(value);
  expect(problems.map((problem) => problem.message)).toEqual(messages);
  expect(problems.every((problem) => problem.kind === 'structure')).toBe(true);
});

test('every error is told, in the order of the text', () => {
  const { problems } = recover('a: "b\\q"\nc\nd: @e\n');
  expect(problems.map((problem) => problem.span.start)).toEqual([5, 9, 14]);
});

test('comments and the places of texts are found in a broken file as well', () => {
  const text = 'a: "#\\tb" # one\nc: |  # two\n  # no\n\nd\n';
  const { root, comments } = recover(text);
  expect(comments.map((comment) => comment.text)).toEqual(['# one', '# two']);
  const [quoted, block] = stringsOf(root);
  expect(yamlContentOf(quoted as StringNode).locate(2, 3)).toEqual({ start: 7, end: 8 });
  expect(text.slice(block?.start, block?.end)).toBe('|  # two\n  # no');
});

test('a tree that has a root stays as it is', () => {
  const tree = parse('a: *x\n');
  expect(recoverYaml(tree.source, yaml, tree)).toBe(tree);
});

test('a file that nests too deep stays as it is', () => {
  const tree = parse('['.repeat(5_000));
  expect(recoverYaml(tree.source, yaml, tree)).toBe(tree);
});

test('an error that the second parser does not see is kept', () => {
  const silent = { ...yaml, parseAllDocuments: () => [] };
  const tree = parse('a: [\n');
  expect(recoverYaml(tree.source, silent, tree).problems).toEqual(tree.problems);
});

test('a second parser that fails leaves the first error', () => {
  const failing = {
    ...yaml,
    parseAllDocuments: () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
  };
  const tree = parse('a: [\n');
  expect(recoverYaml(tree.source, failing, tree)).toBe(tree);
});

test('bombs and cycles are bounded in a broken file as well', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`);
  const { problems } = recover(`a0: &a0 x\n${lines.join('\n')}\nb: &b {c: *b}\nbroken\n`);
  expect(problems.map((problem) => problem.kind)).toEqual(['limit', 'structure']);
});

test('every beginning of a document is read on, and its texts know their places', () => {
  const text =
    "A: &x {b: [1, \"c\\n\", 'd''e'], <<: *y}\nF:\n  - !Sub |2-\n      g # h\n\n  - ? i\n    : *x\n--- >+\n j\n...\n";
  for (let end = 0; end <= text.length; end++) {
    for (const beginning of [text.slice(0, end), text.slice(0, end).replaceAll('\n', '\r\n')])
      expectReadable(beginning);
  }
});

test('any text is read on without an error of ours', () => {
  const parts = [
    'a',
    'b: ',
    ': ',
    '- ',
    '"',
    "'",
    '|',
    '>',
    '\n',
    '\n  ',
    '\r\n',
    ' ',
    '\t',
    '#',
    ' # c',
    '{',
    '}',
    '[',
    ']',
    ', ',
  ].concat(['&a ', '*a', '!t ', '\\', '? ', '---\n', '...\n', '%', '<<: ', '{{ x }}', '{% if %}', '\u0000', '\ud800']);
  const scribbles = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((chosen) => chosen.join(''));
  fc.assert(fc.property(scribbles, expectReadable), { numRuns: 5_000 });
});

function shallow(): string {
  return 'This line is indented less than the brackets or quotes it stands in, or a closing one is missing before it.';
}

function indentation(): string {
  return 'This line is indented differently from the lines it belongs to.';
}

function parse(text: string): SyntaxTree {
  return parseYaml(SourceText.ofFile('a.yaml', text), reader);
}

function recover(text: string): SyntaxTree {
  const tree = parse(text);
  return recoverYaml(tree.source, yaml, tree);
}

function expectReadable(text: string): void {
  const { root, problems, comments } = recover(text);
  for (const { span } of [...problems, ...comments]) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  }
  for (const { message } of problems) expect(message).toMatch(/^[A-Z][^.]*(?:`[^`]*`[^.]*)*\.$/);
  for (const node of stringsOf(root)) {
    const { start, end } = yamlContentOf(node).locate(0, node.value.length);
    expect(0 <= start && start <= end && end <= text.length).toBe(true);
  }
}

function stringsOf(root: Node | undefined): StringNode[] {
  const strings: StringNode[] = [];
  const rest = root === undefined ? [] : [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === 'string') strings.push(node);
    else if (node.kind === 'object') rest.push(...node.properties.map((property) => property.value));
    else if (node.kind === 'array') rest.push(...node.items);
  }
  return strings.sort((one, other) => one.start - other.start);
}

function plainValueOf(node: Node | undefined): unknown {
  switch (node?.kind) {
    case 'object':
      return Object.fromEntries(node.properties.map((property) => [property.name, plainValueOf(property.value)]));
    case 'array':
      return node.items.map(plainValueOf);
    case 'null':
      return null;
    case 'opaque':
      return plainValueOf(node.written);
    default:
      return node?.value;
  }
}
