import type { Domain } from './domain.ts';
import { readableInstants, readableNumbers } from './ordered-points.ts';
import {
  type Edge,
  intersectValues,
  type Ordered,
  type OrderedSet,
  valuesAbove,
  valuesBelowSome,
} from './ordered-set.ts';
import {
  instantsOf,
  intersectStrings,
  noStrings,
  readableStrings,
  type Strings,
  stringsOf,
  textsOf,
} from './strings.ts';
import { everyText, textsAbove, textsBelowSomeOf } from './text-set.ts';

/** What can be compared with each other: how sets of it are narrowed, and points of them are chosen. */
export interface Line<Set, Point> {
  setOf(domain: Domain): Set;
  isEmpty(set: Set): boolean;
  intersect(one: Set, other: Set): Set;
  /** The points with some point of the set above them. */
  belowSome(set: Set, edge: Edge): Set;
  above(point: Point, edge: Edge): Set;
  /** Up to so many points. */
  readable(set: Set, most: number): readonly Point[];
  /** How many points there are; infinity where nobody counted. */
  sizeOf(set: Set): number;
}

export const numberLine: Line<OrderedSet, Ordered> = {
  ...orderedLine((domain) => domain.numbers),
  readable: readableNumbers,
};

export const timestampLine: Line<OrderedSet, Ordered> = {
  ...orderedLine((domain) => instantsOf(domain.strings)),
  readable: readableInstants,
};

export const stringLine: Line<Strings, string> = {
  setOf: (domain) => domain.strings,
  isEmpty: (set) => set === noStrings,
  intersect: intersectStrings,
  belowSome: (set, edge) => stringsOf(textsBelowSomeOf(textsOf(set), edge)),
  above: (text, edge) => stringsOf(textsAbove(text, edge) ?? everyText),
  readable: readableStrings,
  sizeOf: ({ texts }) => (texts.kind === 'words' ? texts.words.size : Number.POSITIVE_INFINITY),
};

function orderedLine(setOf: (domain: Domain) => OrderedSet): Omit<Line<OrderedSet, Ordered>, 'readable'> {
  return {
    setOf,
    isEmpty: (set) => set.length === 0,
    intersect: intersectValues,
    belowSome: valuesBelowSome,
    above: valuesAbove,
    sizeOf: (set) => (set.every(({ low, high }) => low === high) ? set.length : Number.POSITIVE_INFINITY),
  };
}
