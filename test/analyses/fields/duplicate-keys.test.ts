import { expect, test } from 'vitest';
import { duplicateKeys } from '../../../packages/core/src/analyses/fields/duplicate-keys.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../../check.ts';

/** Each earlier property and the later one, as the characters of their values. */
function duplicatesIn(text: string, format: TextFormat = 'json'): string[] {
  const { duplicates } = new FactStore(documentOf(text, { format })).gather({ duplicates: duplicateKeys });
  const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return duplicates.map(
    ({ earlier, later }) => `${earlier.name}: ${textOf(earlier.value)}, then ${textOf(later.value)}`,
  );
}

test('of properties of one name, each but the last is overridden by the last', () => {
  expect(duplicatesIn('{ "a": 1, "b": 2, "a": 3, "a": 4 }')).toEqual(['a: 1, then 4', 'a: 3, then 4']);
});

test('names repeat within an object only', () => {
  expect(duplicatesIn('{ "a": { "a": 1 }, "b": [{ "a": 2 }, { "a": 3 }] }')).toEqual([]);
});

test('names are found in objects of any size, anywhere', () => {
  const names = Array.from({ length: 40 }, (_, index) => `"n${index}": 0`).join();
  expect(duplicatesIn(`[[{ "x": { ${names}, "n7": 1 } }]]`)).toEqual(['n7: 0, then 1']);
});

test('names are compared as they are meant, whatever their escapes', () => {
  expect(duplicatesIn('{ "\\u0061": 1, "a": 2 }')).toEqual(['a: 1, then 2']);
  expect(duplicatesIn('{ "a": 1, "A": 2 }')).toEqual([]);
});

test('names that every JavaScript object has are names like others', () => {
  expect(duplicatesIn('{ "__proto__": 1, "toString": 2, "__proto__": 3 }')).toEqual(['__proto__: 1, then 3']);
});

test('an object that aliases share is told of once', () => {
  expect(duplicatesIn('a: &x { b: 1, b: 2 }\nc: *x\nd: [*x, *x]\n', 'yaml')).toEqual(['b: 1, then 2']);
});

test('a text without a value has none', () => {
  expect(duplicatesIn('')).toEqual([]);
});
