import type { Cell } from './cell.ts';
import { type Domain, type Json, kinds, type Value } from './domain.ts';
import { readableNumbers } from './ordered-points.ts';
import { readableStrings } from './strings.ts';

/** What stands for any object and any array: what is in them is said of the cells within. */
const emptyObject: Json = Object.freeze({});
const emptyArray: Json = Object.freeze([]);

/**
 * The value of a domain that is pleasant to read: what need not be there is not, what holds other cells holds them, and
 * otherwise the shortest there is. Nothing, as for an absent value, also where none was found.
 */
export function pickValue(cell: Cell, domain: Domain): Value {
  if ((domain.kinds & kinds.absent) !== 0) return undefined;
  const holdsOthers = cell.parent === undefined || cell.children.size > 0;
  return (holdsOthers ? pickContainer(cell, domain) : undefined) ?? pickPresent(domain);
}

function pickContainer({ children }: Cell, domain: Domain): Value {
  const hasElements = [...children.keys()].some((key) => typeof key === 'number');
  const [first, second] = hasElements ? [kinds.array, kinds.object] : [kinds.object, kinds.array];
  return pickPlain({ kinds: domain.kinds & first }) ?? pickPlain({ kinds: domain.kinds & second });
}

/** A domain is asked again for as long as nothing narrows it. */
const picked = new WeakMap<Domain, { readonly value: Value }>();

function pickPresent(domain: Domain): Value {
  const known = picked.get(domain);
  if (known !== undefined) return known.value;
  const value = readableStrings(domain.strings, 1)[0] ?? readableNumbers(domain.numbers, 1)[0] ?? pickPlain(domain);
  picked.set(domain, { value });
  return value;
}

function pickPlain({ kinds: sum }: Pick<Domain, 'kinds'>): Value {
  return plainValues.find(([kind]) => (sum & kind) !== 0)?.[1];
}

const plainValues: readonly (readonly [kind: number, value: Json])[] = [
  [kinds.true, true],
  [kinds.false, false],
  [kinds.object, emptyObject],
  [kinds.array, emptyArray],
  [kinds.null, null],
];
