/** The values of one ordered kind between two bounds; without a bound it goes on and on. */
export interface ValueRange {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

export interface Bound {
  readonly value: Ordered;
  readonly isIncluded: boolean;
}

/** A number, a text in the order of UTF-16 units as AWS has it, or an instant in nanoseconds. A range never mixes them. */
export type Ordered = number | string | bigint;

export type Relation = 'Equals' | 'LessThan' | 'GreaterThan' | 'LessThanEquals' | 'GreaterThanEquals';

export const everything: ValueRange = { from: undefined, to: undefined };

/** The values that stand in a relation to this one. */
export function rangeOf(relation: Relation, value: Ordered): ValueRange {
  const included = { value, isIncluded: true };
  const excluded = { value, isIncluded: false };
  switch (relation) {
    case 'Equals':
      return { from: included, to: included };
    case 'LessThan':
      return { from: undefined, to: excluded };
    case 'LessThanEquals':
      return { from: undefined, to: included };
    case 'GreaterThan':
      return { from: excluded, to: undefined };
    case 'GreaterThanEquals':
      return { from: included, to: undefined };
  }
}

/** Whether some value lies in both. */
export function rangesMeet(one: ValueRange, other: ValueRange): boolean {
  return !endsBefore(one.to, other.from) && !endsBefore(other.to, one.from);
}

/** Whether every value of `inner` lies in `outer`. */
export function rangeContains(outer: ValueRange, inner: ValueRange): boolean {
  return beginsNoLater(outer.from, inner.from) && endsNoEarlier(outer.to, inner.to);
}

/** Whether every value lies in one of the ranges. */
export function coverEverything(ranges: readonly ValueRange[]): boolean {
  const [first, ...others] = [...ranges].sort(byBeginning);
  if (first === undefined || first.from !== undefined) return false;
  let reach = first.to;
  for (const { from, to } of others) {
    if (reach === undefined || leavesGap(reach, from)) break;
    if (endsNoEarlier(to, reach)) reach = to;
  }
  return reach === undefined;
}

function endsBefore(to: Bound | undefined, from: Bound | undefined): boolean {
  if (to === undefined || from === undefined) return false;
  return to.value < from.value || (to.value === from.value && !(to.isIncluded && from.isIncluded));
}

function beginsNoLater(outer: Bound | undefined, inner: Bound | undefined): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  return outer.value < inner.value || (outer.value === inner.value && (outer.isIncluded || !inner.isIncluded));
}

function endsNoEarlier(outer: Bound | undefined, inner: Bound | undefined): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  return outer.value > inner.value || (outer.value === inner.value && (outer.isIncluded || !inner.isIncluded));
}

function byBeginning(one: ValueRange, other: ValueRange): number {
  if (!beginsNoLater(one.from, other.from)) return 1;
  return beginsNoLater(other.from, one.from) ? 0 : -1;
}

function leavesGap(reach: Bound, from: Bound | undefined): boolean {
  if (from === undefined) return false;
  return reach.value < from.value || (reach.value === from.value && !reach.isIncluded && !from.isIncluded);
}
