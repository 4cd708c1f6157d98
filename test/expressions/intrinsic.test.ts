import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countPlaceholders,
  formatSegments,
  type IntrinsicCall,
  type IntrinsicString,
  parseIntrinsic,
  printIntrinsic,
} from '../../packages/core/src/expressions/intrinsic.ts';
import { duration, problemsOf, treeOf, withoutOffsets } from './texts.ts';

function call(text: string): IntrinsicCall {
  return treeOf(parseIntrinsic(text));
}

test('INTR-01: arguments are texts, numbers, null, booleans, paths and calls', () => {
  const { name, arguments: given } = call(
    "States.Foo('a', -1.5, null, true, false, $.a[0], $$.b, $v.c, States.UUID())",
  );
  expect(name).toBe('States.Foo');
  expect(withoutOffsets(given)).toMatchObject([
    { kind: 'string', value: 'a' },
    { kind: 'literal', value: -1.5 },
    { kind: 'literal', value: null },
    { kind: 'literal', value: true },
    { kind: 'literal', value: false },
    { kind: 'path', root: { kind: 'input' }, steps: [{ name: 'a' }, { index: 0 }] },
    { kind: 'path', root: { kind: 'context' } },
    { kind: 'path', root: { kind: 'variable', name: 'v' } },
    { kind: 'call', name: 'States.UUID', arguments: [] },
  ]);
});

test('an argument knows its place', () => {
  const text = "States.Array( $.a[?(@.b == ',)')] ,'x', States.UUID( ) )";
  const places = call(text).arguments.map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(["$.a[?(@.b == ',)')]", "'x'", 'States.UUID( )']);
});

test.each([
  'States.Array()',
  'States.StringToJson(\'{"text": "quoted"}\')',
  "States.StringSplit('Hello\nWorld', '\n')",
  'States.JsonToString($.[?(@.year <= 1998)])',
  'States.ArrayLength($.Items[?(@.attempt.S==FAIL)])',
  'States.JsonToString($)    ',
  "States.ArrayContains(States.StringSplit($.a, ':\"'), 'b')",
])('INTR-01: AWS takes %s', (text) => {
  expect(parseIntrinsic(text).kind).toBe('parsed');
});

test.each([
  ['States.Array (1)', '12-13 Expected `(` directly after `States.Array`, but found a blank.'],
  ['States.Format("x")', '14-15 Expected an argument, of which texts stand in single quotes, but found `"`.'],
  ['States.JsonToString($', '21-21 Expected `,` or `)` after the argument, but the text ends.'],
  ['States. ', '7-8 Expected the name of a function after `States.`, but found a blank.'],
  ['JsonToString($)', '0-1 Expected an intrinsic function, whose name begins with `States.`, but found `J`.'],
  ['States.UUID() x', '14-15 Expected the end after `States.UUID(…)`, but found `x`.'],
  ["States.Format('a", '14-16 The single quote is not closed.'],
  [
    'States.Array(1,)',
    '15-16 Expected a path, a text in single quotes, a number, `true`, `false`, `null` or a call, but found `)`.',
  ],
  ['States.Array($.)', '15-16 Expected a name, `*` or `[` after the dot, but found `)`.'],
])('INTR-01: %s is refused where it goes wrong', (text, problem) => {
  expect(problemsOf(parseIntrinsic(text))).toEqual([problem]);
});

test("INTR-03: \\', \\{, \\} and \\\\ are the escapes", () => {
  expect(call("States.Format('\\'\\{\\}\\\\ {}\"', 1)").arguments[0]).toMatchObject({ value: '\'{}\\ {}"' });
});

test.each(['"', 'n', ''])('INTR-03: \\%s is no escape', (character) => {
  expect(problemsOf(parseIntrinsic(`States.Format('\\${character}`))[0]).toContain('after the backslash');
});

test.each([
  ['States.UUID()', 1],
  ['States.Array(States.UUID(), States.Array(States.UUID()))', 3],
])('INTR-04: the nesting of %s is %i', (text, nesting) => {
  expect(call(text).nesting).toBe(nesting);
});

test.each([
  ['none', ['none'], 0],
  ['{}', ['', ''], 1],
  ['a{}b{}', ['a', 'b', ''], 2],
  ['\\{}', ['{}'], 0],
  ['\\\\{}', ['\\', ''], 1],
  ['{{}}', ['{', '}'], 1],
  ['{ }', ['{ }'], 0],
])('INTR-06: the template %s has its placeholders', (template, segments, count) => {
  const [argument] = call(`States.Format('${template}')`).arguments;
  expect(formatSegments(argument as IntrinsicString)).toEqual(segments);
  expect(countPlaceholders(argument as IntrinsicString)).toBe(count);
});

test('any text is read without a throw, and printing gives the same tree', () => {
  const piece = fc.constantFrom(
    ...[
      'States.F(',
      'States.',
      ')',
      ',',
      ' ',
      '$.a',
      "$['b']",
      '$v',
      "'x'",
      "'\\{}\\\\'",
      '-1.5',
      '+2',
      '1e3',
      'null',
      'true',
    ],
    ...['(', "'", '"', '\\', '{}', '\n', '😀', '$.a[?(@.b)]', '$.f()'],
  );
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => `States.F(${pieces.join('')}`);
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const result = parseIntrinsic(text);
      if (result.kind === 'malformed') return;
      expect(withoutOffsets(call(printIntrinsic(result.tree)))).toEqual(withoutOffsets(result.tree));
    }),
    { numRuns: 5000 },
  );
});

test('deeply nested calls are refused', () => {
  expect(problemsOf(parseIntrinsic('States.A('.repeat(50_000)))[0]).toContain('nested more than 200 levels');
});

test('many arguments and placeholders take linear time', () => {
  const template = `'${'{}'.repeat(100_000)}'`;
  const format = (): unknown => {
    const [first] = call(`States.Format(${template}${', 1'.repeat(100_000)})`).arguments;
    return countPlaceholders(first as IntrinsicString);
  };
  expect(duration(format)).toBeLessThan(1000);
});
