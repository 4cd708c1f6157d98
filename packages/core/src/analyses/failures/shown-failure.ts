import type { Witness } from '../../engine/witness.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { TransitionKind } from '../paths/exploration.ts';
import type { CertainFailure } from '../shapes/shape-facts.ts';

/** A failure of a state, with an execution that the interpreter ran into it. */
export interface ShownFailure {
  readonly state: State;
  /** The field or the expression that fails. */
  readonly place: Node | Property;
  readonly witness: Witness;
  /** How the execution comes to the state. */
  readonly enteredBy: TransitionKind | undefined;
}

/** A field that fails in every execution that evaluates it. */
export interface ShownCertainFailure extends ShownFailure {
  readonly failure: CertainFailure;
}

/** What was looked for, and what of it could be shown. */
export interface ShownFailures<Shown extends ShownFailure> {
  readonly shown: readonly Shown[];
  /** What is proved or in doubt, and failed in no execution that was tried; nothing is said of it. */
  readonly dropped: readonly Dropped[];
}

export interface Dropped {
  readonly state: State;
  readonly place: Node | Property;
}
