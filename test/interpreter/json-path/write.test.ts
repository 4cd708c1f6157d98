import { expect, test } from 'vitest';
import { writeAt, writeFailure } from '../../../packages/core/src/interpreter/json-path/write.ts';
import type { Value } from '../../../packages/core/src/interpreter/value.ts';
import { pathOf, unknown } from '../evaluated.ts';

function written(path: string, target: Value, value: Value = 1): unknown {
  return writeAt(target, pathOf(path), value);
}

test('`$` is all of it', () => {
  expect(written('$', { a: 2 })).toBe(1);
  expect(written('$', 'text')).toBe(1);
});

test('a member is added, or replaced where it stands', () => {
  expect(written('$.b', { a: 2 })).toEqual({ a: 2, b: 1 });
  expect(JSON.stringify(written('$.a', { a: 2, b: 3 }))).toBe('{"a":1,"b":3}');
});

test('objects on the way are made', () => {
  expect(written('$.a.b.c', { x: 0 })).toEqual({ x: 0, a: { b: { c: 1 } } });
  expect(written('$.a.b', { a: { c: 2 } })).toEqual({ a: { c: 2, b: 1 } });
});

test('an item of an array is replaced, and never made', () => {
  expect(written('$[0].x', [{ y: 2 }])).toEqual([{ y: 2, x: 1 }]);
  expect(written('$.a[1]', { a: [1, 2, 3] }, 0)).toEqual({ a: [1, 0, 3] });
  expect(written('$.a[3]', { a: [1, 2, 3] })).toBeUndefined();
  expect(written('$.a[0]', {})).toBeUndefined();
});

test.each(['text', 5, true, null, [], ['a']])('nothing is written into a member of %j', (target) => {
  expect(written('$.a', target)).toBeUndefined();
  expect(written('$.x.a', { x: target })).toBeUndefined();
});

test('the target itself is left as it is', () => {
  const target = { a: { b: [1] } };
  written('$.a.b[0]', target, 2);
  written('$.a.c', target, 2);
  expect(target).toEqual({ a: { b: [1] } });
});

test('a member named like a part of JavaScript is a member', () => {
  const result = written('$.__proto__.polluted', {}) as object;
  expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":1}}');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('what is written into something unknown is lost in it', () => {
  expect(written('$.a', unknown)).toBe(unknown);
  expect(written('$.a.b', { a: unknown, c: 2 })).toEqual({ a: unknown, c: 2 });
});

test.each<[Value, string, string, string]>([
  ['text', '$.sum', 'States.ResultPathMatchFailure', 'Unable to apply ReferencePath $.sum to input "text"'],
  [[1], '$.sum', 'States.ReferencePathConflict', 'Unable to apply step "sum" to input [1]'],
  [{ a: { b: 1 } }, '$.a.b.c', 'States.ReferencePathConflict', 'Unable to apply step "c" to input {"a":{"b":1}}'],
  [{ a: [1] }, '$.a[1]', 'States.ReferencePathConflict', 'Unable to apply step "1" to input {"a":[1]}'],
])('what is not written into %j at %s fails with %s', (target, path, error, cause) => {
  expect(writeFailure(target, pathOf(path), undefined)).toMatchObject({ error, cause });
});

test('a path of any length is written', () => {
  const steps = 50_000;
  expect(JSON.stringify(written(`$${'.a'.repeat(10)}`, {}))).toBe(`${'{"a":'.repeat(10)}1${'}'.repeat(10)}`);
  expect(written(`$${'.a'.repeat(steps)}`, {})).toBeTypeOf('object');
});
