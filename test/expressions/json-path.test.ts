import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDefinite,
  isReferencePath,
  type JsonPath,
  parseJsonPath,
  stepOutsideReferencePath,
} from '../../packages/core/src/expressions/json-path.ts';
import { printJsonPath } from '../../packages/core/src/expressions/json-path-print.ts';
import { duration, problemsOf, treeOf, withoutOffsets } from './texts.ts';

function path(text: string): JsonPath {
  return treeOf(parseJsonPath(text));
}

function kinds(text: string): readonly string[] {
  return path(text).steps.map((step) => step.kind);
}

test.each([
  ['$', { kind: 'input', start: 0, end: 1 }],
  ['$.a', { kind: 'input', start: 0, end: 1 }],
  ['$$.Execution.Id', { kind: 'context', start: 0, end: 2 }],
  ['$order.id', { kind: 'variable', name: 'order', start: 0, end: 6 }],
  ['$naïve_1[0]', { kind: 'variable', name: 'naïve_1', start: 0, end: 8 }],
])('PATH-01: %s begins at its root', (text, root) => {
  expect(path(text).root).toEqual(root);
});

test.each([
  ['$.a.b', ['member', 'member']],
  ["$['a']", ['member']],
  ['$["a"]', ['member']],
  ['$[0]', ['index']],
  ['$.books[-2]', ['member', 'index']],
  ['$[0,2]', ['union']],
  ["$['a','b']", ['union']],
  ['$.a[1:3]', ['member', 'slice']],
  ['$.a[-2:]', ['member', 'slice']],
  ['$[::2]', ['slice']],
  ['$[*]', ['wildcard']],
  ['$.*', ['wildcard']],
  ['$..name', ['descendants', 'member']],
  ['$..*', ['descendants', 'wildcard']],
  ['$..[0]', ['descendants', 'index']],
  ['$.a[?(@.b)]', ['member', 'filter']],
  ['$.a.length()', ['member', 'function']],
  ['$.a[(@.length-1)].b', ['member', 'script', 'member']],
])('PATH-02: %s has its steps', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  ['$.my-key', 'my-key'],
  ['$.größe', 'größe'],
  ["$['my key']", 'my key'],
  ["$['it\\'s']", "it's"],
  ['$["\\u0041\\n"]', 'A\n'],
  ['$.store\\.book', 'store.book'],
  ['$.a\\\\b', 'a\\b'],
  ['$.@id', '@id'],
  ['$.$ref', '$ref'],
  ['$.__proto__', '__proto__'],
])('DIS-21, PATH-17: %s names one member', (text, name) => {
  expect(path(text).steps).toMatchObject([{ kind: 'member', name }]);
});

test.each([
  '$.[0]',
  "$.a.[*].['bucket', 'key']",
  '$.[?(@.year < 1999)].name',
  '$[ 0 ]',
  '$.a ',
  '$.a[0]b',
  "$.arr[?(@['value']<=3)][?(@['value']<=$.key)]",
  '$.Items[?(@.attempt.S==FAIL)]',
  '$.Contents[*][?(@.Key =~ /^.*/metadata.json$/)]',
  "$.a[?(@.x > 1 && @.y == 'z')]",
  "$.a[?(!(@.b in ['x', 'y']) || @.c empty false)]",
  '$.a[?(@.b =~ /x\\/y/i)]',
  '$.a[?(@.b == {"c": "}"})]',
  '$.a[?(@.b NIN [1, 2.5, -3e2, null, true])]',
  '$.a[?(@.b.length() > $limit)]',
])('AWS or Jayway takes %s', (text) => {
  expect(parseJsonPath(text).kind).toBe('parsed');
});

test.each([
  ['', '0-0 Expected a path, which begins with `$`, but the text ends.'],
  ['a.b', '0-1 Expected a path, which begins with `$`, but found `a`.'],
  ['$.', '2-2 Expected a name, `*` or `[` after the dot, but the text ends.'],
  ['$...', '3-4 Expected a name, `*` or `[` after `..`, but found `.`.'],
  ['$.a b', '4-5 Expected the path to go on with `.` or `[`, or to end, but found `b`.'],
  ['$my-var', '3-4 Expected the path to go on with `.` or `[`, or to end, but found `-`.'],
  ['$$x', '2-3 Expected the path to go on with `.` or `[`, or to end, but found `x`.'],
  ['$[', '2-2 Expected a name in quotes, an index, `*` or `?`, but the text ends.'],
  ['$[name]', '2-3 Expected a name in quotes, an index, `*` or `?`, but found `n`.'],
  ['$[1', '3-3 Expected `]` after the index, but the text ends.'],
  ['$[99999999999]', '2-13 An index is at most 2147483647.'],
  ["$['a", '2-4 The single quote is not closed.'],
  ['$.foo[?(', '8-8 Expected a path or a value, but the text ends.'],
  ['$.a[?(@.b = 1)]', '10-11 Expected `==`, which compares, but found `=`.'],
  ['$.a[?(@.b is 1)]', '10-12 `is` is not an operator of a JSONPath filter.'],
  ['$.a[?(@.b == 1]', '14-15 Expected `)` after the condition, but found `]`.'],
  ['$.a[?(@.b =~ /x)]', '13-17 The regular expression is not closed by `/`.'],
])('%s is refused where it goes wrong', (text, problem) => {
  expect(problemsOf(parseJsonPath(text))).toEqual([problem]);
});

test('steps know their place', () => {
  const text = "$.a['b'][0]..c[?(@.d)]";
  const places = path(text).steps.map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(['.a', "['b']", '[0]', '..', '.c', '[?(@.d)]']);
});

test('a filter reads its operands, and && binds closer than ||', () => {
  const [filter] = path("$[?(@.a == 'x' || @.b > 1 && !@.c)]").steps;
  expect(withoutOffsets(filter)).toMatchObject({
    condition: {
      kind: 'or',
      conditions: [
        { kind: 'comparison', operator: '==', right: { kind: 'literal', value: 'x' } },
        {
          kind: 'and',
          conditions: [
            { kind: 'comparison', operator: '>', right: { kind: 'literal', value: 1 } },
            { kind: 'not', condition: { kind: 'exists', operand: { kind: 'path', root: { kind: 'current' } } } },
          ],
        },
      ],
    },
  });
});

test.each(['$', '$.a[0]', '$$.a', '$.a[-1]', '$.a.length()'])('PATH-05: %s is definite', (text) => {
  expect(isDefinite(path(text))).toBe(true);
});

test.each(['$.*', '$[*]', '$[1:]', '$..a', '$[0,1]', '$[?(@.a)]'])('PATH-05: %s is not definite', (text) => {
  expect(isDefinite(path(text))).toBe(false);
});

test.each([
  ['$.a[*].b[1:]', '[*]'],
  ['$..x', '..'],
  ['$.a.length()', '.length()'],
  ['$.a[?(@.b)]', '[?(@.b)]'],
])('PATH-07: %s is no Reference Path because of %s', (text, spoiler) => {
  const step = stepOutsideReferencePath(path(text));
  expect(text.slice(step?.start, step?.end)).toBe(spoiler);
});

test('PATH-07: names and indexes make a Reference Path', () => {
  expect(isReferencePath(path("$.a['b'][0]"))).toBe(true);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '$',
      '$$',
      '$v',
      '.',
      '..',
      'a',
      'b-c',
      '*',
      '[0]',
      '[-1]',
      '[1:2]',
      "['x y']",
      "['\\'']",
      '[?(@.a)]',
      '\\.',
      ' ',
    ],
    ...[
      "[?(@.a == 'x' && !(@.b in [1, null]))]",
      '[?(@ =~ /a/b/i || $.c > -1.5e3)]',
      '.f(1, $.x)',
      '[(@.length)]',
      '[0,1]',
    ],
    ...['(', ')', '[', ']', '?', '@', "'", '"', '\\', '/', '{', '}', 'é', '😀', '\ud800', '\n'],
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => `$${pieces.join('')}`),
    fc.string({ unit: 'binary' }),
  );

  test('is read without a throw, and printing gives the same tree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseJsonPath(text);
        if (result.kind === 'malformed') return;
        expect(withoutOffsets(path(printJsonPath(result.tree)))).toEqual(withoutOffsets(result.tree));
      }),
      { numRuns: 5000 },
    );
  });

  test('has problems and trees within its bounds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseJsonPath(text);
        const places = result.kind === 'parsed' ? [result.tree, ...result.tree.steps] : result.problems;
        for (const { start, end } of places) expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
    );
  });
});

test.each([
  ['filters in filters', `$${'[?(@'.repeat(50_000)}`],
  ['parentheses', `$[?${'('.repeat(100_000)}`],
  ['negations', `$[?(${'!'.repeat(100_000)}`],
  ['lists', `$[?(@ in ${'['.repeat(100_000)}`],
  ['functions', `$${'.f($'.repeat(50_000)}`],
])('deeply nested %s are refused', (_, text) => {
  expect(problemsOf(parseJsonPath(text))[0]).toContain('nested more than 200 levels');
});

test.each([
  ['steps', '$.a'.padEnd(200_000, '.a')],
  ['slashes', `$[?(@ =~ ${'/ '.repeat(100_000)}`],
  ['dots', `$${'.'.repeat(200_000)}`],
  ['quotes', `$['${"\\'".repeat(100_000)}`],
  ['open braces', `$[?(@ == ${'{'.repeat(200_000)}`],
])('200,000 characters of %s take linear time', (_, text) => {
  expect(duration(() => parseJsonPath(text))).toBeLessThan(1000);
});
