import { defineAnalysis } from '../../engine/analysis.ts';
import type { State, StateMachine } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';

/** The states of every scope by their names, which are unique in the whole machine. */
export const stateNames = defineAnalysis({
  name: 'state-names',
  needs: {},
  run: ({ machine }): StateNames => new LazyStateNames(machine),
});

export interface StateNames {
  /** Outer scopes before inner ones. Of two states of one name in one scope, only the one that counts. */
  readonly byName: ReadonlyMap<string, readonly State[]>;
  /** Whether no scope hides in a placeholder, so that a name that is not here is nowhere. */
  readonly areAll: boolean;
}

/** Few definitions name a state that is not there, and only then do names matter. */
class LazyStateNames implements StateNames {
  readonly #machine: StateMachine;
  #byName: StateNames['byName'] | undefined;
  #areAll: boolean | undefined;

  constructor(machine: StateMachine) {
    this.#machine = machine;
  }

  get byName(): StateNames['byName'] {
    this.#byName ??= statesByName(this.#machine);
    return this.#byName;
  }

  get areAll(): boolean {
    this.#areAll ??= areAllRead(this.#machine);
    return this.#areAll;
  }
}

function statesByName({ scopes }: StateMachine): ReadonlyMap<string, readonly State[]> {
  const byName = new Map<string, State[]>();
  for (const scope of scopes) {
    for (const state of scope.states.values()) {
      const namesakes = byName.get(state.name);
      if (namesakes === undefined) byName.set(state.name, [state]);
      else namesakes.push(state);
    }
  }
  return byName;
}

function areAllRead({ scopes, states }: StateMachine): boolean {
  return scopes.every((scope) => scope.isFullyKnown) && !states.some(mayHideScope);
}

const scopeFields = ['Branches', 'ItemProcessor', 'Iterator'];

function mayHideScope({ type, node }: State): boolean {
  if (node.hasUnknownKeys) return true;
  if (type !== undefined && type !== 'Parallel' && type !== 'Map') return false;
  return scopeFields.some((field) => {
    const value = propertyOf(node, field)?.value;
    if (value === undefined) return false;
    // Without a type it is not known which of the fields counts, so none was read.
    if (type === undefined || value.kind === 'opaque') return true;
    return value.kind === 'array' && value.items.some((item) => item.kind === 'opaque');
  });
}
