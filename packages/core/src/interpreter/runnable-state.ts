import type { State } from '../model/state-machine.ts';
import { type StateFields, stateFields } from './state-fields.ts';

/** A state with what is read of it when it is entered first. */
export class RunnableState {
  readonly state: State;
  readonly fields: StateFields;
  /** Where it went on to last, which is where most go on to always. */
  private last: { readonly name: string; readonly next: RunnableState } | undefined;

  constructor(state: State) {
    this.state = state;
    this.fields = stateFields(state.node);
  }

  /** The state of that name, which is looked up unless it was the next one before. */
  next(name: string, lookUp: (name: string) => RunnableState): RunnableState {
    if (this.last?.name !== name) this.last = { name, next: lookUp(name) };
    return this.last.next;
  }
}
