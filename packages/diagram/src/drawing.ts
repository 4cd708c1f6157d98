import type { GraphCall, GraphState, GraphTransition, Severity } from '@stepproof/core';

/**
 * What is drawn: a machine as `machineGraphOf` gives it, or as the answer to `stepproof/graph` has it, with what was found in its states.
 * A state is known by its place in the list, which is its `StateId`.
 */
export interface Drawing {
  /** What a person would call the machine. */
  readonly machine: string;
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
  /** What was found in no state. */
  readonly findings?: readonly DrawnFinding[];
}

/** The place of a state in the list of those of a drawing. */
export type StateId = number;

/** JSON has null where nothing is. */
type Maybe<Value> = Value | null | undefined;

export interface DrawnState {
  readonly name: string;
  readonly type: Maybe<GraphState['type']>;
  /** The Parallel or Map state around it, and which of its branches it is in. */
  readonly parent: Maybe<StateId>;
  readonly branch: Maybe<number>;
  readonly call?: Maybe<{
    readonly service: string;
    readonly action: string;
    readonly pattern: Maybe<GraphCall['pattern']>;
  }>;
  readonly detail?: Maybe<string>;
  readonly comment?: Maybe<string>;
  readonly retries?: readonly string[];
  readonly end?: Maybe<GraphState['end']>;
  /** False where surely no way leads to it. */
  readonly isReachable?: boolean;
  /** False where it was proved that no execution comes to it. */
  readonly isFeasible?: boolean;
  readonly findings?: readonly DrawnFinding[];
}

export interface DrawnTransition {
  readonly kind: GraphTransition['kind'];
  /** From nothing a machine, a branch or an iteration starts; to nothing no state is. */
  readonly from: Maybe<StateId>;
  readonly to: Maybe<StateId>;
  /** What is said beside it. */
  readonly caption?: Maybe<string>;
  /** The name of the state that it leads to, as it is written; nothing where deployment decides. */
  readonly target?: Maybe<string>;
  /** False where it was proved that no execution takes it. */
  readonly isFeasible?: boolean;
}

export interface DrawnFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
}
