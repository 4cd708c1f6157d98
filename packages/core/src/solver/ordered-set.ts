/** A number, or an instant in nanoseconds since 1970. A set never mixes them; its outer ends may be infinite. */
export type Ordered = number | bigint;

export interface Interval {
  readonly low: Ordered;
  readonly isLowOpen: boolean;
  readonly high: Ordered;
  readonly isHighOpen: boolean;
}

/**
 * A set of ordered values: intervals in ascending order that neither meet nor touch. The line is read as dense: between two
 * values there is always another, so what is empty here is empty whatever the precision of who reads the document.
 */
export type OrderedSet = readonly Interval[];

export const noValues: OrderedSet = [];

export const wholeLine: OrderedSet = [
  { low: Number.NEGATIVE_INFINITY, isLowOpen: true, high: Number.POSITIVE_INFINITY, isHighOpen: true },
];

export function onlyValue(value: Ordered): OrderedSet {
  return [{ low: value, isLowOpen: false, high: value, isHighOpen: false }];
}

/** Whether a bound belongs to its set. */
export type Edge = 'open' | 'closed';

export function valuesBelow(value: Ordered, edge: Edge): OrderedSet {
  return [{ low: Number.NEGATIVE_INFINITY, isLowOpen: true, high: value, isHighOpen: edge === 'open' }];
}

export function valuesAbove(value: Ordered, edge: Edge): OrderedSet {
  return [{ low: value, isLowOpen: edge === 'open', high: Number.POSITIVE_INFINITY, isHighOpen: true }];
}

export function containsValue(set: OrderedSet, value: Ordered): boolean {
  return set.some((interval) => holds(interval, value));
}

/** The only value of a set of one. */
export function singleValue(set: OrderedSet): Ordered | undefined {
  const [only] = set;
  return set.length === 1 && only !== undefined && only.low === only.high ? only.low : undefined;
}

/** What lies in both; `one` itself when that is all of it. */
export function intersectValues(one: OrderedSet, other: OrderedSet): OrderedSet {
  if (one === other || other === wholeLine) return one;
  const meets: Interval[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left, right] = [one[i] as Interval, other[j] as Interval];
    const meet = meetOf(left, right);
    if (meet !== undefined) meets.push(meet);
    if (endsEarlier(left, right)) i++;
    else j++;
  }
  return sameValues(one, meets) ? one : meets;
}

export function uniteValues(one: OrderedSet, other: OrderedSet): OrderedSet {
  const united: Interval[] = [];
  for (const interval of [...one, ...other].sort(byBeginning)) {
    const last = united.at(-1);
    if (last !== undefined && !leavesGap(last, interval)) united[united.length - 1] = joined(last, interval);
    else united.push(interval);
  }
  return united;
}

/** What of the universe is not in the set. */
export function valuesOutside(set: OrderedSet, universe: OrderedSet): OrderedSet {
  let rest = universe;
  for (const { low, isLowOpen, high, isHighOpen } of set) {
    const before = valuesBelow(low, isLowOpen ? 'closed' : 'open');
    rest = intersectValues(rest, uniteValues(before, valuesAbove(high, isHighOpen ? 'closed' : 'open')));
  }
  return rest;
}

/** The values that have another one of the set above them, or that are one themselves where `edge` is closed. */
export function valuesBelowSome(set: OrderedSet, edge: Edge): OrderedSet {
  const last = set.at(-1);
  if (last === undefined) return noValues;
  return valuesBelow(last.high, last.isHighOpen ? 'open' : edge);
}

export function sameValues(one: OrderedSet, other: OrderedSet): boolean {
  return one.length === other.length && one.every((interval, index) => sameInterval(interval, other[index]));
}

function sameInterval(one: Interval, other: Interval | undefined): boolean {
  return (
    one.low === other?.low &&
    one.high === other.high &&
    one.isLowOpen === other.isLowOpen &&
    one.isHighOpen === other.isHighOpen
  );
}

function holds({ low, isLowOpen, high, isHighOpen }: Interval, value: Ordered): boolean {
  return (isLowOpen ? value > low : value >= low) && (isHighOpen ? value < high : value <= high);
}

function meetOf(one: Interval, other: Interval): Interval | undefined {
  const begin = byBeginning(one, other) < 0 ? other : one;
  const end = endsEarlier(one, other) ? one : other;
  const { low, isLowOpen } = begin;
  const { high, isHighOpen } = end;
  if (low > high || (low === high && (isLowOpen || isHighOpen))) return undefined;
  return { low, isLowOpen, high, isHighOpen };
}

function joined(one: Interval, other: Interval): Interval {
  const { low, isLowOpen } = one;
  const { high, isHighOpen } = endsEarlier(one, other) ? other : one;
  return { low, isLowOpen, high, isHighOpen };
}

function byBeginning(one: Interval, other: Interval): number {
  if (one.low !== other.low) return one.low < other.low ? -1 : 1;
  return Number(one.isLowOpen) - Number(other.isLowOpen);
}

function endsEarlier(one: Interval, other: Interval): boolean {
  if (one.high !== other.high) return one.high < other.high;
  return one.isHighOpen && !other.isHighOpen;
}

/** Whether a value lies between the two, of which the second begins no earlier. */
function leavesGap(one: Interval, other: Interval): boolean {
  return other.low > one.high || (other.low === one.high && other.isLowOpen && one.isHighOpen);
}
