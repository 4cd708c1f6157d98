import type { State } from '../model/state-machine.ts';
import type { Value } from './value.ts';

/** A call of a task, or the reading of a distributed Map's items, that somebody has to answer in AWS's place. */
export interface TaskCall {
  readonly state: State;
  /**
   * `task`: the call of a Task. `items`: what the ItemReader of a distributed Map reads. `whole`: all of a Parallel or Map state
   * at once; unless somebody answers for it, its branches or iterations are run.
   */
  readonly kind: 'task' | 'items' | 'whole';
  /** What AWS would send: the effective input, parameters or arguments. */
  readonly payload: Value;
  /** Counts from 0 within the visit of the state. */
  readonly attempt: number;
}

/** What the task does. `seconds` is how long it takes in virtual time, none unless it is said. */
export type TaskAnswer =
  | {
      readonly kind: 'return';
      readonly value: Value;
      readonly seconds?: number;
      /** How often it sends a heartbeat, in seconds; never unless it is said. */
      readonly heartbeatEvery?: number;
      /** Of a distributed Map that is answered for as a whole: how many of its items failed. */
      readonly failedItems?: number;
    }
  | {
      readonly kind: 'throw';
      readonly error: string | undefined;
      readonly cause: string | undefined;
      readonly seconds?: number;
    }
  /** Nobody said: the result is unknown. */
  | { readonly kind: 'unanswered' };

/** Answers for the tasks of one simulation, each call once, in the order that the interpreter asks: per state, in item order. */
export interface TaskAnswers {
  answer(call: TaskCall): TaskAnswer;
}
