import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../packages/core/src/syntax/content.ts';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { type Node, pointerOf, propertyOf, spanOf } from '../../packages/core/src/syntax/node.ts';
import type { SyntaxTree } from '../../packages/core/src/syntax/tree.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

function parse(text: string): SyntaxTree {
  return parseJson(SourceText.ofFile('a.asl.json', text));
}

function problemsOf(text: string): string[] {
  return parse(text).problems.map(({ kind, message }) => `${kind}: ${message}`);
}

function plain(node: Node | undefined): unknown {
  switch (node?.kind) {
    case 'object':
      return Object.fromEntries(node.properties.map(({ name, value }) => [name, plain(value)]));
    case 'array':
      return node.items.map(plain);
    case 'null':
      return null;
    case 'opaque':
      return { opaque: node.written === undefined ? undefined : plain(node.written) };
    default:
      return node?.value;
  }
}

function* nodesIn(root: Node | undefined): Generator<Node> {
  if (root === undefined) return;
  yield root;
  if (root.kind === 'array') for (const item of root.items) yield* nodesIn(item);
  if (root.kind === 'object') for (const { value } of root.properties) yield* nodesIn(value);
  if (root.kind === 'opaque' && root.written !== undefined) yield* nodesIn(root.written);
}

test('every JSON value is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (value, indentation) => {
      const text = JSON.stringify(value, undefined, indentation);
      fc.pre(!/\$\{|\{\{|<|%|REPLACE_ME|"Ref"|"Fn::/.test(text));
      const { root, problems } = parse(text);
      expect(problems).toEqual([]);
      expect(JSON.stringify(plain(root))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test.each(['0', '-0', '12', '-7', '12345678901234567890', '1.5', '0.25', '1e3', '12E-1'])('the number %s', (number) => {
  for (const text of [number, `[${number}]`, `{"a":${number} ,"b":[${number},${number}\n]}`]) {
    expect(problemsOf(text)).toEqual([]);
    expect(plain(parse(text).root)).toEqual(JSON.parse(text));
  }
});

test.each(['007', '00', '12a', '1.'])('%s is no number', (text) => {
  expect(problemsOf(`[${text}]`)).not.toEqual([]);
});

test('the content of a string knows where each of its characters stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, value) => {
      const text = JSON.stringify([before, value]);
      for (const node of nodesIn(parse(text).root)) {
        if (node.kind !== 'string') continue;
        const content = contentOf(node);
        expect(content.text).toBe(node.value);
        for (let offset = 0; offset < content.text.length; offset++) {
          const { start, end } = content.locate(offset, offset + 1);
          expect(JSON.parse(`"${text.slice(start, end)}"`)).toBe(content.text[offset]);
        }
      }
    }),
  );
});

test('spans cover what was written, and pointers lead to it', () => {
  const text = '{ "a/b": [1, { "~": true }] }';
  const { root } = parse(text);
  const places = [...nodesIn(root)].map((node) => [pointerOf(node), text.slice(spanOf(node).start, spanOf(node).end)]);
  expect(places).toEqual([
    ['', text],
    ['/a~1b', '[1, { "~": true }]'],
    ['/a~1b/0', '1'],
    ['/a~1b/1', '{ "~": true }'],
    ['/a~1b/1/~0', 'true'],
  ]);
});

test.each([
  ['{"a": 1 "b": 2}', ['syntax: A comma is missing after this value.'], { a: 1, b: 2 }],
  ['{"a" 1}', ['syntax: A colon is missing after this property name.'], { a: 1 }],
  ['[1, 2', ['structure: A closing `]` is missing here.'], [1, 2]],
  ['{"a": [1}', ['structure: A closing `]` is missing here.'], { a: [1] }],
  ['{"a": 1]}', ['structure: This closing bracket has no opening one.'], { a: 1 }],
  ['{"a": 1} {"b": 2}', ['structure: Something stands after the end of the definition.'], { a: 1 }],
  ["{'a': 1}", ["syntax: The property name `'a'` has no double quotes."], { "'a'": 1 }],
  ['[NaN]', ['syntax: `NaN` is not a JSON value.'], [{ opaque: undefined }]],
  ['[1,,2]', ['syntax: A value is missing here.'], [1, 2]],
  ['[1,]', ['extension: This comma before the closing bracket is not JSON, and Step Functions refuses it.'], [1]],
  ['["\\q"]', ['syntax: This string holds a backslash before a character that JSON does not escape.'], ['']],
  ['', ['structure: There is no definition here: the text is empty.'], undefined],
])('%s is read as far as it can be', (text, problems, value) => {
  expect(problemsOf(text)).toEqual(problems);
  expect(plain(parse(text).root)).toEqual(value);
});

test.each([
  ['"${Name}"', { opaque: '${Name}' }],
  ['${Name}', { opaque: undefined }],
  ['{{ name }}', { opaque: undefined }],
  ['<ACCOUNT_ID>', { opaque: undefined }],
  ['{"Ref": "Name"}', { opaque: { Ref: 'Name' } }],
  ['{"Fn::GetAtt": ["A", "Arn"]}', { opaque: { 'Fn::GetAtt': ['A', 'Arn'] } }],
  ['["arn:${Partition}:x"]', ['arn:${Partition}:x']],
  ['{"Ref": "Name", "other": 1}', { Ref: 'Name', other: 1 }],
])('%s is a value that only deployment knows', (text, value) => {
  expect(problemsOf(text)).toEqual([]);
  expect(plain(parse(text).root)).toEqual(value);
});

test('a string with a placeholder in it is known in part', () => {
  const root = parse('{"a": "x-${b}", "c": "x"}').root;
  const strings = [...nodesIn(root)].filter((node) => node.kind === 'string');
  expect(strings.map(({ partial }) => partial)).toEqual([true, false]);
});

test('the last of two properties counts', () => {
  const { root } = parse('{"a": 1, "a": 2}');
  expect(root?.kind === 'object' && plain(propertyOf(root, 'a')?.value)).toBe(2);
});

test('nesting is read to any depth up to the limit, without recursion', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(problemsOf(deep(20_000))).toEqual([]);
  expect(problemsOf(deep(20_001))).toEqual([
    'limit: Values are nested more than 20000 levels deep here; what is deeper is not checked.',
  ]);
  expect(problemsOf(`${'{"a":'.repeat(30_000)}`).length).toBeGreaterThan(0);
});

test('a byte order mark is no part of the definition', () => {
  expect(problemsOf('\uFEFF{}')).toEqual([]);
});

test('every prefix of a definition is read without an exception', () => {
  const text =
    '{ "StartAt": "A", /* x */ "States": { "A": { "Type": "Wait", "Seconds": 1.5e3, "End": true, "x": [null, "\\u00e9"] } } }';
  for (let length = 0; length < text.length; length++)
    expect(problemsOf(text.slice(0, length)).length).toBeGreaterThan(0);
});

test('comments are kept with their places', () => {
  const text = '{ // one\n/* two */ }';
  expect(parse(text).comments.map(({ text: comment, span }) => [comment, text.slice(span.start, span.end)])).toEqual([
    ['// one', '// one'],
    ['/* two */', '/* two */'],
  ]);
});
