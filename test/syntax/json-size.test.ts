import { expect, test } from 'vitest';
import { type JsonUnit, sizeAsJson } from '../../packages/core/src/syntax/json-size.ts';
import { documentOf } from '../check.ts';

const values: readonly unknown[] = [
  {},
  [],
  null,
  true,
  -1.5e-7,
  'text',
  'a "quote", a \\ and a\nline',
  { a: [1, 'b', { c: null }], 'd"e': false },
  ['é', '€', '😀'],
];

test('a value has the size of its shortest JSON', () => {
  for (const value of values) {
    const json = JSON.stringify(value);
    expect(sizeOf(JSON.stringify({ value }, null, 2), 'characters')).toBe([...`{"value":${json}}`].length);
    expect(sizeOf(JSON.stringify({ value }, null, 2), 'bytes')).toBe(
      new TextEncoder().encode(`{"value":${json}}`).length,
    );
  }
});

test('what only deployment knows has no size', () => {
  expect(sizeOf('["${Name}", "text ${Name}", { "Ref": "Name" }]', 'bytes')).toBe('[,,]'.length);
});

test('measuring stops at the limit', () => {
  const many = JSON.stringify(Array.from({ length: 1000 }, () => 1));
  expect(sizeOf(many, 'bytes', 100)).toBeGreaterThan(100);
});

function sizeOf(text: string, unit: JsonUnit, limit = 1_000_000): number {
  const { root } = documentOf(text);
  if (root === undefined) throw new Error('There is no text.');
  return sizeAsJson(root, { unit, limit });
}
