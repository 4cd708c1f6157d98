import { containsValue, type Interval, type Ordered, type OrderedSet } from './ordered-set.ts';

/**
 * Up to so many numbers of a set, those that are easiest to read first: 0, 1, 2, then whole numbers, then short fractions.
 * Fewer where the set has fewer, or where no double lies between two ends.
 */
export function readableNumbers(set: OrderedSet, count: number): readonly number[] {
  const numbers = set.flatMap((interval) => numbersIn(interval, count));
  return [...new Set(numbers)].sort(byReadability).slice(0, count);
}

/** Up to so many instants of a set, whole days before whole seconds before fractions. */
export function readableInstants(set: OrderedSet, count: number): readonly bigint[] {
  const instants = set.flatMap((interval) => instantsIn(interval, count));
  return [...new Set(instants)].sort(byRoundness).slice(0, count);
}

function numbersIn(interval: Interval, count: number): readonly number[] {
  const [low, high] = [Number(interval.low), Number(interval.high)];
  if (low === high) return [low];
  const ends = [low, high].filter(Number.isFinite);
  const inside = Number.isFinite(low) && Number.isFinite(high) ? between(interval, count) : onwards(interval, count);
  return [...ends, ...inside].filter((value) => containsValue([interval], value));
}

/** Along a half-line: from zero where it is in it, else from the end there is, by steps that change a double. */
function onwards(interval: Interval, count: number): readonly number[] {
  const [low, high] = [Number(interval.low), Number(interval.high)];
  const base = containsValue([interval], 0) ? 0 : Number.isFinite(low) ? Math.floor(low) : Math.ceil(high);
  const step = Math.max(1, Math.abs(base) * 2 ** -40) * (Number.isFinite(high) ? -1 : 1);
  return Array.from({ length: count + 2 }, (_, index) => base + index * step);
}

/** Between two ends: multiples of the coarsest power of ten of which there are enough, or else equal parts. */
function between(interval: Interval, count: number): readonly number[] {
  const [low, high] = [Number(interval.low), Number(interval.high)];
  for (let scale = 1; scale <= 1e15 && Number.isFinite(low * scale); scale *= 10) {
    const multiples = multiplesIn(interval, { scale, count });
    if (multiples.length >= count) return multiples;
  }
  const part = high / (count + 1) - low / (count + 1);
  return Array.from({ length: count }, (_, index) => low + part * (index + 1));
}

function multiplesIn(interval: Interval, { scale, count }: { scale: number; count: number }): readonly number[] {
  const base = containsValue([interval], 0) ? 0 : Math.floor(Number(interval.low) * scale);
  const values = Array.from({ length: count + 2 }, (_, index) => (base + index) / scale);
  return values.filter((value) => containsValue([interval], value));
}

function byReadability(one: number, other: number): number {
  return String(one).length - String(other).length || Math.abs(one) - Math.abs(other) || other - one;
}

const second = 1_000_000_000n;
const steps = [86_400n * second, 3_600n * second, 60n * second, second, 1_000_000n, 1_000n, 1n];

/** 2030-01-01T00:00:00Z */
const example = 1_893_456_000n * second;

function instantsIn(interval: Interval, count: number): readonly bigint[] {
  for (const step of steps) {
    const instants = instantsBy(interval, { step, count });
    if (instants.length >= count || step === 1n) return instants;
  }
  return [];
}

function instantsBy(interval: Interval, { step, count }: { step: bigint; count: number }): readonly bigint[] {
  const base = firstInstant(interval, step);
  const offsets = Array.from({ length: count + 2 }, (_, index) => BigInt(index) * step);
  const around = offsets.flatMap((offset) => [base + offset, base - offset]);
  return [...new Set(around)].filter((value) => containsValue([interval], value)).slice(0, count);
}

/** The multiple of the step that is nearest to the example within the interval, or just outside of it. */
function firstInstant({ low, high }: Interval, step: bigint): bigint {
  const nearest: Ordered = low > example ? low : high < example ? high : example;
  const value = typeof nearest === 'bigint' ? nearest : example;
  return value - (((value % step) + step) % step);
}

function byRoundness(one: bigint, other: bigint): number {
  return stepIndexOf(one) - stepIndexOf(other) || Number(distance(one) - distance(other));
}

function stepIndexOf(value: bigint): number {
  return steps.findIndex((step) => value % step === 0n);
}

function distance(value: bigint): bigint {
  return value < example ? example - value : value - example;
}
