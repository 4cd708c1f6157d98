import { remembering } from '../../interpreter/remembering.ts';
import type { State } from '../../model/state-machine.ts';
import type { Way } from './leave.ts';
import { ManyWays } from './many-ways.ts';
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

/** Of many ways those that take the transition or lead to one of the states; of few all, as it is not worth while to look for them. */
export function waysTowards({ goal, leading }: Direction, at: Position, walk: Walk): readonly Way[] {
  const ways = waysOn(at, walk);
  if (ways.length < many) return ways;
  const states = leading();
  return states.length < ways.length ? manyWaysOf(ways).towards(goal, states) : ways;
}

interface Direction {
  readonly goal: Target;
  readonly leading: () => readonly State[];
}

const many = 20;

const manyWaysOf = remembering((ways: readonly Way[]) => new ManyWays(ways));

const starts = new WeakMap<World, Position>();
const ways = new WeakMap<Position, readonly Way[]>();
