import type { Scope } from '../model/state-machine.ts';
import type { Execution } from './execution.ts';
import type { StateVisit } from './state-visit.ts';
import type { ValueObject } from './value.ts';

/** One scope as it runs: the machine, a branch of a Parallel state, or one iteration of a Map. */
export interface Frame {
  readonly execution: Execution;
  readonly scope: Scope;
  /** `Execution` and `StateMachine` of the context object, and `Map` inside of one. */
  readonly context: ValueObject;
  /** Parallel and Map states around it. */
  readonly depth: number;
  /** Virtual time in milliseconds since the execution started. */
  now: number;
  /** Those of the scopes around it too. Assigning makes another object, so whoever holds this one sees no change. */
  variables: ValueObject;
  readonly visits: StateVisit[];
}
