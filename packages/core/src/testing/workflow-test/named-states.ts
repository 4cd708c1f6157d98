import type { StateType } from '../../language/schema.ts';
import { suggestion } from '../../language/schema-breaches.ts';
import type { State, StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import type { WorkflowTest } from './test-file.ts';

interface NamedState {
  readonly name: string;
  readonly at: Node | Property;
}

/** The names of the states of a machine, against which those in tests are held. */
export class StateNames {
  readonly #byName: ReadonlyMap<string, State>;
  readonly #areAllKnown: boolean;

  constructor({ states, scopes }: StateMachine) {
    this.#byName = new Map(states.map((state) => [state.name, state] as const));
    this.#areAllKnown = scopes.every(({ isFullyKnown }) => isFullyKnown);
  }

  /** What is wrong with the names of states in a test. */
  mistakesIn({ settings, expected }: WorkflowTest): readonly Mistake[] {
    const own = [settings.startAt, settings.until, ...(expected.path?.names ?? [])];
    return [
      ...own.flatMap((node) => (node === undefined ? [] : this.#faultsOfOwn({ name: node.value, at: node }))),
      ...expected.visits.flatMap((visit) => this.#faultsOf(visit)),
      ...expected.calls.flatMap((calls) => this.#faultsOfCalled(calls)),
    ];
  }

  /** A name that a placeholder may turn into is none that is missing. */
  #faultsOf({ name, at }: NamedState): readonly Mistake[] {
    if (this.#byName.has(name) || !this.#areAllKnown) return [];
    return [mistakeAt(at, `There is no state \`${name}\`.${suggestion(name, this.#byName.keys())}`)];
  }

  /** Of a state that has to be one of the machine itself. */
  #faultsOfOwn(named: NamedState): readonly Mistake[] {
    const owner = this.#byName.get(named.name)?.scope.owner;
    if (owner === undefined) return this.#faultsOf(named);
    const where = `\`${named.name}\` is inside \`${owner.name}\``;
    return [mistakeAt(named.at, `${where}, and only states of the state machine itself can stand here.`)];
  }

  #faultsOfCalled(named: NamedState): readonly Mistake[] {
    const type = this.#byName.get(named.name)?.type;
    if (type === undefined || mockable.has(type)) return this.#faultsOf(named);
    return [mistakeAt(named.at, `\`${named.name}\` is a ${type} state, which calls nothing.`)];
  }
}

/** The types of states for which somebody may answer. */
const mockable: ReadonlySet<StateType> = new Set(['Task', 'Map', 'Parallel']);
