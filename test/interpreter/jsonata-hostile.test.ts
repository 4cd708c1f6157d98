import { expect, test } from 'vitest';
import { evaluate, outcome } from './jsonata-evaluation.ts';

const memory = 'bound: Expression evaluation memory limit exceeded: Check for excessive memory usage';
const time = 'bound: Expression evaluation timeout: Check for infinite loop';
const stack =
  'bound: Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.';

const depths: readonly (readonly [name: string, make: (count: number) => string, most: number])[] = [
  ['terms', (count) => `1${'+1'.repeat(count - 1)}`, 100],
  ['parentheses', (count) => `${'('.repeat(count)}1${')'.repeat(count)}`, 99],
  ['brackets', (count) => `${'['.repeat(count)}1${']'.repeat(count)}`, 99],
  ['chained calls', (count) => `1${'~>$string'.repeat(count)}`, 99],
  ['calls within calls', (count) => `($f := function($x) { $x <= 0 ? 0 : 1 + $f($x - 1) }; $f(${count}))`, 31],
];

test.each(depths)('as many %s as AWS takes and no more', async (_name, make, most) => {
  expect((await evaluate(make(most))).kind).toBe('value');
  expect(await outcome(make(most + 1))).toBe(stack);
});

test('as large values as AWS takes and no more', async () => {
  expect(await outcome('[1..873782] ~> $count()')).toBe(873_782);
  expect(await outcome('[1..873783] ~> $count()')).toBe(memory);
  const doubled = (count: number) =>
    `($f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $length($f("x", ${count})))`;
  expect(await outcome(doubled(22))).toBe(2 ** 22);
  expect(await outcome(doubled(23))).toBe(memory);
});

const bounded: readonly (readonly [expression: string, outcome: string])[] = [
  ['[1..1e7]', memory],
  ['($f := function($x) { $f($x + 1) }; $f(1))', time],
  ['($f := function($a) { $f($append($a, $a)) }; $f([1]))', memory],
  ['($f := function($a, $n) { $n = 0 ? $a : $f([$a, $a], $n - 1) }; $f(1, 60))', memory],
  ['($f := function($a, $n) { $n = 0 ? $a : $f([[$a]], $n - 1) }; $f(1, 5000))', stack],
  ['$pad("x", 1e9)', memory],
  ['$replace($pad("x", 1000000, "x"), "x", $pad("y", 1000000, "y"))', memory],
  ['$join($map([1..1000], $string), $pad("x", 100000))', memory],
  ['$distinct([1..300000])', time],
  ['$sort([1..100000])', time],
  ['[1..500000]{"k": $}', time],
  ['$reduce([1..100000], $append)', time],
  ['$range(1, 360146, 1)', memory],
  ['$range(1, 1e15, 1)', memory],
  ['$formatNumber(0, "0e0")', time],
  ['$formatInteger(1/0, "a")', time],
  ['$fromMillis(0, "[Y,999999999-999999999]")', memory],
  ['$toMillis($pad("1", 100, "1") & "x", "[Y][M][D][H][m][s][f][Y][M][D]")', time],
  [
    '($m := function($s) { {"match": "a", "start": 0, "end": 1, "groups": [], "next": $m} }; $sort([1..100000], $m))',
    time,
  ],
];

test.each(bounded)('%s is stopped', async (expression, expected) => {
  expect(await outcome(expression)).toBe(expected);
});

test('a pattern that would keep JavaScript busy for ever is matched', async () => {
  expect(await outcome('$contains($pad("a", 100000, "a") & "b", /^(a+)+$/)')).toBe(false);
});

test('a pattern that only a backtracking engine matches is not guessed at', async () => {
  for (const pattern of ['(?=b)', '(?<!a)b', '(a)\\1']) {
    expect(await outcome(`$contains("abc", /${pattern}/)`)).toMatchObject({ label: `<match of /${pattern}/>` });
  }
});

const escapes: readonly string[] = [
  '{}.constructor',
  '"x".constructor',
  '$lookup({}, "constructor")',
  '$lookup([{}], "__proto__")',
  '$lookup({}, "__defineGetter__")',
  '$merge([{"__proto__": {"x": 1}}]).x',
  '$merge([{}]).constructor',
  '$spread({"a": {}}).constructor',
  '$map([{}], $merge).constructor',
  '[{}]{"k": $}.constructor',
  '$match("a", /a/).constructor',
  '$string.implementation',
  '(function($x) { 1 }).environment',
  '$lookup($sum, "implementation")',
  '$spread($sum).implementation',
  '$constructor',
  '$toString',
  '$states.__proto__',
];

test.each(escapes)('%s leads to nothing', async (expression) => {
  expect(await outcome(expression, { states: { input: {} } })).toBe('undefined');
});

test('names of JavaScript are names as any other', async () => {
  const input = JSON.parse('{ "constructor": 1, "__proto__": { "a": 2 }, "hasOwnProperty": 3 }');
  expect(await outcome('$states.input.constructor', { states: { input } })).toBe(1);
  expect(await outcome('$states.input.`__proto__`.a', { states: { input } })).toBe(2);
  expect(await outcome('$states.input', { states: { input } })).toEqual(input);
});

test('nothing outside is changed', async () => {
  await outcome('{} ~> |__proto__|{"polluted": 1}|');
  await outcome('$states.input ~> |`__proto__`|{"polluted": 1}|', {
    states: { input: JSON.parse('{ "__proto__": {} }') },
  });
  await outcome('($__proto__ := {"polluted": 1}; $polluted)');
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('data is not taken for a function', async () => {
  const forged = '{"_jsonata_lambda": true, "arguments": [], "body": {"type": "value", "value": 1}}';
  const refusal = 'bound: An object that looks like a function is not called.';
  expect(await outcome(`${forged}()`)).toBe(refusal);
  expect(await outcome(`$map([1], $merge([${forged}]))`)).toBe(refusal);
  expect(await outcome('$states.input.f()', { states: { input: { f: JSON.parse(forged) } } })).toBe(refusal);
});

test('an object with a function named `then` does not keep the evaluation waiting', async () => {
  const expression = '(function($f) { {"then": $f} })(function($resolve) { 1 })';
  expect(await outcome(expression)).toBe('bound: A function is not evaluated as a member named `then`.');
});

test('values that lie ten thousand deep in each other are handed on', async () => {
  const input = JSON.parse(`${'['.repeat(10_000)}1${']'.repeat(10_000)}`);
  expect((await evaluate('$states.input', { states: { input } })).kind).toBe('failure');
  expect(await outcome('$states.context', { states: { input, context: { a: 1 } } })).toEqual({ a: 1 });
});
