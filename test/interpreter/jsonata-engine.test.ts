import { expect, test } from 'vitest';
import { outcome } from './jsonata-evaluation.ts';

const states = {
  input: {
    price: 3,
    items: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
    one: [7],
    none: [],
    gone: null,
  },
};

const values: readonly (readonly [expression: string, value: unknown])[] = [
  ['$states.input.price * 2', 6],
  ['$states.input.items.id', ['a', 'b']],
  ["$states.input.items[id = 'b'].n", 2],
  ['$states.input.items[n > 5].n', 'undefined'],
  ['$states.input.missing', 'undefined'],
  ["'a' & $states.input.missing", 'a'],
  ['$states.input.gone', null],
  ['$states.input.one', [7]],
  ['$states.input.one.$', 7],
  ['$states.input.none', []],
  ['$states.input.items{id: n}', { a: 1, b: 2 }],
  [
    '$states.input.items[]',
    [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
  ],
  ['{"a": $states.input.missing, "b": 1}', { b: 1 }],
  ['[$states.input.missing, 1]', [1]],
  [
    '$map([1, 2], function($v) { [$v, $v] })',
    [
      [1, 1],
      [2, 2],
    ],
  ],
  ['($x := 1; $x + 1)', 2],
  ['$sum', 'unsupported'],
  ['{"a": $sum}', 'unsupported'],
  ['[1/0, -1/0, 0/0, -0]', ['Infinity', '-Infinity', 'NaN', 0]],
  ['$string(1e20)', '100000000000000000000'],
  ['$now()', '2026-01-01T00:00:00.000Z'],
  ["$now('[Y]')", '2026'],
  ['$millis()', Date.UTC(2026, 0, 1)],
  ["$toMillis('12:00', '[H]:[m]')", Date.UTC(2026, 0, 1, 12)],
  ['$shuffle([1, 2, 3, 4])', [4, 3, 1, 2]],
  ["$substring(?, 0, 1)('abc')", 'a'],
  ["$match('abcabc', /b(c)/).index", [1, 4]],
  ["$replace('a.b.c', /\\./, '-')", 'a-b-c'],
  ["$replace('2026-01', /(\\d+)-(\\d+)/, '$2/$1')", '01/2026'],
  ["$split('a b  c', /\\s+/)", ['a', 'b', 'c']],
  ["$contains('ABC', /b/i)", true],
  ['$states.input ~> |items|{"n": n + 1}, "id"|', { ...states.input, items: [{ n: 2 }, { n: 3 }] }],
];

test.each(values)('%s', async (expression, value) => {
  expect(await outcome(expression, { states })).toEqual(value);
});

/** What AWS answers, as far as somebody asked it with `TestState`. */
const added: readonly (readonly [expression: string, value: unknown])[] = [
  ['$partition([1, 2, 3, 4, 5], 2.9)', [[1, 2], [3, 4], [5]]],
  ['$partition([1, 2, 3])', [[1, 2, 3]]],
  ['$partition([], 2)', 'undefined'],
  ['$partition([1, 2], -0.5)', 'undefined'],
  ['$partition([1, 2], -1)', 'D3137: Second argument must be zero or greater'],
  ['$partition(null, 2)', 'T0412: Argument 1 of function "partition" must be an array of undefined'],
  ['$range(0, 6, 2)', [0, 2, 4, 6]],
  ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
  ['$range(5, 1, -1.5)', [5, 4, 3, 2, 1]],
  ['$range(1, 9, 9)', 1],
  ['$range(3, 3, 1)', 3],
  ['$range(5, 1, 1)', 'undefined'],
  ['$range(1, 5)', 'undefined'],
  ['$range(1)', 'T0410: Argument 2 of function "range" does not match function signature'],
  ['$count($range(1, 360145, 1))', 360_145],
  ["$hash('Hello', 'MD5')", '8b1a9953c4611296a827abf8c47804d7'],
  ["$hash('input', 'SHA-1')", '140f86aae51ab9e1cda9b4254fe98a74eb54c1a1'],
  ["$hash('Hello')", 'undefined'],
  ["$hash('a', 'md5')", "D3137: Hash algorithm 'md5' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5"],
  ["$hash(42, 'MD5')", 'T0410: Argument 1 of function "hash" does not match function signature'],
  ['$random()', 0.25],
  ['$random(42)', 0.7275636800328681],
  ['$random(0.9)', 0.730967787376657],
  ['$uuid()', '6f1c1d9e-1111-4222-8333-444455556666'],
  ["$uuid('x')", 'T0410: Argument 1 of function "uuid" does not match function signature'],
  ['$parse(\'{"a": [1]}\').a', [1]],
  ["$exists($parse('null'))", true],
  ['$parse()', 'undefined'],
  ['$parse(null)', 'T0410: Argument 1 of function "parse" does not match function signature'],
  ['$parse(\'{"a": 1, "a": 2}\')', 'D3137: Invalid JSON'],
  ["$parse('1e400')", 'D3137: Invalid JSON'],
  ["$parse('')", 'D3137: Invalid JSON'],
  ["$eval('1')", 'T1006: Attempted to invoke a non-function'],
  ['$unheard(1)', 'T1006: Attempted to invoke a non-function'],
  ["1 < 'a'", 'T2009: The values 1 and "a" either side of operator "<" must be of the same data type'],
  ['$sqrt(-1)', 'D3060: The sqrt function cannot be applied to a negative number: -1'],
];

test.each(added)('%s on AWS', async (expression, value) => {
  expect(await outcome(expression)).toEqual(value);
});

test('a variable is read, and wins over a function of its name', async () => {
  expect(await outcome('$x.a', { variables: { x: { a: 1 } } })).toBe(1);
  expect(await outcome('$sum([1])', { variables: { sum: 1 } })).toBe('T1006: Attempted to invoke a non-function');
});

test('evaluations at the same time do not meet', async () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const answers = numbers.map((n) =>
    outcome('$map([1, 2], function($v) { $v * $states.input.n })', { states: { input: { n } } }),
  );
  expect(await Promise.all(answers)).toEqual(numbers.map((n) => [n, 2 * n]));
});

test('the input is not changed', async () => {
  const input = Object.freeze({ none: Object.freeze([]), items: Object.freeze([Object.freeze({ a: 1 })]) });
  const states = { input };
  expect(await outcome('$states.input.none{"a": 1}', { states })).toEqual({ a: 1 });
  expect(await outcome('$states.input ~> |items|{"a": 2}|', { states })).toEqual({ none: [], items: [{ a: 2 }] });
  expect(input).toEqual({ none: [], items: [{ a: 1 }] });
});
