import type { TaskNames } from '../project/contract/read-contract.ts';
import type { StateMachine } from './state-machine.ts';

/** The states that a contract of the machine may speak of, wherever they are nested. */
export function taskNamesOf({ states, scopes }: StateMachine): TaskNames {
  const isTask = new Set(states.filter(({ type }) => type === 'Task' || type === undefined).map(({ name }) => name));
  const others = states.map(({ name }) => name).filter((name) => !isTask.has(name));
  return { tasks: [...isTask], others, areAll: scopes.every(({ isFullyKnown }) => isFullyKnown) };
}
