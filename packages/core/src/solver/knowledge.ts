import type { Cell } from './cell.ts';
import { anything, anythingPresent, type Domain, kinds, onlyAbsent } from './domain.ts';
import type { Ordering, Several } from './goal.ts';
import { emptyMap, type NumberMap, valueAt } from './number-map.ts';

/** What follows at once from what was assumed. It never changes; who learns more shares the most of it. */
export interface Knowledge {
  /** The cells of which something is known, by their numbers. */
  readonly places: NumberMap<Place>;
  /** Of each of these some part has to hold. */
  readonly choices: readonly Several[];
  readonly orderings: readonly Ordering[];
  readonly guesses: ReadonlyMap<unknown, boolean>;
  /** Whether for certain nothing fits it. */
  readonly isContradiction: boolean;
}

export interface Place {
  readonly cell: Cell;
  readonly domain: Domain;
}

export const noKnowledge: Knowledge = {
  places: emptyMap,
  choices: [],
  orderings: [],
  guesses: new Map(),
  isContradiction: false,
};

/** The values that a cell may hold. */
export function domainAt(places: NumberMap<Place>, cell: Cell): Domain {
  return valueAt(places, cell.id)?.domain ?? domainOfUntouched(places, cell);
}

/** What is known of a cell itself; nothing where only what it lies in tells. */
export function knownAt(places: NumberMap<Place>, cell: Cell): Domain | undefined {
  return valueAt(places, cell.id)?.domain;
}

/** The kind of value that a cell lies in. */
export function containerOf({ key }: Cell): number {
  return typeof key === 'number' ? kinds.array : kinds.object;
}

/** How far up it is looked for what is known. Whoever asks for a value further down asks for all above it to be there. */
const mostLevels = 64;

/** What nothing is known of may be anything, unless what it would lie in is known not to be there. */
function domainOfUntouched(places: NumberMap<Place>, cell: Cell): Domain {
  if (cell.parent === undefined || hasLaterElement(places, cell)) return anythingPresent;
  let inner = cell;
  for (let level = 0; level < mostLevels && inner.parent !== undefined; level++, inner = inner.parent) {
    if (inner !== cell && valueAt(places, inner.id) !== undefined) return anything;
    const outer = valueAt(places, inner.parent.id);
    if (outer !== undefined && (outer.domain.kinds & containerOf(inner)) === 0) return onlyAbsent;
    if (isBehindLast(places, inner)) return onlyAbsent;
  }
  return anything;
}

/** Whether a later element of the array is there for certain. */
function hasLaterElement(places: NumberMap<Place>, { parent, key }: Cell): boolean {
  if (typeof key === 'string' || parent === undefined) return false;
  for (const other of parent.children.values()) {
    if (typeof other.key === 'string' || other.key <= key) continue;
    const domain = valueAt(places, other.id)?.domain;
    if (domain !== undefined && (domain.kinds & kinds.absent) === 0) return true;
  }
  return false;
}

/** Whether an earlier element of the array is missing for certain. */
function isBehindLast(places: NumberMap<Place>, { parent, key }: Cell): boolean {
  if (typeof key === 'string' || parent === undefined) return false;
  for (const other of parent.children.values()) {
    if (typeof other.key === 'number' && other.key < key && valueAt(places, other.id)?.domain === onlyAbsent)
      return true;
  }
  return false;
}
