import { expect, test } from 'vitest';
import { emptyMap, type NumberMap, valueAt, withValue } from '../../packages/core/src/solver/number-map.ts';
import { Random } from '../fuzz/random.ts';

test('a map holds what was put in last, and the one before what it held', () => {
  const random = new Random(7);
  const expected = new Map<number, number>();
  let map: NumberMap<number> = emptyMap;
  for (let step = 0; step < 3_000; step++) {
    const key = random.below(random.pick([4, 300, 70_000]));
    const before = map;
    map = withValue(map, key, step);
    expect(valueAt(before, key)).toBe(expected.get(key));
    expected.set(key, step);
  }
  for (const [key, value] of expected) expect(valueAt(map, key)).toBe(value);
  expect(valueAt(map, 70_001)).toBeUndefined();
});
