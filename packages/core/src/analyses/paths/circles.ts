import { cycles } from '../../graph/cycles.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { graphOfScope } from '../flow/state-graph.ts';

/** The circle of its scope that a state lies on, each time the same object; nothing where no way leads from it back to it. */
export function circleOf(state: State): object | undefined {
  const known = circles.get(state.scope) ?? circlesIn(state.scope);
  circles.set(state.scope, known);
  return known.get(state);
}

const circles = new WeakMap<Scope, ReadonlyMap<State, object>>();

function circlesIn(scope: Scope): ReadonlyMap<State, object> {
  const { graph, states } = graphOfScope(scope);
  return new Map(cycles(graph).flatMap((circle) => circle.map((number) => [states[number] as State, circle] as const)));
}

/** Whether the Parallel or Map around a scope, or one around that, lies on a circle, so that the scope is come by again. */
export function isComeByAgain({ owner }: Scope): boolean {
  for (let at = owner; at !== undefined; at = at.scope.owner) if (circleOf(at) !== undefined) return true;
  return false;
}
