import type { Cell } from './cell.ts';
import type { Domain } from './domain.ts';
import type { Ordering } from './goal.ts';
import type { Line } from './lines.ts';
import { type Group, groupsOf } from './order.ts';

/** Points for the cells of orderings; that for certain there are none; or neither. */
export type Arrangement<Point> =
  | { readonly kind: 'found'; readonly points: ReadonlyMap<Cell, Point> }
  | { readonly kind: 'impossible' | 'unknown' };

/**
 * Finds points of one line that are to each other as orderings say. From the last group on, every set is narrowed to the
 * points with something of the next groups behind them; then, from the first on, any point will do, but for those that have
 * to be different, of which several are tried.
 */
export function arrange<Set, Point>(
  line: Line<Set, Point>,
  orderings: readonly Ordering[],
  domainAt: (cell: Cell) => Domain,
): Arrangement<Point> {
  const groups = groupsOf(orderings);
  if (groups === undefined) return { kind: 'impossible' };
  const sets = narrowedFromLast(line, groups, domainAt);
  if (sets.some(line.isEmpty)) return { kind: 'impossible' };
  return groups.length > mostGroups ? { kind: 'unknown' } : new Choosing({ line, groups, sets }).choose();
}

/** Chosen points are tried by recursion, one group in the other. */
const mostGroups = 64;

const mostTries = 1_000;

function narrowedFromLast<Set, Point>(
  line: Line<Set, Point>,
  groups: readonly Group[],
  domainAt: (cell: Cell) => Domain,
): readonly Set[] {
  const sets = groups.map(({ cells }) => cells.map((cell) => line.setOf(domainAt(cell))).reduce(line.intersect));
  for (let group = groups.length - 1; group >= 0; group--) {
    for (const { group: next, edge } of groups[group]?.above ?? []) {
      sets[group] = line.intersect(sets[group] as Set, line.belowSome(sets[next] as Set, edge));
    }
  }
  return sets;
}

interface Task<Set, Point> {
  readonly line: Line<Set, Point>;
  readonly groups: readonly Group[];
  readonly sets: readonly Set[];
}

class Choosing<Set, Point> {
  readonly #task: Task<Set, Point>;
  readonly #chosen: Point[] = [];
  #tries = 0;
  /** Whether points were left untried. */
  #isPartial = false;

  constructor(task: Task<Set, Point>) {
    this.#task = task;
  }

  choose(): Arrangement<Point> {
    if (!this.#chooseFrom(0)) return { kind: this.#isPartial ? 'unknown' : 'impossible' };
    const { groups } = this.#task;
    return {
      kind: 'found',
      points: new Map(groups.flatMap(({ cells }, group) => cells.map((cell) => [cell, this.#chosen[group] as Point]))),
    };
  }

  #chooseFrom(index: number): boolean {
    const group = this.#task.groups[index];
    if (group === undefined) return true;
    for (const point of this.#candidates(index, group)) {
      if (++this.#tries > mostTries) this.#isPartial = true;
      if (this.#tries > mostTries) return false;
      this.#chosen[index] = point;
      if (this.#chooseFrom(index + 1)) return true;
    }
    return false;
  }

  /** One more than there are groups to differ from: one of these is free whatever the others are. */
  #candidates(index: number, { below, different }: Group): readonly Point[] {
    const { line, sets } = this.#task;
    const set = below.reduce(
      (rest, { group, edge }) => line.intersect(rest, line.above(this.#chosen[group] as Point, edge)),
      sets[index] as Set,
    );
    const points = line.readable(set, different.length + 1);
    if (points.length < line.sizeOf(set)) this.#isPartial = true;
    return points.filter((point) => different.every((other) => other >= index || this.#chosen[other] !== point));
  }
}
