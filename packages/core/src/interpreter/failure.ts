import type { Node, Property } from '../syntax/node.ts';

/**
 * An error of an execution, as AWS would report it. It is thrown where it happens and caught by the state, which may retry or
 * catch it as its definition says. Nothing else in the interpreter is thrown.
 */
export class Failure {
  /** `States.Timeout`, `Lambda.TooManyRequestsException`; nothing where a task failed without a name, which catchers see as null. */
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** The field, expression or state that it comes from, where it comes from the definition. */
  readonly place: Node | Property | undefined;

  /** Another name that handlers may use for it: a lost heartbeat is `States.Timeout` and `States.HeartbeatTimeout`. */
  readonly alsoKnownAs: string | undefined;

  constructor({ error, cause, place, alsoKnownAs }: FailureParts) {
    this.error = error;
    this.cause = cause;
    this.place = place;
    this.alsoKnownAs = alsoKnownAs;
  }
}

export interface FailureParts {
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly place?: Node | Property | undefined;
  readonly alsoKnownAs?: string | undefined;
}

/**
 * Why an execution cannot be followed further although AWS would go on or fail: a decision depends on an unknown value, or a bound of ours is
 * hit. It is thrown too, ends the simulation, and no state catches it.
 */
export class Halt {
  readonly status: 'UNDECIDED' | 'LIMIT';
  /** A whole sentence for the user. */
  readonly reason: string;
  readonly place: Node | Property | undefined;

  constructor(status: 'UNDECIDED' | 'LIMIT', reason: string, place?: Node | Property) {
    this.status = status;
    this.reason = reason;
    this.place = place;
  }
}
