import type { State } from '../../model/state-machine.ts';
import { isEnding, type Way } from './leave.ts';
import { type Ending, type Position, type Trail, visitsOf, type Walk } from './position.ts';
import type { Distances, ReachOfTargets } from './reach-of-targets.ts';
import type { Target } from './targets.ts';
import type { Wanted } from './wanted.ts';
import { startOf, waysOn, waysTowards } from './ways.ts';

/** How much thinking is left. */
export interface Steps {
  left: number;
}

/** What a search looks for and how far it goes. */
export interface Quest {
  readonly start: Target;
  readonly goal: Target;
  /** The transitions that were not taken yet; after the goal, a path goes on to those that are near. */
  readonly wanted: Wanted;
  readonly reach: ReachOfTargets;
  /** How often a path may come by the same state. */
  readonly mostVisits: number;
  readonly steps: Steps;
}

/**
 * Paths that take a transition, from the beginning of the execution to its end, the most promising first. Those that nothing is known
 * to end come last: an execution may fail there, or go round for ever.
 */
export function* pathsTo(quest: Quest, walk: Walk): Generator<Ending> {
  const plan = planTo(quest);
  const open: Open[] = [{ way: startOf(walk, quest.start), plan: plan.after(quest.start) }];
  const unended: Ending[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { way, plan } = next;
    if (isEnding(way)) {
      if (plan.isReached) yield way;
      continue;
    }
    if (--quest.steps.left < 0) break;
    const ways = ranked(way, plan, quest, walk);
    for (const one of ways) open.push(one);
    if (ways.length === 0 && plan.isReached && unended.length < mostUnended) unended.push(failing(way));
  }
  yield* unended;
}

const mostUnended = 2;

function failing({ store, trail, answers }: Position): Ending {
  return { store, trail, answers, status: 'FAILED' };
}

interface Open {
  readonly way: Way;
  readonly plan: Plan;
}

/** The ways on, the best last. Those that cannot lead to the goal are left out. */
function ranked(at: Position, plan: Plan, quest: Quest, walk: Walk): readonly Open[] {
  const open = plan.among(at, walk).flatMap((way): (Open & { readonly rank: number })[] => {
    if (isEnding(way)) return plan.isReached ? [{ way, plan, rank: way.status === 'FAILED' ? 3 * farther : 0 }] : [];
    const after = plan.after((way.trail as Trail).target);
    const rank = after === plan ? plan.rankOf(way.state) : wantedRank;
    if (rank === Number.POSITIVE_INFINITY || visitsOf(way.state, way.trail) > quest.mostVisits) return [];
    return [{ way, plan: after, rank }];
  });
  return open.reverse().sort((one, other) => other.rank - one.rank);
}

/** A transition that is wanted itself is nearer than any other. */
const wantedRank = -1;

interface Plan {
  readonly isReached: boolean;
  /** The ways on that may be part of it; many of those that are no part of it are not looked at. */
  among(at: Position, walk: Walk): readonly Way[];
  after(target: Target): Plan;
  rankOf(state: State): number;
}

/** To the goal, and then to whatever else is wanted. */
function planTo({ goal, reach, wanted }: Quest): Plan {
  let distances: Distances | undefined;
  const toGoal = () => {
    distances ??= reach.distancesTo([goal]);
    return distances;
  };
  return {
    isReached: false,
    among: (at, walk) => waysTowards({ goal, leading: () => toGoal().states() }, at, walk),
    after(target) {
      return target === goal ? planBehind(reach, wanted.without([target])) : this;
    },
    rankOf: (state) => toGoal().from(state),
  };
}

/** To what is still wanted, and then to the end. */
function planBehind(reach: ReachOfTargets, wanted: Wanted): Plan {
  // Most plans are replaced before any state is ranked by them, because one wanted transition comes after the other.
  let toWanted: Distances | undefined;
  return {
    isReached: true,
    among: waysOn,
    after(target) {
      return wanted.has(target) ? planBehind(reach, wanted.without([target])) : this;
    },
    rankOf(state) {
      toWanted ??= reach.distancesTo(wanted.left());
      const distance = toWanted.from(state);
      if (distance < Number.POSITIVE_INFINITY) return distance;
      return farther + Math.min(farther, reach.distanceToEnd(state));
    },
  };
}

/** Greater than any distance to what is still wanted. */
const farther = 1_000_000;
