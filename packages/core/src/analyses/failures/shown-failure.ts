import type { StringPart } from '../../engine/place.ts';
import type { RelatedPlace } from '../../engine/rule.ts';
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
  /** What is there in place of what the field needs, as a sentence names it: `a list`. */
  readonly found: string;
  /** Of a field that reads what is not there. */
  readonly lost: LostRead | undefined;
  /** The place that made the data. */
  readonly related: readonly RelatedPlace[];
}

/** A read that finds nothing, in words. */
export interface LostRead {
  /** As it is written: `$.order.id`. */
  readonly path: string;
  /** Where that stands in the text of the field; nothing where it is only a part of an expression. */
  readonly part: StringPart | undefined;
  /** Why it is not there, as the end of a sentence. */
  readonly why: string;
  /** The path that was most likely meant. */
  readonly meant: string | undefined;
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
