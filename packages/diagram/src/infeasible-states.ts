import type { DrawnState, DrawnTransition, StateId } from './drawing.ts';

/**
 * The states to which only transitions lead that no execution takes. States that nothing leads to are another matter, and where deployment
 * decides what a transition leads to, nothing is said.
 */
export function infeasibleStates(
  states: readonly Pick<DrawnState, 'parent'>[],
  transitions: readonly DrawnTransition[],
): ReadonlySet<StateId> {
  const isKnown = transitions.every(({ to, target }) => typeof to === 'number' || typeof target === 'string');
  if (!isKnown || transitions.every(({ isFeasible }) => isFeasible !== false)) return new Set();
  const open = transitions.flatMap(({ from, to, isFeasible }) =>
    typeof to === 'number' && typeof from !== 'number' && isFeasible !== false ? [to] : [],
  );
  const reached = new Set(open);
  const onward = feasibleTargets(transitions);
  for (const id of reached) for (const to of onward.get(id) ?? []) reached.add(to);
  const entered = new Set(transitions.map(({ to }) => to));
  const infeasible = new Set<StateId>();
  for (const [id, { parent }] of states.entries()) {
    const isInside = typeof parent === 'number' && infeasible.has(parent);
    if (isInside || (entered.has(id) && !reached.has(id))) infeasible.add(id);
  }
  return infeasible;
}

function feasibleTargets(transitions: readonly DrawnTransition[]): ReadonlyMap<StateId, readonly StateId[]> {
  const targets = new Map<StateId, StateId[]>();
  for (const { from, to, isFeasible } of transitions) {
    if (typeof from !== 'number' || typeof to !== 'number' || isFeasible === false) continue;
    const list = targets.get(from);
    if (list === undefined) targets.set(from, [to]);
    else list.push(to);
  }
  return targets;
}
