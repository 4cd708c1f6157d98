import { defineAnalysis } from '../engine/analysis.ts';
import type { State, StateMachine } from '../model/state-machine.ts';
import { propertyOf } from '../syntax/node.ts';
import { isDeploymentKey } from '../syntax/opaque.ts';

/** The states of every scope by their names, which are unique in the whole machine. */
export const stateNames = defineAnalysis({
  name: 'state-names',
  needs: {},
  run: ({ machine }): StateNames => ({ byName: statesByName(machine), areAll: areAllRead(machine) }),
});

export interface StateNames {
  /** Outer scopes before inner ones. Of two states of one name in one scope, only the one that counts. */
  readonly byName: ReadonlyMap<string, readonly State[]>;
  /** Whether no scope hides in a placeholder, so that a name that is not here is nowhere. */
  readonly areAll: boolean;
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
  if (node.properties.some(({ name }) => isDeploymentKey(name))) return true;
  if (type !== undefined && type !== 'Parallel' && type !== 'Map') return false;
  return scopeFields.some((field) => {
    const value = propertyOf(node, field)?.value;
    if (value === undefined) return false;
    // Without a type it is not known which of the fields counts, so none was read.
    if (type === undefined || value.kind === 'opaque') return true;
    return value.kind === 'array' && value.items.some((item) => item.kind === 'opaque');
  });
}
