import type { State, StateMachine } from '../../model/state-machine.ts';
import type { Property } from '../../syntax/node.ts';
import { nearestName } from '../../text/nearest.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';

export interface MockableStates {
  /**
   * The state that a property names: nothing where a placeholder may stand for it, and `none`, with a mistake, where there is no such state, or
   * it calls nothing.
   */
  stateNamed(property: Property, mistakes: Mistake[]): State | undefined | 'none';
}

/** The states of a machine that mocks can answer for. */
export function mockableStates(machine: StateMachine): MockableStates {
  const byName = new Map(machine.states.map((state) => [state.name, state] as const));
  const areAllKnown = machine.scopes.every(({ isFullyKnown }) => isFullyKnown);
  return {
    stateNamed(property, mistakes) {
      const state = byName.get(property.name);
      const message = state === undefined ? areAllKnown && missing(property.name, byName.values()) : faultOf(state);
      if (typeof message !== 'string') return state;
      mistakes.push(mistakeAt(property, message));
      return 'none';
    },
  };
}

function missing(name: string, states: Iterable<State>): string {
  const names = [...states].filter((state) => faultOf(state) === undefined).map((state) => state.name);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? callable(names) : ` Did you mean \`${nearest}\`?`;
  return `There is no state \`${name}\`.${hint}`;
}

/** How many names a message lists. */
const mostListed = 8;

function callable(names: readonly string[]): string {
  if (names.length === 0) return '';
  const listed = names.slice(0, mostListed).map((name) => `\`${name}\``);
  return ` Mocks can answer for ${listed.join(', ')}${names.length > mostListed ? ', …' : ''}.`;
}

/** Why no mock can answer for a state. */
function faultOf({ name, type }: State): string | undefined {
  if (type === undefined || type === 'Task' || type === 'Map' || type === 'Parallel') return undefined;
  return `\`${name}\` is a ${type} state, which calls nothing, so that it needs no mock.`;
}
