import { graphOfScope, type Transition } from '../../analyses/flow/state-graph.ts';
import type { Simulation, Visit } from '../../interpreter/simulation.ts';
import { valueOf, writtenAt } from '../../model/field.ts';
import type { Scope, State, StateMachine } from '../../model/state-machine.ts';
import { locationOf, type Property, pointerOf } from '../../syntax/node.ts';
import { allVisits } from '../judging/walk.ts';
import type { Coverage, StateCoverage, TransitionCoverage, TransitionKind } from './coverage.ts';

/** Counts where the executions of one state machine go. */
export class CoverageCollector {
  readonly #machine: StateMachine;
  readonly #visits = new Map<State, number>();
  /** By where the name of the target is written. */
  readonly #transitions = new Map<Property, number>();

  constructor(machine: StateMachine) {
    this.#machine = machine;
  }

  add(simulation: Pick<Simulation, 'visits'>): void {
    for (const visit of allVisits(simulation)) {
      increment(this.#visits, visit.state);
      const taken = [entered(visit), left(visit)];
      for (const property of taken) if (property !== undefined) increment(this.#transitions, property);
    }
  }

  /** What was counted so far. */
  get result(): Coverage {
    return {
      states: this.#machine.states.map((state) => this.#stateCoverage(state)),
      transitions: this.#machine.scopes.flatMap((scope) => this.#transitionsOf(scope)),
    };
  }

  #stateCoverage(state: State): StateCoverage {
    const { name, property } = state;
    const visits = this.#visits.get(state) ?? 0;
    return { name, location: locationOf(property), pointer: pointerOf(property), visits };
  }

  #transitionsOf(scope: Scope): readonly TransitionCoverage[] {
    return graphOfScope(scope).transitions.flatMap((transition) => {
      const { from, to, property } = transition;
      // Where a transition leads nowhere, or only deployment knows where to, no execution can follow it.
      if (to === undefined) return [];
      const count = this.#transitions.get(property) ?? 0;
      const place = { location: locationOf(property.value), pointer: pointerOf(property) };
      const origin = from ?? scope.owner;
      return [{ kind: kindOf(transition, scope), from: origin?.name, to: to.name, ...place, count }];
    });
  }
}

function kindOf({ kind }: Transition, scope: Scope): TransitionKind {
  return kind === 'start' && scope.kind !== 'machine' ? scope.kind : kind;
}

/** The `StartAt` by which a state was entered; an execution may begin elsewhere when its test says so. */
function entered({ via, state }: Visit): Property | undefined {
  const { startAt } = state.scope;
  return via === 'start' && valueOf(startAt) === state.name ? writtenAt(startAt) : undefined;
}

/** What was followed out of a state. */
function left({ state, next, catcher, rule }: Visit): Property | undefined {
  if (next === undefined) return undefined;
  if (catcher !== undefined) return writtenAt(catcher.next);
  if (state.type !== 'Choice') return 'next' in state ? writtenAt(state.next) : undefined;
  if (rule === undefined) return writtenAt(state.default);
  const taken = state.rules.find(({ node }) => node === rule);
  return taken && writtenAt(taken.next);
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
