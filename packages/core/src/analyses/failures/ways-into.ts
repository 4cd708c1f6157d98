import type { State } from '../../model/state-machine.ts';
import { isEnding, type Way } from '../paths/leave.ts';
import { type Position, visitsOf, type Walk } from '../paths/position.ts';
import type { ReachOfTargets } from '../paths/reach-of-targets.ts';
import type { Steps } from '../paths/search.ts';
import { startOf, waysOn } from '../paths/ways.ts';

/** A search over the ways of a machine. */
export interface Expedition {
  readonly walk: Walk;
  readonly reach: ReachOfTargets;
  readonly steps: Steps;
}

/** How far a search goes for one state. */
export interface Extent {
  readonly mostSteps: number;
  /** How often a way may come by the same state. */
  readonly mostVisits: number;
}

/** The places at which executions enter a state, the near ones first. */
export function* waysInto(
  state: State,
  { walk, reach, steps }: Expedition,
  { mostSteps, mostVisits }: Extent,
): Generator<Position> {
  const { start, all } = walk.targets;
  if (start === undefined) return;
  const toEntry = reach.distancesTo(all.filter(({ to }) => to === state));
  const distance = (from: State) => (from === state ? 0 : toEntry.from(from));
  const open: Position[] = [startOf(walk, start)];
  let left = mostSteps;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.state === state) yield at;
    if (--left < 0 || --steps.left < 0) return;
    const ways = onward(at, distance, walk);
    open.push(...ways.filter((way) => visitsOf(way.state, way.trail) <= mostVisits));
  }
}

/** The ways on that may come to the state, the nearest last. */
function onward(at: Position, distance: (state: State) => number, walk: Walk): readonly Position[] {
  return positionsAfter(at, walk)
    .filter((way) => distance(way.state) < Number.POSITIVE_INFINITY)
    .reverse()
    .sort((one, other) => distance(other.state) - distance(one.state));
}

function positionsAfter(at: Position, walk: Walk): readonly Position[] {
  return waysOn(at, walk).flatMap((way) => (isEnding(way) ? [] : [way]));
}

/** Whether a Map on the way ran for no item: how long lists from outside are, nobody asked for. */
export function passesEmptyMap({ trail }: Position): boolean {
  const begun = new Set<State | undefined>();
  for (let at = trail; at !== undefined; at = at.before) {
    const { kind, from, to } = at.target;
    if (kind === 'iteration') begun.add(from);
    else if (to.type === 'Map' && at !== trail && !begun.delete(to)) return true;
  }
  return false;
}

/** Where the work inside of a Parallel or Map ends and leads nowhere without an error, as when the state fails with its result. */
export function* deadEndsInside(entered: Position, { walk, steps }: Expedition): Generator<Position> {
  const open: Position[] = [entered];
  for (let at = open.pop(); at !== undefined && --steps.left >= 0; at = open.pop()) {
    const ways = waysOn(at, walk);
    if (at.state.type !== 'Fail' && ways.every(isFailure)) yield at;
    for (const way of ways) if (!isEnding(way) && isInside(way, entered)) open.push(way);
  }
}

/** A second time round may bring other data. */
const mostVisitsInside = 2;

function isFailure(way: Way): boolean {
  return isEnding(way) ? way.status === 'FAILED' : way.trail?.target.kind === 'catch';
}

function isInside({ frame, state, trail }: Position, { state: owner }: Position): boolean {
  if (visitsOf(state, trail) > mostVisitsInside) return false;
  for (let at = frame; at !== undefined; at = at.outer) if (at.owner === owner) return true;
  return false;
}
