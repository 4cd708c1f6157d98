import type { Node, Property } from '../../syntax/node.ts';
import { Failure, Halt } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';

/**
 * Does what knows values and no state, and tells of its failure in the words and at the place of the state. AWS begins its messages on
 * expressions with the state, and those on what was read from elsewhere without.
 */
export function located<Result>(visit: StateVisit, place: Node | Property, work: () => Result): Result {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Halt) throw new Halt(thrown.status, thrown.reason, thrown.place ?? place);
    if (!(thrown instanceof Failure)) throw thrown;
    const { error, cause } = thrown;
    const where = thrown.place ?? place;
    throw ofExpressions.has(error)
      ? visit.fault(error as string, cause ?? '', where)
      : new Failure({ error, cause, place: where });
  }
}

const ofExpressions = new Set<string | undefined>([
  'States.Runtime',
  'States.QueryEvaluationError',
  'States.IntrinsicFailure',
  'States.ResultPathMatchFailure',
  'States.ReferencePathConflict',
]);
