import fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import { type Node, pointerOf, spanOf } from '../../packages/core/src/syntax/node.ts';
import type { SyntaxTree } from '../../packages/core/src/syntax/tree.ts';
import { parseYaml, yamlReaderFrom } from '../../packages/core/src/syntax/yaml/parse-yaml.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

const reader = yamlReaderFrom(jsYaml);

test.each([
  ['null, ~ and nothing are null', '[null, ~, Null, ""]\n', [null, null, null, '']],
  ['only true and false are booleans', '[true, False, yes, on, Off, y]', [true, false, 'yes', 'on', 'Off', 'y']],
  [
    'numbers are those of the core schema',
    '[1, -2, 0o17, 0x1F, 1.5, .5, 1e3, 1_000, 0777]',
    [1, -2, 15, 31, 1.5, 0.5, 1000, '1_000', 777],
  ],
  ['dates are texts', '[2020-01-01, 12:30:00]', ['2020-01-01', '12:30:00']],
  ['a number too large is a text', '[1e999, .inf, -.INF]', ['1e999', Infinity, -Infinity]],
  ['quotes make texts', '["1", \'true\', "null"]', ['1', 'true', 'null']],
  ['a tag says what a scalar is', '[!!str 1, ! 2, !!float 3, !!bool true, !!null ""]', ['1', '2', 3, true, null]],
  [
    'a declared prefix is a tag of the core schema too',
    '%TAG !y! tag:yaml.org,2002:\n---\n[!y!str 1, !<tag:yaml.org,2002:str> 2]',
    ['1', '2'],
  ],
  ['a value may be missing', 'a:\nb:\n  -\n  - x\n', { a: null, b: [null, 'x'] }],
  ['a pair in a list is an object', '[a: 1, b, {c: 2}]', [{ a: 1 }, 'b', { c: 2 }]],
  [
    'keys are texts as they are written',
    '1: a\ntrue: b\n"q": c\n0x1: d\n',
    { '1': 'a', true: 'b', q: 'c', '0x1': 'd' },
  ],
  [
    'names of object members are plain names',
    '__proto__: 1\nconstructor: 2\n',
    [
      ['__proto__', 1],
      ['constructor', 2],
    ],
  ],
  [
    'an anchor stands for its value',
    'a: &x {b: 1}\nc: *x\nd: &y e\n*y : *y\n',
    { a: { b: 1 }, c: { b: 1 }, d: 'e', e: 'e' },
  ],
  ['an anchor may name a key', '&k a: 1\nb: *k\n', { a: 1, b: 'a' }],
  ['the last anchor of a name counts', 'a: &x 1\nb: &x 2\nc: *x\n', { a: 1, b: 2, c: 2 }],
  ['a byte order mark is no character of the text', '\ufeffa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  ['the first document that holds anything is read', '# nothing\n---\n---\na: 1\n', { a: 1 }],
  ['JSON is YAML', '{"a": [1, {"b": null}], "c": "\\u0041"}', { a: [1, { b: null }], c: 'A' }],
])('%s', (_, text, value) => {
  const { root, problems } = parse(text);
  expect(problems).toEqual([]);
  const read = plainValueOf(root);
  expect(Array.isArray(value) && !Array.isArray(read) ? Object.entries(read as object) : read).toEqual(value);
});

test.each([
  ['own keys win over merged ones', 'a: &a {p: 1, q: 2}\nb:\n  <<: *a\n  q: 3\n', { p: 1, q: 3 }],
  [
    'the first of several merged objects wins',
    'a: &a {p: 1}\nc: &c {p: 2, q: 2}\nb:\n  <<: [*a, *c]\n',
    { p: 1, q: 2 },
  ],
  ['an object may be merged from where it stands', 'b: {<<: {p: 1}, q: 2}', { p: 1, q: 2 }],
  ['a merged object may itself be merged', 'a: &a {p: 1}\nc: &c {<<: *a, q: 2}\nb: {<<: *c}', { p: 1, q: 2 }],
  ['a quoted << is a key like any other', 'b: {"<<": 1}', { '<<': 1 }],
])('%s', (_, text, value) => {
  const { root, problems } = parse(text);
  expect(problems).toEqual([]);
  expect((plainValueOf(root) as { b: unknown }).b).toEqual(value);
});

test('a merged property keeps its place', () => {
  const { root } = parse('a: &a {p: 1}\nb: {<<: *a}');
  const merged = at(root, 'b');
  const property = merged.kind === 'object' ? merged.properties[0] : undefined;
  expect(property && pointerOf(property)).toBe('/a/p');
});

test('an object into which something unknown is merged is unknown', () => {
  expect(at(parse('b: {<<: !Ref x, q: 2}').root, 'b').kind).toBe('opaque');
});

test('both of two equal keys are kept', () => {
  const { root } = parse('a: 1\na: 2\n');
  expect(root?.kind === 'object' && root.properties.map(({ name, start }) => [name, start])).toEqual([
    ['a', 0],
    ['a', 5],
  ]);
});

test.each([
  ['a plain scalar', 'a: b c  # d\n', 'b c'],
  ['a quoted scalar with its quotes', "a: 'b'\n", "'b'"],
  [
    'a block scalar from its indicator to its last character',
    'a: | # why\n  b\n\n  c\n\n\nd: 1\n',
    '| # why\n  b\n\n  c',
  ],
  ['a kept block scalar too', 'a: |+\n  b\n\nd: 1\n', '|+\n  b'],
  ['a folded block scalar behind a tag', 'a: !!str\n  >-\n   b\n', '>-\n   b'],
  ['a list in brackets', 'a: [1, # ]\n  2 ]\nb: 1\n', '[1, # ]\n  2 ]'],
  ['a block list without the blank lines after it', 'a:\n  - 1\n  - b: 2\n\n# c\n\nd: 1\n', '- 1\n  - b: 2'],
  ['a block object that ends with an empty value', 'a:\n  b: 1\n  c:\n\nd: 1\n', 'b: 1\n  c:'],
  ['a block object that ends with a block scalar', 'a:\n  b: |\n    c\n\n\nd: 1\n', 'b: |\n    c'],
  ['a local tag with what it stands before', 'a: !Sub "x"\n', '!Sub "x"'],
  ['the value of an alias where its anchor names it', 'b: &x {c: 1}\na: *x\n', '{c: 1}'],
  ['an unquoted placeholder', 'a: {{ name }}\n', '{{ name }}'],
])('the place of %s', (_, text, written) => {
  expect(writtenOf(text, at(parse(text).root, 'a'))).toBe(written);
});

test('an empty value stands behind what announces it', () => {
  const { root } = parse('a:\nb: &x\nc: [ {d: , e}]\nf:\n  -\n  - 1\n');
  expect(at(root, 'a')).toMatchObject({ kind: 'null', start: 2, end: 2 });
  expect(at(root, 'b')).toMatchObject({ kind: 'null', start: 8, end: 8 });
  expect(at(root, 'c', 0, 'd')).toMatchObject({ kind: 'null', start: 17, end: 17 });
  expect(at(root, 'c', 0, 'e')).toMatchObject({ kind: 'null', start: 21, end: 21 });
  expect(at(root, 'f', 0)).toMatchObject({ kind: 'null', start: 30, end: 30 });
});

test('a key is placed with its quotes', () => {
  const { root } = parse('? "a b"\n: 1\n');
  expect(root?.kind === 'object' && root.properties[0]).toMatchObject({ name: 'a b', start: 2, end: 7 });
});

test('comments are found between values, and not in them', () => {
  const text = '# one\na: "# no" # two\nb: |  # three\n  # no\n # four\nc: [1, # five ]\n  d#no]\n#six\ne: &f#no g\n';
  const { comments, source } = parse(text);
  expect(comments.map((comment) => comment.text)).toEqual(['# one', '# two', '# three', '# four', '# five ]', '#six']);
  for (const { text: written, span } of comments) expect(source.text.slice(span.start, span.end)).toBe(written);
});

test.each([
  '!Ref x',
  '!GetAtt [a, b]',
  '!If {a: 1}',
  '!!int x',
  '!!binary eA==',
  '!!set {a}',
  '!!seq {}',
  '{Ref: x}',
  '{"Fn::Sub": y}',
])('%s is unknown, and what is written there is kept', (written) => {
  const node = at(parse(`a: ${written}\n`).root, 'a');
  expect(node.kind === 'opaque' && node.written?.kind).toMatch(/string|array|object/);
  expect(node.kind === 'opaque' && node.written && pointerOf(node.written)).toBe('/a');
});

test('the tag of an unknown value is kept', () => {
  expect(at(parse('a: !Sub "x"').root, 'a')).toMatchObject({ tag: '!Sub', written: { kind: 'string', value: 'x' } });
  expect(at(parse('- !Ref x').root, 0)).toMatchObject({ tag: '!Ref' });
});

test('what is written in an unknown item has the pointer of the item', () => {
  const item = at(parse('- 1\n- !GetAtt [b, c]\n').root, 1);
  expect(item.kind === 'opaque' && item.written && pointerOf(item.written)).toBe('/1');
});

test.each([
  ['${Name}', 'opaque'],
  ['"${Name}"', 'opaque'],
  ['"{{ name }}"', 'opaque'],
  ['{{ name }}', 'opaque'],
  ['|\n  ${Name}', 'opaque'],
])('%j is a placeholder, about which nothing is known', (written, kind) => {
  expect(at(parse(`a: ${written}`).root, 'a').kind).toBe(kind);
});

test('a text that holds a placeholder is known in part', () => {
  expect(at(parse('a: arn:${Region}:x').root, 'a')).toMatchObject({ kind: 'string', partial: true });
});

test.each([
  ['? [a]\n: 1\n', 'This key is a list or an object, and JSON has only texts as keys.', '['],
  ['a: *x\n', 'No anchor `&x` stands before this alias.', '*x'],
  ['a: 1\n---\nb: 2 # c\n', 'Only the first document of a file is read, and another one begins here.', 'b: 2 # c'],
  ['a: {<<: 1}\n', 'The key `<<` takes an object or a list of objects.', '<<'],
  ['a: [1\n', 'A closing bracket is missing.', ''],
  ['a: "b\nc: 1\n', 'The closing double quote of this text is missing.', 'c'],
  ['a:\n\tb: 1\n', 'A tab indents this line, and YAML takes only spaces.', '\t'],
  ['a: "\\q"\n', 'This backslash stands before a character that YAML does not escape.', 'q'],
  ['{% if a %}\n', 'A comma is missing between two values in brackets.', '%'],
  ['', 'There is no definition here: the text is empty.', ''],
  ['# nothing\n', 'There is no definition here: the text is empty.', ''],
])('%j is a problem', (text, message, written) => {
  const { problems } = parse(text);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  const { start, end } = problems[0]?.span ?? { start: 0, end: 0 };
  expect(text.slice(start, end).trimEnd()).toBe(written.trimEnd());
});

test('lines in brackets and quotes may be indented less, as CloudFormation takes them', () => {
  const text = 'a:\n  b: {\n    "c": "x\n y"\n}\n  d: [\n1,\n2 ] # e\n';
  const { root, problems, comments } = parse(text);
  expect(problems).toEqual([]);
  expect(plainValueOf(root)).toEqual({ a: { b: { c: 'x y' }, d: [1, 2] } });
  expect(writtenOf(text, at(root, 'a', 'd', 1))).toBe('2');
  expect(writtenOf(text, at(root, 'a', 'b'))).toBe('{\n    "c": "x\n y"\n}');
  expect(comments.map(({ span }) => text.slice(span.start, span.end))).toEqual(['# e']);
});

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
].concat([
  '&a ',
  '*a',
  '!t ',
  '!!str ',
  '\\',
  '? ',
  '---\n',
  '...\n',
  '%',
  '<<: ',
  '{{ x }}',
  '${y}',
  '\ufeff',
  '\u0000',
  '1',
]);
const scribbles = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((chosen) => chosen.join(''));

test('any text is read without an error of ours, and every place lies in it', () => {
  fc.assert(
    fc.property(scribbles, (text) => expectPlacesIn(text, parse(text))),
    // The alias stands for a key whose parent is that of the object it stands in.
    { numRuns: 10_000, examples: [['&a b: !t b: *a']] },
  );
});

test('what is read without a problem is what js-yaml loads', () => {
  fc.assert(
    fc.property(scribbles, (text) => {
      const { root, problems } = parse(text);
      // js-yaml spells keys its own way, stops at unknown tags and takes `&a` and `<<` in ways that have no JSON.
      if (problems.length > 0 || root === undefined || /[!$&]|\{\{|<<|\?/.test(text)) return;
      if (hasEmptyKey(root)) return;
      let loaded: unknown;
      try {
        loaded = jsYaml.loadAll(text, { json: true }).find((document) => document !== null);
      } catch {
        return;
      }
      expect(plainValueOf(root)).toEqual(loaded ?? null);
    }),
    { numRuns: 10_000 },
  );
});

test('every beginning of a document is read', () => {
  const text =
    "A: &x {b: [1, \"c\\n\", 'd''e'], <<: *y}\nF:\n  - !Sub |2-\n      g # h\n\n  - ? i\n    : *x\n--- >+\n j\n...\n";
  for (let end = 0; end <= text.length; end++) {
    for (const beginning of [text.slice(0, end), text.slice(0, end).replaceAll('\n', '\r\n')]) {
      expectPlacesIn(beginning, parse(beginning));
    }
  }
});

function parse(text: string): SyntaxTree {
  return parseYaml(SourceText.ofFile('a.yaml', text), reader);
}

function at(root: Node | undefined, ...steps: readonly (string | number)[]): Node {
  let node = root;
  for (const step of steps) {
    if (node?.kind === 'object') node = node.properties.find((property) => property.name === step)?.value;
    else if (node?.kind === 'array') node = node.items[Number(step)];
  }
  if (node === undefined) throw new Error(`Nothing stands at ${steps.join('/')}.`);
  return node;
}

function writtenOf(text: string, node: Node): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function plainValueOf(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
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

function hasEmptyKey(root: Node): boolean {
  const rest = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === 'object' && node.properties.some((property) => property.name === '')) return true;
    rest.push(...childrenOf(node));
  }
  return false;
}

/** Children stand in order inside of their parents, and problems and comments inside of the text. */
function expectPlacesIn(text: string, { root, problems, comments }: SyntaxTree): void {
  for (const { span } of [...problems, ...comments]) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  }
  const rest = root === undefined ? [] : [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const own = spanOf(node);
    expect(0 <= own.start && own.start <= own.end && own.end <= text.length).toBe(true);
    for (const child of childrenOf(node)) {
      const span = spanOf(child);
      // An alias stands for a node at another place.
      const isHere =
        child.parent === node ||
        (node.kind === 'opaque' && child.parent === node.parent) ||
        (child.parent?.kind === 'property' && child.parent.parent === node);
      if (isHere) expect(own.start <= span.start && span.end <= own.end).toBe(true);
      if (isHere) rest.push(child);
    }
  }
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'object') return node.properties.map((property) => property.value);
  if (node.kind === 'array') return node.items;
  return node.kind === 'opaque' && node.written !== undefined ? [node.written] : [];
}
