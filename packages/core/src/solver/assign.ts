import { arrange } from './arrange.ts';
import type { Cell } from './cell.ts';
import { type Domain, intersect, ofStrings, type Value } from './domain.ts';
import type { LineName, Ordering } from './goal.ts';
import { domainAt, type Knowledge } from './knowledge.ts';
import { numberLine, stringLine, timestampLine } from './lines.ts';
import { type Ordered, onlyValue } from './ordered-set.ts';
import { readableStrings, timestampsAt } from './strings.ts';

/** Values for the cells of orderings; that for certain there are none; or neither. */
export type OrderedValues =
  | { readonly kind: 'found'; readonly values: ReadonlyMap<Cell, Value> }
  | { readonly kind: 'impossible' | 'unknown' };

/** Values that are to each other as all orderings say. */
export function orderedValues({ orderings, places }: Knowledge): OrderedValues {
  if (orderings.length === 0) return noneAsked;
  const at = (cell: Cell): Domain => domainAt(places, cell);
  const numbers = arrange(numberLine, onLine(orderings, 'number'), at);
  const times = arrange(timestampLine, onLine(orderings, 'timestamp'), at);
  if (numbers.kind !== 'found') return numbers;
  if (times.kind !== 'found') return times;
  const texts = orderedTexts(onLine(orderings, 'string'), times.points, at);
  if (texts.kind !== 'found') return texts;
  return { kind: 'found', values: new Map([...(numbers.points as Map<Cell, number>), ...texts.values]) };
}

const noneAsked: OrderedValues = { kind: 'found', values: new Map() };

function onLine(orderings: readonly Ordering[], line: LineName): readonly Ordering[] {
  return orderings.filter((ordering) => ordering.line === line);
}

/** Texts for what is ordered by text, and for what was given an instant. If the latter stand in the way, others might not. */
function orderedTexts(
  orderings: readonly Ordering[],
  instants: ReadonlyMap<Cell, Ordered>,
  domainAt: (cell: Cell) => Domain,
): OrderedValues {
  const narrowed = new Map([...instants].map(([cell, instant]) => [cell, atInstant(domainAt(cell), instant)]));
  const texts = arrange(stringLine, orderings, (cell) => narrowed.get(cell) ?? domainAt(cell));
  if (texts.kind !== 'found') return { kind: isImpossible(orderings, domainAt) ? 'impossible' : 'unknown' };
  const times = [...narrowed].map(([cell, { strings }]) => [cell, readableStrings(strings, 1)[0]] as const);
  if (times.some(([, text]) => text === undefined)) return { kind: 'unknown' };
  return { kind: 'found', values: new Map<Cell, Value>([...times, ...texts.points]) };
}

/** Whether the texts are so whatever the instants are. */
function isImpossible(orderings: readonly Ordering[], domainAt: (cell: Cell) => Domain): boolean {
  return arrange(stringLine, orderings, domainAt).kind === 'impossible';
}

function atInstant(domain: Domain, instant: Ordered): Domain {
  return intersect(domain, ofStrings(timestampsAt(onlyValue(instant))));
}
