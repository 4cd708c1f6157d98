import { expect, test } from 'vitest';
import { type WordSet, withWords } from '../../packages/core/src/solver/word-set.ts';

const words = (set: WordSet) => [...set].join(' ');

test('a set that grows leaves those before it as they were', () => {
  const one = withWords(new Set(['a']), new Set(['b']));
  const two = withWords(one, new Set(['c', 'a']));
  const three = withWords(two, new Set(['d', 'e']));
  expect([one, two, three].map(words)).toEqual(['a b', 'a b c', 'a b c d e']);
  expect([one, two, three].map((set) => set.size)).toEqual([2, 3, 5]);
  expect([one, two, three].map((set) => set.has('c'))).toEqual([false, true, true]);
});

test('sets that grow out of the same one do not see each other', () => {
  const both = withWords(new Set(['a']), new Set(['b']));
  const [left, right, again] = ['c', 'd', 'c'].map((word) => withWords(both, new Set([word]))) as [
    WordSet,
    WordSet,
    WordSet,
  ];
  const [farther, beside] = [withWords(left, new Set(['d'])), withWords(again, new Set(['x']))];
  expect([left, right, again, farther, beside].map(words)).toEqual(['a b c', 'a b d', 'a b c', 'a b c d', 'a b c x']);
  expect(left.has('d')).toBe(false);
  expect(right.has('c')).toBe(false);
  expect(farther.has('x')).toBe(false);
  expect(beside.has('d')).toBe(false);
});

test('a set that has all the words is the result itself', () => {
  const set = new Set(['a', 'b']);
  expect(withWords(set, new Set(['b']))).toBe(set);
});
