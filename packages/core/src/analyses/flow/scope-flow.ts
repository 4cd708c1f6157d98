import { defineAnalysis } from '../../engine/analysis.ts';
import { reversed } from '../../graph/graph.ts';
import { reachableFrom } from '../../graph/reach.ts';
import type { State } from '../../model/state-machine.ts';
import { type ScopeGraph, stateGraph } from './state-graph.ts';

/**
 * How execution runs through the scopes that hold a cycle, or a state that their start does not lead to; there is nothing to
 * say about the others. Scopes are left out, too, in which a target is unknown or names no state.
 */
export const scopeFlows = defineAnalysis({
  name: 'scope-flows',
  needs: { graphs: stateGraph },
  run: (_document, { graphs }): readonly ScopeFlow[] => graphs.filter(isCertain).filter(isUnusual).map(flowOf),
});

export interface ScopeFlow {
  readonly graph: ScopeGraph;
  /** By the state's number: whether `StartAt` leads to it. */
  readonly isReached: readonly boolean[];
  /** By the state's number: whether it ends the scope, or leads to a state that does. */
  readonly canEnd: readonly boolean[];
}

/**
 * Whether the state can do nothing but lead on. A state that is written wrong may have been meant to end its scope, so
 * `End` counts whatever its value, and so does the lack of both `Next` and `End`.
 */
export function onlyLeadsOn(state: State): boolean {
  if (state.type === 'Choice') return true;
  return 'next' in state && state.next.kind === 'present' && state.end.kind === 'missing';
}

function isCertain({ isComplete, transitions }: ScopeGraph): boolean {
  return isComplete && transitions.every(({ to }) => to !== undefined);
}

/** Whether a state leads back to itself, or none of those that are reached leads to it. */
function isUnusual(graph: ScopeGraph): boolean {
  return !isWrittenInOrder(graph) && needsSearch(graph);
}

/**
 * Whether each state leads to later ones only and an earlier one leads to it, which is how most definitions are written. It
 * spares them the search, and with it a third of the time.
 */
function isWrittenInOrder({ numbers, transitions, states }: ScopeGraph): boolean {
  const reached = new Set<State | undefined>([undefined]);
  for (const { from, to } of transitions) {
    if (to === undefined || !reached.has(from)) return false;
    if (from !== undefined && (numbers.get(from) as number) >= (numbers.get(to) as number)) return false;
    reached.add(to);
  }
  // The start of the scope was reached too.
  return reached.size > states.length;
}

/** Whether a search from the start comes back to a state that it has not left, or never comes to one at all. */
function needsSearch({ states, transitions }: ScopeGraph): boolean {
  const targets = targetsByState(transitions);
  const left = new Set<State | undefined>();
  const path = new Set<State | undefined>();
  const open: Visit[] = [{ state: undefined, next: 0 }];
  for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
    path.add(visit.state);
    const target = targets.get(visit.state)?.[visit.next++];
    if (target === undefined) {
      path.delete(visit.state);
      left.add(visit.state);
      open.pop();
    } else if (path.has(target)) return true;
    else if (!left.has(target)) open.push({ state: target, next: 0 });
  }
  // The start of the scope was left too.
  return left.size <= states.length;
}

/** A state on the way of the search, and which of its targets comes next; no state stands for the start. */
interface Visit {
  readonly state: State | undefined;
  next: number;
}

function targetsByState(transitions: ScopeGraph['transitions']): ReadonlyMap<State | undefined, readonly State[]> {
  const byState = new Map<State | undefined, State[]>();
  for (const { from, to } of transitions) {
    if (to === undefined) continue;
    const targets = byState.get(from);
    if (targets === undefined) byState.set(from, [to]);
    else targets.push(to);
  }
  return byState;
}

function flowOf(scopeGraph: ScopeGraph): ScopeFlow {
  const { graph, states } = scopeGraph;
  const ends = states.flatMap((state, number) => (onlyLeadsOn(state) ? [] : [number]));
  return {
    graph: scopeGraph,
    isReached: reachableFrom(graph, startsOf(scopeGraph)),
    canEnd: reachableFrom(reversed(graph), ends),
  };
}

function startsOf({ transitions, numbers }: ScopeGraph): readonly number[] {
  const starts = transitions.filter(({ kind, to }) => kind === 'start' && to !== undefined);
  return starts.map(({ to }) => numbers.get(to as State) as number);
}
