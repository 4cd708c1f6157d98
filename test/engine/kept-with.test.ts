import { expect, test } from 'vitest';
import { KeptWith } from '../../packages/core/src/engine/kept-with.ts';

test('what is known of an object is made once', () => {
  const lengths = new KeptWith<string[], number>();
  const words = ['a', 'b'];
  expect(lengths.get(words)).toBeUndefined();
  expect(lengths.of(words, ({ length }) => length)).toBe(2);
  words.push('c');
  expect(lengths.of(words, ({ length }) => length)).toBe(2);
  expect(lengths.get(['a', 'b'])).toBeUndefined();
});

test('several may know something of the same object', () => {
  const [one, other] = [new KeptWith<object, string>(), new KeptWith<object, string>()];
  const owner = {};
  one.set(owner, 'one');
  other.set(owner, 'other');
  expect([one.get(owner), other.get(owner)]).toEqual(['one', 'other']);
});

test('once all is forgotten, nothing is known, and what is known anew counts', () => {
  const known = new KeptWith<object, number>();
  const owner = {};
  known.set(owner, 1);
  known.forget();
  expect(known.get(owner)).toBeUndefined();
  expect(known.of(owner, () => 2)).toBe(2);
  expect(known.get(owner)).toBe(2);
});

test('of a copy nothing is known', () => {
  const known = new KeptWith<object, number>();
  const owner = { part: 1 };
  known.set(owner, 1);
  expect(known.get({ ...owner, part: 2 })).toBeUndefined();
  expect(owner).toStrictEqual({ part: 1 });
});
