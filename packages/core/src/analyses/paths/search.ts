import type { State } from '../../model/state-machine.ts';
import { isEnding, type Way } from './leave.ts';
import { type Ending, type Position, type Trail, visitsOf, type Walk } from './position.ts';
import type { ReachOfTargets } from './reach-of-targets.ts';
import type { Target } from './targets.ts';
import { startOf, waysOn } from './ways.ts';

/** How much thinking is left. */
export interface Steps {
  left: number;
}

/** What a search looks for and how far it goes. */
export interface Quest {
  readonly start: Target;
  readonly goal: Target;
  /** The transitions that were not taken yet; after the goal, a path goes on to those that are near. */
  readonly wanted: ReadonlySet<Target>;
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
  const plan = planFor(quest, undefined);
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
  const open = waysOn(at, walk).flatMap((way): (Open & { readonly rank: number })[] => {
    if (isEnding(way)) return plan.isReached ? [{ way, plan, rank: way.status === 'FAILED' ? 3 * farther : 0 }] : [];
    if (visitsOf(way.state, way.trail) > quest.mostVisits) return [];
    const after = plan.after((way.trail as Trail).target);
    const rank = after === plan ? plan.rankOf(way.state) : wantedRank;
    return rank === Number.POSITIVE_INFINITY ? [] : [{ way, plan: after, rank }];
  });
  return open.reverse().sort((one, other) => other.rank - one.rank);
}

/** A transition that is wanted itself is nearer than any other. */
const wantedRank = -1;

interface Plan {
  readonly isReached: boolean;
  after(target: Target): Plan;
  rankOf(state: State): number;
}

/** First to the goal, then to whatever else is wanted, and then to the end. */
function planFor(quest: Quest, remaining: Remaining | undefined): Plan {
  const isReached = remaining !== undefined;
  // Most plans are replaced before any state is ranked by them, because one wanted transition comes after the other.
  let toGoal: ((state: State) => number) | undefined;
  return {
    isReached,
    after(target) {
      if (!isReached) return target === quest.goal ? planFor(quest, Remaining.of(quest.wanted).without(target)) : this;
      return remaining.has(target) ? planFor(quest, remaining.without(target)) : this;
    },
    rankOf(state) {
      toGoal ??= quest.reach.distancesTo(remaining?.among(quest.wanted) ?? [quest.goal]);
      const distance = toGoal(state);
      if (!isReached || distance < Number.POSITIVE_INFINITY) return distance;
      return farther + Math.min(farther, quest.reach.distanceToEnd(state));
    },
  };
}

/** Greater than any distance to what is still wanted. */
const farther = 1_000_000;

/** Transitions by their index: a list of marks is copied many times as fast as a set. */
class Remaining {
  readonly #marks: Uint8Array;

  private constructor(marks: Uint8Array) {
    this.#marks = marks;
  }

  static of(targets: ReadonlySet<Target>): Remaining {
    let size = 0;
    for (const { index } of targets) size = Math.max(size, index + 1);
    const marks = new Uint8Array(size);
    for (const { index } of targets) marks[index] = 1;
    return new Remaining(marks);
  }

  has({ index }: Target): boolean {
    return this.#marks[index] === 1;
  }

  without({ index }: Target): Remaining {
    const marks = this.#marks.slice();
    if (index < marks.length) marks[index] = 0;
    return new Remaining(marks);
  }

  among(targets: ReadonlySet<Target>): readonly Target[] {
    return [...targets].filter((target) => this.has(target));
  }
}
