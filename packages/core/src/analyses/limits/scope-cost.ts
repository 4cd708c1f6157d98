import { cycles } from '../../graph/cycles.ts';
import { reachableFrom } from '../../graph/reach.ts';
import { reversePostorder } from '../../graph/reverse-postorder.ts';
import type { State } from '../../model/state-machine.ts';
import { onlyLeadsOn } from '../flow/scope-flow.ts';
import type { ScopeGraph, Transition } from '../flow/state-graph.ts';
import { type Cost, endlessCost, higher, lower, noCost, together } from './cost.ts';
import { costOfStep } from './state-cost.ts';

type CostOf = (state: State) => Cost;

/** What the longest way through a scope takes, and the states that an execution may come back to. */
export interface LongestWay {
  readonly most: Cost;
  readonly repeated: readonly State[];
}

/** Adds up the costs along all ways from the start; a state that leads back to itself makes them endless. */
export function mostFromStart(scopeGraph: ScopeGraph, costOf: CostOf): LongestWay {
  const { graph, states, isComplete } = scopeGraph;
  const start = startOf(scopeGraph);
  if (!isComplete || start === undefined) return { most: endlessCost, repeated: [] };
  const isReached = reachableFrom(graph, [start]);
  const heads = cycles(graph).flatMap((cycle) => (isReached[cycle[0] as number] === true ? [cycle] : []));
  const endless = new Set(heads.flat());
  const most: Cost[] = [];
  // A successor comes before what leads to it; only within cycles it may not, and what they take is known.
  for (const node of [...reversePostorder(graph, start)].reverse()) {
    const after = (graph.successors[node] ?? []).map((next) => most[next] ?? endlessCost);
    most[node] = endless.has(node)
      ? endlessCost
      : together(costOf(states[node] as State), after.reduce(higher, noCost));
  }
  return { most: most[start] ?? endlessCost, repeated: heads.map((cycle) => states[Math.min(...cycle)] as State) };
}

/** What it takes at least to come to an end of the scope, from its start and from each of its states; endless where there is no end. */
export interface ShortestWays {
  readonly fromStart: Cost;
  readonly from: readonly Cost[];
}

/**
 * Each part of a cost is the least by itself: the way with the fewest events need not be the shortest in time. A catcher may take over
 * before anything has been done.
 */
export function leastToEnd(scopeGraph: ScopeGraph, costOf: CostOf): ShortestWays {
  const { states, numbers } = scopeGraph;
  const waysTo = waysByTarget(scopeGraph);
  const from: Cost[] = states.map(() => endlessCost);
  const open: State[] = [];
  const settle = (state: State, cost: Cost) => {
    const number = numbers.get(state) as number;
    const best = lower(cost, from[number] as Cost);
    if (isSame(best, from[number] as Cost)) return;
    from[number] = best;
    open.push(state);
  };
  for (const state of states) if (!onlyLeadsOn(state)) settle(state, costOf(state));
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const rest = from[numbers.get(state) as number] as Cost;
    for (const way of waysTo.get(state) ?? [])
      settle(way.from, together(way.kind === 'catch' ? costOfStep(way.from, 0) : costOf(way.from), rest));
  }
  const start = startOf(scopeGraph);
  return { fromStart: (start === undefined ? undefined : from[start]) ?? noCost, from };
}

interface Way extends Pick<Transition, 'kind'> {
  readonly from: State;
}

function waysByTarget({ transitions }: ScopeGraph): ReadonlyMap<State, readonly Way[]> {
  const ways = new Map<State, Way[]>();
  for (const { from, to, kind } of transitions) {
    if (from === undefined || to === undefined) continue;
    const list = ways.get(to);
    if (list === undefined) ways.set(to, [{ from, kind }]);
    else list.push({ from, kind });
  }
  return ways;
}

function startOf({ transitions, numbers }: ScopeGraph): number | undefined {
  const to = transitions.find(({ kind }) => kind === 'start')?.to;
  return to === undefined ? undefined : numbers.get(to);
}

function isSame(one: Cost, other: Cost): boolean {
  return (
    one.transitions === other.transitions && one.events === other.events && one.milliseconds === other.milliseconds
  );
}
