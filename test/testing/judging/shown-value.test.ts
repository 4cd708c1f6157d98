import { expect, test } from 'vitest';
import { objectOf, UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { shownValue } from '../../../packages/core/src/testing/judging/shown-value.ts';

test.each<[Value, string]>([
  [null, 'null'],
  [1.5, '1.5'],
  ['a "b"', '"a \\"b\\""'],
  [{ a: [1, { b: true }], c: {} }, '{"a":[1,{"b":true}],"c":{}}'],
  [new UnknownValue('${Name}', ''), '<${Name}>'],
  [{ a: new UnknownValue('<result of Charge>', '') }, '{"a":<result of Charge>}'],
  [objectOf([['__proto__', 1]]), '{"__proto__":1}'],
])('%j is shown as %s', (value, text) => {
  expect(shownValue(value, 100)).toBe(text);
});

test('a long value is cut, without half a character', () => {
  expect(shownValue('x'.repeat(100), 10)).toBe(`"${'x'.repeat(8)}…`);
  expect(shownValue('😀'.repeat(100), 10)).toBe('"😀😀😀😀…');
  expect(shownValue(Array(1000).fill('item'), 20)).toBe('["item","item","ite…');
});

test('a value that is nested without end takes no longer than its text', () => {
  let deep: Value = [];
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(shownValue(deep, 20)).toBe(`${'['.repeat(19)}…`);
});
