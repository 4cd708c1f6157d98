import { Failure } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';

/** The result of a Parallel or Map state where somebody answers for all of it; nothing where it is to be run. */
export function answeredWhole(visit: StateVisit, payload: Value): Value | undefined {
  const { state, frame, attempts } = visit;
  const { answers } = frame.execution.settings;
  const answer = answers.answer({ state, kind: 'whole', payload, attempt: attempts.length });
  if (answer.kind === 'unanswered') return undefined;
  visit.wait(answer.seconds ?? 0);
  if (answer.kind === 'return') return answer.value;
  throw new Failure({ error: answer.error, cause: answer.cause, place: state.property });
}
