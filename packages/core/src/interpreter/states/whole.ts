import { Failure } from '../failure.ts';
import { exceedsTolerance, type Tolerance, toleranceFailure } from '../items/tolerance.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';

/** What somebody is asked who may answer for all of a Parallel or Map state. */
interface WholeCall {
  readonly payload: Value;
  /** Of a distributed Map. */
  readonly tolerance?: Tolerance;
}

/** The result of a Parallel or Map state where somebody answers for all of it; nothing where it is to be run. */
export function answeredWhole(visit: StateVisit, { payload, tolerance }: WholeCall): Value | undefined {
  const { state, frame, attempts } = visit;
  const { answers } = frame.execution.settings;
  const answer = answers.answer({ state, kind: 'whole', payload, attempt: attempts.length });
  if (answer.kind === 'unanswered') return undefined;
  visit.wait(answer.seconds ?? 0);
  if (answer.kind === 'throw') throw new Failure({ error: answer.error, cause: answer.cause, place: state.property });
  if (tolerance !== undefined) bear(answer.failedItems ?? 0, tolerance, visit);
  return answer.value;
}

/** A number of failed items that is given without saying of how many is held against the count alone. */
function bear(failed: number, tolerance: Tolerance, { state }: StateVisit): void {
  const { count, percentage } = tolerance;
  if (count === undefined && percentage === undefined) return;
  if (!exceedsTolerance(failed, Number.POSITIVE_INFINITY, { count, percentage: undefined })) return;
  const { error, cause } = toleranceFailure();
  throw new Failure({ error, cause, place: state.property });
}
