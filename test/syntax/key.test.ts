import { expect, test } from 'vitest';
import { contentOf } from '../../packages/core/src/syntax/content.ts';
import { keyString } from '../../packages/core/src/syntax/key.ts';
import { type Property, spanOfEntry } from '../../packages/core/src/syntax/node.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../check.ts';

/** The last property of the outermost object. */
function propertyIn(text: string, format: TextFormat): Property {
  const { root } = documentOf(text, { format });
  const property = root?.kind === 'object' ? root.properties.at(-1) : undefined;
  if (property === undefined) throw new Error('The text holds no property.');
  return property;
}

test.each([
  ['json', '{ "name": 1 }', 'name'],
  ['json', '{ "n\\u0061me\\n": 1 }', 'n\\u0061me\\n'],
  ['json', '{ "\\ud83d\\ude00": 1 }', '\\ud83d\\ude00'],
  ['json', '{ name: 1 }', 'name'],
  ['yaml', 'na me: 1', 'na me'],
  ['yaml', "'it''s': 1", "it''s"],
  ['yaml', '"n\\x61me": 1', 'n\\x61me'],
  ['yaml', '? |-\n  name\n: 1', '|-\n  name'],
  ['yaml', 'x: &a name\n*a : 1', '*a'],
] as const)('in %s, the characters of the key of %j have their places', (format, text, expected) => {
  const property = propertyIn(text, format);
  const { start, end } = contentOf(keyString(property)).locate(0, property.name.length);
  expect(text.slice(start, end)).toBe(expected);
});

test.each([
  ['json', '{ "a": 1, "b": { "c": 1 } }', '"b": { "c": 1 }'],
  ['json', '{ "a" }', '"a"'],
  ['yaml', 'a: &x 1\nb: *x', 'b'],
  ['yaml', 'a:\n  b: 1\n', 'a:\n  b: 1'],
] as const)('in %s, the last entry of %j is written in its place', (format, text, expected) => {
  const { start, end } = spanOfEntry(propertyIn(text, format));
  expect(text.slice(start, end)).toBe(expected);
});
