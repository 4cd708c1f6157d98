import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../playground/src/page/difference.ts';

test('a change is as small as it can be in one piece', () => {
  expect(difference('Next: Shp', 'Next: Ship')).toEqual({ from: 8, to: 8, insert: 'i' });
  expect(difference('aaa', 'aa')).toEqual({ from: 2, to: 3, insert: '' });
  expect(difference('same', 'same')).toEqual({ from: 4, to: 4, insert: '' });
});

test('the change makes the one text of the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = difference(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
