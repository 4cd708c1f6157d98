import { expect, test } from 'vitest';
import { chanceFrom } from '../../packages/core/src/interpreter/chance-from-seed.ts';

test('the same seed gives the same, another seed something else', () => {
  const drawn = (seed: number): unknown => {
    const chance = chanceFrom(seed);
    return [chance.random(), chance.uuid(), chance.random()];
  };
  expect(drawn(42)).toEqual(drawn(42));
  const seeds = [0, -1, 1, 0.1, 0.2, 2 ** 32, 2 ** 40, 1e300, Number.NaN];
  expect(new Set(seeds.map((seed) => JSON.stringify(drawn(seed)))).size).toBe(seeds.length);
});

test('random numbers are even, from 0 up to 1', () => {
  const chance = chanceFrom(7);
  const numbers = Array.from({ length: 10_000 }, () => chance.random());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    numbers.filter((number) => Math.floor(number * 10) === tenth),
  );
  for (const { length } of tenths) expect(Math.abs(length - 1_000)).toBeLessThan(150);
});

test('ids are UUIDs of version 4, each its own', () => {
  const chance = chanceFrom(7);
  const ids = Array.from({ length: 1_000 }, () => chance.uuid());
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  );
  expect(new Set(ids).size).toBe(ids.length);
});
