import type { ChoiceState, State } from '../../model/state-machine.ts';
import type { Transition } from '../flow/state-graph.ts';

/** A Choice with states behind one of its ways, from which everything leads back to it. */
export interface InnerCycle {
  readonly choice: ChoiceState;
  /** The states of the cycle, the Choice among them. */
  readonly states: readonly State[];
  /** Whether an accident leads out of it. */
  readonly mayFail: boolean;
}

/**
 * The cycles within a larger one that only their Choice leads out of, as where a Choice waits and asks again by one rule and has work done
 * by another. `transitions` are those from the states of the larger one; `isAccident` tells which of them are no way on that is meant.
 */
export function innerCycles(
  states: readonly State[],
  transitions: readonly Transition[],
  isAccident: (transition: Transition) => boolean,
): readonly InnerCycle[] {
  const search = new Search(states, transitions, isAccident);
  return states.flatMap((state) => (state.type === 'Choice' ? search.from(state) : []));
}

/** More are a cycle of many ways round, and are not looked at again and again, from each of its Choice states. */
const mostStates = 20;
const mostCycles = 20;

class Search {
  private readonly size: number;
  private readonly out: ReadonlyMap<State, readonly Transition[]>;
  private readonly isAccident: (transition: Transition) => boolean;
  private found = 0;

  constructor(states: readonly State[], transitions: readonly Transition[], isAccident: Search['isAccident']) {
    this.size = states.length;
    const out = new Map(states.map((state): [State, Transition[]] => [state, []]));
    for (const transition of transitions) if (transition.from !== undefined) out.get(transition.from)?.push(transition);
    this.out = out;
    this.isAccident = isAccident;
  }

  /** One for each of the ways of the Choice; the larger cycle itself is none of them. */
  from(choice: ChoiceState): readonly InnerCycle[] {
    const cycles = new Map<string, InnerCycle>();
    for (const { to } of this.out.get(choice) ?? []) {
      const cycle = to === undefined || to === choice ? undefined : this.behind(choice, to);
      if (cycle === undefined || cycle.states.length >= this.size || this.found >= mostCycles) continue;
      const key = JSON.stringify(cycle.states.map(({ name }) => name).sort());
      if (!cycles.has(key)) this.found += 1;
      cycles.set(key, cycle);
    }
    return [...cycles.values()];
  }

  /** Nothing where some way does not lead back. */
  private behind(choice: ChoiceState, first: State): InnerCycle | undefined {
    const states = new Set<State>([choice, first]);
    for (const state of states) {
      if (state === choice) continue;
      const onward = this.out.get(state)?.filter((transition) => !this.isAccident(transition)) ?? [];
      if (!onward.some(({ kind }) => kind !== 'catch') || states.size > mostStates) return undefined;
      for (const { to } of onward) if (to !== undefined) states.add(to);
    }
    const accidents = [...states].flatMap((state) => this.out.get(state)?.filter(this.isAccident) ?? []);
    return { choice, states: [...states], mayFail: accidents.some(({ to }) => to === undefined || !states.has(to)) };
  }
}
