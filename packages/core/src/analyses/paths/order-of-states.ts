import { graphOf } from '../../graph/graph.ts';
import { reversePostorder } from '../../graph/reverse-postorder.ts';
import type { Scope, State, StateMachine } from '../../model/state-machine.ts';
import type { Target, Targets } from './targets.ts';

/** By state a number: those that lead to it have smaller ones, but where that goes round, and those within it come right after it. */
export function orderOfStates(machine: StateMachine, targets: Targets): ReadonlyMap<State, number> {
  const within = scopesByOwner(machine);
  const order = new Map<State, number>();
  const open: State[] = [];
  if (machine.scope !== undefined) open.push(...orderIn(machine.scope, targets).reverse());
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    order.set(state, order.size);
    for (const scope of (within.get(state) ?? []).toReversed()) open.push(...orderIn(scope, targets).reverse());
  }
  return order;
}

function scopesByOwner({ scopes }: StateMachine): ReadonlyMap<State, readonly Scope[]> {
  const within = new Map<State, Scope[]>();
  for (const scope of scopes) {
    if (scope.owner === undefined) continue;
    within.set(scope.owner, [...(within.get(scope.owner) ?? []), scope]);
  }
  return within;
}

function orderIn(scope: Scope, targets: Targets): State[] {
  const states = [...scope.states.values()];
  const numbers = new Map(states.map((state, number) => [state, number]));
  const start = scope.startAt.kind === 'present' ? targets.at(scope.startAt.property)?.to : undefined;
  if (start === undefined) return [];
  const edges = states.flatMap((state) => targets.from(state).flatMap((target) => edge(target, numbers)));
  const order = reversePostorder(graphOf(states.length, edges), numbers.get(start) ?? 0);
  return order.map((number) => states[number] as State);
}

function edge({ from, to }: Target, numbers: ReadonlyMap<State, number>): readonly (readonly [number, number])[] {
  const [before, after] = [from && numbers.get(from), numbers.get(to)];
  return before === undefined || after === undefined ? [] : [[before, after]];
}
