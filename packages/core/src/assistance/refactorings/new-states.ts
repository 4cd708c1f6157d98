import type { Scope, State, StateMachine } from '../../model/state-machine.ts';
import { freeNameLike } from '../names/free-names.ts';
import type { Fields, NewState } from './writing.ts';

/** A Fail state of its own for what may go wrong in a state, called as that is. */
export function failStateFor({ name: of }: State, what: string, machine: StateMachine): NewState {
  const name = freeNameLike(of, [of, ...what.split(' ')], machine);
  return { name, fields: failFields(name, `State ${of} ${what}.`) };
}

export function failFields(name: string, cause: string): Fields {
  return { Type: 'Fail', Error: errorLike(name), Cause: cause };
}

/** The states of the scope that end it with an error, the first ones first. */
export function failStatesIn({ states }: Scope): readonly State[] {
  return [...states.values()].filter(({ type }) => type === 'Fail');
}

/** The words of a name put together, which no error of AWS itself is called. */
function errorLike(name: string): string {
  const words = name.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word !== '');
  return words.length === 0 ? 'Failed' : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
