import { expect, test } from 'vitest';
import { Failure } from '../../../packages/core/src/interpreter/failure.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { intrinsic, unknown } from '../evaluated.ts';

test.each<[string, Value]>([
  ['States.Array()', []],
  ["States.Array('a', 1, null, true, States.Array())", ['a', 1, null, true, []]],
  ['States.ArrayPartition($.list, 2)', [[3, 1], [3, 2], [1]]],
  ['States.ArrayPartition($.list, 2.4)', [[3, 1], [3, 2], [1]]],
  ['States.ArrayContains($.list, 2)', true],
  ['States.ArrayContains($.list, 4)', false],
  ['States.ArrayContains($.objects, $.object)', true],
  ['States.ArrayRange(1, 9, 2)', [1, 3, 5, 7, 9]],
  ['States.ArrayRange(9, 1, -4)', [9, 5, 1]],
  ['States.ArrayRange(1, 0, 1)', []],
  ['States.ArrayLength(States.ArrayRange(1, 1000, 1))', 1000],
  ['States.ArrayRange(0.5, 2.4, 1)', [1, 2]],
  ['States.ArrayGetItem($.list, 3)', 2],
  ['States.ArrayGetItem(States.Array(null), 0)', null],
  ['States.ArrayLength($.list)', 5],
  ['States.ArrayUnique($.list)', [3, 1, 2]],
  ["States.ArrayUnique(States.Array($.object, $.object, 1, '1', null, null))", [{ b: 1, a: [2] }, 1, '1', null]],
  ["States.Base64Encode('Data to encode')", 'RGF0YSB0byBlbmNvZGU='],
  ["States.Base64Decode('RGF0YSB0byBkZWNvZGU=')", 'Data to decode'],
  ["States.Hash('input data', 'SHA-1')", 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
  ["States.Hash('', 'MD5')", 'd41d8cd98f00b204e9800998ecf8427e'],
  ['States.JsonMerge($.object, $.other, false)', { b: 1, a: 3, c: { d: 4 } }],
  ['States.StringToJson(\'{"a": [1, 2.5]}\')', { a: [1, 2.5] }],
  ["States.StringToJson(' ')", null],
  ["States.StringToJson('-0')", 0],
  ['States.JsonToString($.object)', '{"b":1,"a":[2]}'],
  ['States.MathAdd(111, -1)', 110],
  ['States.MathAdd(0.5, 0)', 1],
  ['States.MathAdd(-0.5, 0)', 0],
  ['States.MathAdd(-1.5, 0)', -1],
  ["States.StringSplit('1,2;3,', ',;')", ['1', '2', '3']],
  ["States.StringSplit(',,', ',')", []],
  ["States.StringSplit('a b', '')", ['a b']],
  ["States.Format('{} is {}, \\{\\} \\'is\\' not', 'x', $.object)", "x is {b=1, a=[2]}, {} 'is' not"],
  ['States.Format($.template, 1.5)', 'a 1.5 z'],
  ["States.Format('{}{}', null, true)", 'nulltrue'],
  ["States.Format('none')", 'none'],
])('%s', (call, value) => {
  expect(intrinsic(call, input)).toEqual(value);
});

const input: Value = {
  list: [3, 1, 3, 2, 1],
  object: { b: 1, a: [2] },
  other: { a: 3, c: { d: 4 } },
  objects: [{ a: [2], b: 1 }],
  template: 'a {} z',
  escaped: 'a \\{} z',
  text: 'abc',
  long: 'x'.repeat(10_001),
};

test.each([
  ['States.ArrayPartition($.list, 0)', "The argument 'chunkSize' is less than 1."],
  ['States.ArrayPartition($.text, 1)', "The argument 'array' is not an array."],
  ["States.ArrayPartition($.list, '1')", "The argument 'chunkSize' is not a number."],
  ['States.ArrayRange(1, 2, 0)', "The argument 'step' is zero."],
  ['States.ArrayRange(0, 1000, 1)', 'The range has more than 1000 elements.'],
  ['States.ArrayRange(0, 1e300, 1)', 'The range has more than 1000 elements.'],
  ['States.ArrayGetItem($.list, 5)', 'The array has no element at index 5.'],
  ['States.ArrayGetItem($.list, -1)', "The argument 'index' is less than 0."],
  ['States.ArrayLength($.object)', "The argument 'array' is not an array."],
  ["States.Base64Decode('?')", 'The text is not valid Base64.'],
  ['States.Base64Encode($.long)', "The argument 'data' is longer than 10000 characters."],
  ['States.Base64Encode(1)', "The argument 'data' is not a string."],
  ["States.Hash('a', 'SHA256')", "The argument 'algorithm' is none of MD5, SHA-1, SHA-256, SHA-384, SHA-512."],
  ["States.Hash(States.Array($.long), 'MD5')", 'The data is longer than 10000 characters.'],
  ['States.JsonMerge($.object, $.other, true)', "The argument 'deep' is none of false."],
  ['States.JsonMerge($.object, $.list, false)', "The argument 'second' is not an object."],
  ["States.StringToJson('{')", 'The text is not valid JSON.'],
  ['States.MathAdd(2147483648, 0)', "The argument 'first' is greater than 2147483647."],
  ['States.MathRandom(2, 2)', 'The start is not less than the end.'],
  ["States.Format('{} {}', 1)", 'The template has 2 placeholders, but there are 1 values.'],
  ["States.Format('{}', States.ArrayGetItem($.list, 9))", 'The array has no element at index 9.'],
])('%s fails', (call, message) => {
  const failure = failureOf(call);
  expect(failure.error).toBe('States.IntrinsicFailure');
  expect(failure.cause).toContain(' had the following error: ');
  expect(failure.cause?.endsWith(message)).toBe(true);
});

function failureOf(call: string): Failure {
  try {
    throw new Error(`${call} gives ${JSON.stringify(intrinsic(call, input))}.`);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

test('a path that selects nothing fails as anywhere else', () => {
  try {
    intrinsic("States.Format('{}', $.x)", { a: 1 });
    expect.unreachable();
  } catch (thrown) {
    expect(thrown).toMatchObject({
      error: 'States.Runtime',
      cause:
        "The function 'States.Format('{}', $.x)' had the following error: " +
        "The JsonPath argument for the field '$.x' could not be found in the input '{\"a\":1}'",
    });
  }
});

test('random numbers lie in their range, and come from the seed', () => {
  const numbers = Array.from({ length: 200 }, (_, seed) => Number(intrinsic('States.MathRandom(-2, 3)', null, seed)));
  expect([...new Set(numbers)].sort((one, other) => one - other)).toEqual([-2, -1, 0, 1, 2]);
  expect(intrinsic('States.MathRandom(1, 1000)', null, 5)).toBe(intrinsic('States.MathRandom(1, 1000)', null, 5));
  expect(intrinsic('States.MathRandom(1, 1000, 7)', null, 1)).toBe(intrinsic('States.MathRandom(1, 1000, 7)', null, 2));
});

test('what is unknown makes unknown what depends on it', () => {
  const data = { a: unknown, list: [unknown, 1], one: [unknown] };
  expect(intrinsic('States.Array($.a, 1)', data)).toEqual([unknown, 1]);
  expect(intrinsic('States.ArrayLength($.list)', data)).toBe(2);
  expect(intrinsic('States.ArrayLength($.a)', data)).toBe(unknown);
  expect(intrinsic('States.ArrayContains($.list, 1)', data)).toBe(true);
  expect(intrinsic('States.ArrayContains($.list, 2)', data)).toBe(unknown);
  expect(intrinsic('States.ArrayGetItem($.list, 1)', data)).toBe(1);
  expect(intrinsic('States.ArrayUnique($.one)', data)).toEqual([unknown]);
  expect(intrinsic('States.ArrayUnique($.list)', data)).toBe(unknown);
  expect(intrinsic("States.Format('{}', $.list)", data)).toBe(unknown);
  expect(intrinsic('States.JsonToString($.list)', data)).toBe(unknown);
});

test.each([
  "States.Base64Decode('/w==')",
  'States.Format($.escaped, 1)',
  'States.Nothing(1)',
  'States.ArrayLength()',
  "States.StringToJson('1e999')",
])('what AWS makes of %s is not known', (call) => {
  expect(intrinsic(call, input)).toBeInstanceOf(UnknownValue);
});

test('objects are merged and parsed whatever their members are called', () => {
  const merged = intrinsic('States.JsonMerge($.a, States.StringToJson($.b), false)', {
    a: { constructor: 1 },
    b: '{"__proto__":{"x":1}}',
  });
  expect(JSON.stringify(merged)).toBe('{"constructor":1,"__proto__":{"x":1}}');
});

test('a JSON text of any depth is parsed', () => {
  const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(intrinsic('States.JsonToString(States.StringToJson($))', text)).toBe(text);
});
