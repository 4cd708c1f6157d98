import type { Chance } from '../chance.ts';
import { chanceFrom } from '../chance-from-seed.ts';
import type { Value } from '../value.ts';
import { type Evaluator, Refusal } from './evaluator.ts';

/** The intrinsic functions for numbers and ids. */
export const numberFunctions: readonly (readonly [string, Evaluator])[] = [
  ['States.MathAdd', ([first, second]) => Number(first) + Number(second)],
  [
    'States.MathRandom',
    ([start, end, seed], { chance }) => randomBetween(Number(start), Number(end), seeded(seed, chance)),
  ],
  ['States.UUID', (_, { chance }) => chance.uuid()],
];

/** The same seed gives the same number, though not the one that AWS makes of it, which nobody knows. */
function seeded(seed: Value | undefined, chance: Chance): Chance {
  return seed === undefined ? chance : chanceFrom(Number(seed));
}

/** The start is one of the numbers, the end is not. */
function randomBetween(start: number, end: number, chance: Chance): Value | Refusal {
  if (start >= end) return new Refusal('The start is not less than the end.');
  return start + Math.floor(chance.random() * (end - start));
}
