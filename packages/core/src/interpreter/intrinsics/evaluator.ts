import type { IntrinsicCall } from '../../expressions/intrinsic.ts';
import type { Chance } from '../chance.ts';
import type { Value } from '../value.ts';

/** An intrinsic function. Its arguments are of the types that it declares, and whole numbers are rounded. */
export type Evaluator = (given: readonly Value[], call: EvaluatedCall) => Value | Refusal;

interface EvaluatedCall {
  readonly call: IntrinsicCall;
  readonly chance: Chance;
}

/** Why a call fails. */
export class Refusal {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}
