import type { Scope } from '../model/state-machine.ts';
import type { Execution } from './execution.ts';
import type { StateVisit } from './state-visit.ts';
import { noItems } from './trace-list.ts';
import type { Value, ValueObject } from './value.ts';

/** One scope as it runs: the machine, a branch of a Parallel state, or one iteration of a Map. */
export class Frame {
  readonly execution: Execution;
  readonly scope: Scope;
  /** Parallel and Map states around it. */
  readonly depth: number;
  /** Virtual time in milliseconds since the execution started. */
  now: number;
  /** Those of the scopes around it too. Assigning makes another object, so whoever holds this one sees no change. */
  variables: ValueObject;
  /** What it was given. */
  input: Value = null;
  /** What the last state that it left brought forth. */
  output: Value = null;
  visits: StateVisit[] = noItems;
  private readonly makeContext: () => ValueObject;
  private madeContext: ValueObject | undefined;

  constructor({ execution, scope, depth, now, variables, contextOf }: FrameParts) {
    this.execution = execution;
    this.scope = scope;
    this.depth = depth;
    this.now = now;
    this.variables = variables;
    this.makeContext = contextOf;
  }

  /** `Execution` and `StateMachine` of the context object, and `Map` inside of one. Made when it is asked for, which is seldom. */
  get context(): ValueObject {
    this.madeContext ??= this.makeContext();
    return this.madeContext;
  }
}

interface FrameParts extends Pick<Frame, 'execution' | 'scope' | 'depth' | 'now' | 'variables'> {
  readonly contextOf: () => ValueObject;
}
