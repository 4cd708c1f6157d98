import type { Way } from './leave.ts';
import { beginning, entering, type Position, type Walk } from './position.ts';
import { waysOrNothing } from './prove.ts';
import type { Target } from './targets.ts';
import type { World } from './world.ts';

/** Where every path of a world begins. */
export function startOf(walk: Walk, start: Target): Position {
  const known = starts.get(walk.world) ?? entering(beginning(walk), start);
  starts.set(walk.world, known);
  return known;
}

/** The ways on, thought through once: whoever looks for one thing after the other comes by the beginnings of the same paths. */
export function waysOn(at: Position, walk: Walk): readonly Way[] {
  const known = ways.get(at) ?? waysOrNothing(at, walk) ?? [];
  ways.set(at, known);
  return known;
}

const starts = new WeakMap<World, Position>();
const ways = new WeakMap<Position, readonly Way[]>();
