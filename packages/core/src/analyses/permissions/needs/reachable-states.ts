import { reachableFrom } from '../../../graph/reach.ts';
import type { Scope, State } from '../../../model/state-machine.ts';
import type { ScopeGraph } from '../../flow/state-graph.ts';

/**
 * The states that transitions lead to from the start, in scopes whose owner is one. Where not all transitions of a scope are known, any of its
 * states may be one.
 */
export function reachableStates(graphs: readonly ScopeGraph[]): ReadonlySet<State> {
  const reachable = new Set<State>();
  // Outer scopes come before inner ones.
  for (const graph of graphs) {
    if (!isEntered(graph.scope, reachable)) continue;
    for (const state of reachedIn(graph)) reachable.add(state);
  }
  return reachable;
}

function isEntered({ owner }: Scope, reachable: ReadonlySet<State>): boolean {
  return owner === undefined || reachable.has(owner);
}

function reachedIn({ states, transitions, numbers, graph, isComplete }: ScopeGraph): readonly State[] {
  const start = transitions.find(({ kind }) => kind === 'start')?.to;
  if (!isComplete || start === undefined) return states;
  const reached = reachableFrom(graph, [numbers.get(start) as number]);
  return states.filter((_, index) => reached[index]);
}
