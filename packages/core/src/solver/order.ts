import { cycles } from '../graph/cycles.ts';
import { graphOf } from '../graph/graph.ts';
import { reversePostorder } from '../graph/reverse-postorder.ts';
import type { Cell } from './cell.ts';
import type { Ordering } from './goal.ts';
import type { Edge } from './ordered-set.ts';

/** Cells that have to be equal, and what these have to be to others. */
export interface Group {
  readonly cells: readonly Cell[];
  readonly above: readonly Neighbour[];
  readonly below: readonly Neighbour[];
  /** The groups that it has to differ from. */
  readonly different: readonly number[];
}

export interface Neighbour {
  readonly group: number;
  /** Open where the two must not be equal. */
  readonly edge: Edge;
}

/**
 * The groups that orderings make of their cells, each after those below it: cells that go round in a circle are equal.
 * Nothing when some cell would have to differ from itself.
 */
export function groupsOf(orderings: readonly Ordering[]): readonly Group[] | undefined {
  const groups = groupsInOrder(orderings);
  const groupOf = new Map(groups.flatMap((cells, group) => cells.map((cell) => [cell, group] as const)));
  const links = orderings.map(({ order, left, right }) => ({
    order,
    left: groupOf.get(left) ?? 0,
    right: groupOf.get(right) ?? 0,
  }));
  if (links.some(({ order, left, right }) => left === right && mustDiffer(order))) return undefined;
  return groups.map((cells, group) => ({ cells, ...neighboursOf(group, links) }));
}

function mustDiffer(order: Ordering['order']): boolean {
  return order === 'different' || order === 'less';
}

interface Link {
  readonly order: Ordering['order'];
  readonly left: number;
  readonly right: number;
}

function neighboursOf(group: number, links: readonly Link[]): Omit<Group, 'cells'> {
  const above: Neighbour[] = [];
  const below: Neighbour[] = [];
  const different: number[] = [];
  for (const { order, left, right } of links) {
    if (left === right || order === 'equal') continue;
    const edge = order === 'less' ? 'open' : 'closed';
    if (order === 'different') different.push(...otherOf({ left, right }, group));
    else if (left === group) above.push({ group: right, edge });
    else if (right === group) below.push({ group: left, edge });
  }
  return { above, below, different };
}

function otherOf({ left, right }: Omit<Link, 'order'>, group: number): readonly number[] {
  if (left === group) return [right];
  return right === group ? [left] : [];
}

function groupsInOrder(orderings: readonly Ordering[]): readonly (readonly Cell[])[] {
  const cells = [...new Set(orderings.flatMap(({ left, right }) => [left, right]))];
  const numbers = new Map(cells.map((cell, number) => [cell, number]));
  const edges = orderings.flatMap((ordering) => edgesOf(ordering, numbers));
  const start = cells.length;
  const begins = cells.map((_, number) => [start, number] as const);
  const graph = graphOf(start + 1, [...edges, ...begins]);
  const circles = new Map(cycles(graph).flatMap((circle) => circle.map((number) => [number, circle] as const)));
  const order = reversePostorder(graph, start).slice(1);
  const met = new Set<readonly number[]>();
  return order.flatMap((number) => {
    const group = circles.get(number) ?? [number];
    if (met.has(group)) return [];
    met.add(group);
    return [group.map((member) => cells[member] as Cell)];
  });
}

function edgesOf(
  { order, left, right }: Ordering,
  numbers: ReadonlyMap<Cell, number>,
): readonly (readonly [number, number])[] {
  const [from, to] = [numbers.get(left) ?? 0, numbers.get(right) ?? 0];
  if (order === 'different') return [];
  return order === 'equal'
    ? [
        [from, to],
        [to, from],
      ]
    : [[from, to]];
}
