import {
  containsValue,
  intersectValues,
  noValues,
  type OrderedSet,
  sameValues,
  uniteValues,
  valuesOutside,
  wholeLine,
} from './ordered-set.ts';
import {
  allStrings,
  containsString,
  intersectStrings,
  noStrings,
  type Strings,
  stringsOutside,
  uniteStrings,
} from './strings.ts';

/** What a place of a JSON document may hold. Objects and arrays count as such; what is in them lies at places of its own. */
export interface Domain {
  /** Which of the plain kinds, a sum of `kinds`. */
  readonly kinds: number;
  readonly numbers: OrderedSet;
  readonly strings: Strings;
}

/** The kinds of values that are told apart no further; `absent` is of a place that is not in the document. */
export const kinds = { absent: 1, null: 2, true: 4, false: 8, array: 16, object: 32 } as const;

const allKinds = 63;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value at a place; nothing where the place is absent. */
export type Value = Json | undefined;

export const anything: Domain = { kinds: allKinds, numbers: wholeLine, strings: allStrings };

export const nothing: Domain = ofKinds(0);

export const anythingPresent: Domain = { ...anything, kinds: allKinds & ~kinds.absent };

export const onlyAbsent: Domain = ofKinds(kinds.absent);

export const anyNumber: Domain = ofNumbers(wholeLine);

export const anyString: Domain = ofStrings(allStrings);

/** The values of some plain kinds. */
export function ofKinds(sum: number): Domain {
  return { kinds: sum, numbers: noValues, strings: noStrings };
}

export function ofNumbers(numbers: OrderedSet): Domain {
  return { kinds: 0, numbers, strings: noStrings };
}

export function ofStrings(strings: Strings): Domain {
  return { kinds: 0, numbers: noValues, strings };
}

/** Whether nothing is in the domain for certain. */
export function isNothing(domain: Domain): boolean {
  return domain.kinds === 0 && domain.numbers.length === 0 && domain.strings === noStrings;
}

export function contains(domain: Domain, value: Value): boolean {
  if (typeof value === 'number') return containsValue(domain.numbers, value);
  if (typeof value === 'string') return containsString(domain.strings, value);
  return (domain.kinds & kindOf(value)) !== 0;
}

/** What lies in both; `one` itself when that is all of it. */
export function intersect(one: Domain, other: Domain): Domain {
  if (one === other || other === anything) return one;
  if (one === anything) return other;
  const both = one.kinds & other.kinds;
  const numbers = intersectValues(one.numbers, other.numbers);
  const strings = intersectStrings(one.strings, other.strings);
  if (both === one.kinds && numbers === one.numbers && strings === one.strings) return one;
  return { kinds: both, numbers, strings };
}

/** Whether nothing lies in both for certain. */
export function areDisjoint(one: Domain, other: Domain): boolean {
  if ((one.kinds & other.kinds) !== 0) return false;
  if (intersectValues(one.numbers, other.numbers).length > 0) return false;
  return intersectStrings(one.strings, other.strings) === noStrings;
}

/** What lies in one of them; nothing where no domain describes it. */
export function unite(one: Domain, other: Domain): Domain | undefined {
  if (one === other) return one;
  const strings = uniteStrings(one.strings, other.strings);
  if (strings === undefined) return undefined;
  return { kinds: one.kinds | other.kinds, numbers: uniteValues(one.numbers, other.numbers), strings };
}

/** Everything besides; nothing where no domain describes it. */
export function outside(domain: Domain): Domain | undefined {
  const strings = stringsOutside(domain.strings);
  if (strings === undefined) return undefined;
  const numbers = sameValues(domain.numbers, wholeLine) ? noValues : valuesOutside(domain.numbers, wholeLine);
  return { kinds: allKinds & ~domain.kinds, numbers, strings };
}

function kindOf(value: Exclude<Value, number | string>): number {
  if (value === undefined) return kinds.absent;
  if (value === null) return kinds.null;
  if (typeof value === 'boolean') return value ? kinds.true : kinds.false;
  return Array.isArray(value) ? kinds.array : kinds.object;
}
