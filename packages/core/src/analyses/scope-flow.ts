import { defineAnalysis } from '../engine/analysis.ts';
import { reversed } from '../graph/graph.ts';
import { reachableFrom } from '../graph/reach.ts';
import type { State } from '../model/state-machine.ts';
import { type ScopeGraph, stateGraph } from './state-graph.ts';

/** How execution runs through each scope. Scopes are left out in which a target is unknown or names no state. */
export const scopeFlows = defineAnalysis({
  name: 'scope-flows',
  needs: { graphs: stateGraph },
  run: (_document, { graphs }): readonly ScopeFlow[] => graphs.filter(isCertain).map(flowOf),
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
