import type { Value } from '../../interpreter/value.ts';
import { isList, isObject, memberOf, UnknownValue } from '../../interpreter/value.ts';
import type { Cell } from '../../solver/cell.ts';
import { anythingPresent, contains, type Domain, type Json, kinds, ofKinds } from '../../solver/domain.ts';
import { allOf, anyOf, type Formula, not, within } from '../../solver/formula.ts';
import type { World } from './world.ts';

/** A value of an execution as far as the path to it tells. */
export type Symbolic =
  | { readonly kind: 'constant'; readonly value: Json }
  /** Whatever lies at a place of the input, or of what a task returned. */
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** The members, and behind them those of the object in the cell. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Symbolic>; readonly base: Cell | undefined }
  | { readonly kind: 'list'; readonly items: readonly Symbolic[] };

/** A value that something has where a formula is true; where none of its cases is, it has no value. */
export interface Case {
  readonly when: Formula;
  readonly value: Symbolic;
}

export const always: Formula = allOf();
export const never: Formula = anyOf();

export function isNever(formula: Formula): boolean {
  return formula.kind === 'or' && formula.parts.length === 0;
}

export function constant(value: Json): Symbolic {
  return { kind: 'constant', value };
}

export function atCell(cell: Cell): Symbolic {
  return { kind: 'cell', cell };
}

export function objectWith(members: Iterable<readonly [string, Symbolic]>, base?: Cell): Symbolic {
  return { kind: 'object', members: new Map(members), base };
}

export function listOf(items: readonly Symbolic[]): Symbolic {
  return { kind: 'list', items };
}

/** The same formula each time, by which it is known again. */
export function isThere(cell: Cell): Formula {
  return remembered(presences, cell, () => within(cell, anythingPresent));
}

const presences = new WeakMap<Cell, Formula>();
const opposites = new WeakMap<Formula, Formula>();

function remembered<Key extends object>(known: WeakMap<Key, Formula>, key: Key, make: () => Formula): Formula {
  const before = known.get(key);
  if (before !== undefined) return before;
  const formula = make();
  known.set(key, formula);
  return formula;
}

/** That a value is one of a domain. What is inside of objects and lists is of no matter to it. */
export function isWithin(value: Symbolic, domain: Domain): Formula {
  if (value.kind === 'cell') return within(value.cell, domain);
  return holds(containsKind(value, domain));
}

export function holds(truth: boolean): Formula {
  return truth ? always : never;
}

/** Both, in as few words as may be. */
export function both(...parts: readonly Formula[]): Formula {
  if (parts.some(isNever)) return never;
  const needed = parts.filter((part) => part !== always);
  return needed.length === 1 ? (needed[0] as Formula) : needed.length === 0 ? always : allOf(...needed);
}

/** One of them, in as few words as may be. */
export function either(...parts: readonly Formula[]): Formula {
  if (parts.includes(always)) return always;
  const possible = parts.flatMap((part) => (part.kind === 'or' ? part.parts : [part]));
  return possible.length === 1 ? (possible[0] as Formula) : possible.length === 0 ? never : anyOf(...possible);
}

export function opposite(formula: Formula): Formula {
  if (formula === always) return never;
  if (formula.kind === 'not') return formula.part;
  return isNever(formula) ? always : remembered(opposites, formula, () => not(formula));
}

export const anObject: Domain = ofKinds(kinds.object);
export const anArray: Domain = ofKinds(kinds.array);

/** A value of the definition; what deployment fills in may be anything. */
export function symbolicOf(value: Value, world: World): Symbolic {
  if (value instanceof UnknownValue) return world.unknown();
  if (!holdsUnknown(value)) return constant(value as Json);
  if (isList(value)) return listOf(value.map((item) => symbolicOf(item, world)));
  if (!isObject(value)) return constant(value as Json);
  return objectWith(Object.keys(value).map((name) => [name, symbolicOf(memberOf(value, name) as Value, world)]));
}

/** The parts of a constant one by one, for whoever writes into it. */
export function opened(value: Symbolic): Symbolic {
  if (value.kind !== 'constant' || typeof value.value !== 'object' || value.value === null) return value;
  if (Array.isArray(value.value)) return listOf(value.value.map(constant));
  return objectWith(Object.entries(value.value).map(([name, member]) => [name, constant(member as Json)]));
}

/** The value itself where it is known to the last part. */
export function knownValue(value: Symbolic): { readonly value: Json } | undefined {
  if (value.kind === 'constant') return value;
  if (value.kind === 'cell' || (value.kind === 'object' && value.base !== undefined)) return undefined;
  if (value.kind === 'list') {
    const items = value.items.map(knownValue);
    return items.every((item) => item !== undefined) ? { value: items.map((item) => item.value) } : undefined;
  }
  const members = [...value.members].map(([name, member]) => [name, knownValue(member)] as const);
  if (members.some(([, member]) => member === undefined)) return undefined;
  return { value: Object.fromEntries(members.map(([name, member]) => [name, member?.value as Json])) };
}

function holdsUnknown(value: Value): boolean {
  if (value instanceof UnknownValue) return true;
  if (isList(value)) return value.some(holdsUnknown);
  return isObject(value) && Object.values(value).some(holdsUnknown);
}

function containsKind(value: Exclude<Symbolic, { kind: 'cell' }>, domain: Domain): boolean {
  if (value.kind === 'object') return (domain.kinds & kinds.object) !== 0;
  if (value.kind === 'list') return (domain.kinds & kinds.array) !== 0;
  return contains(domain, value.value);
}

/** That some of the cases is the one. */
export function anyCase(cases: readonly { readonly when: Formula }[]): Formula {
  return either(...cases.map(({ when }) => when));
}
