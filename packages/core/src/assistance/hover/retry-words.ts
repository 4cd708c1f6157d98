import { type RetryPlan, retryDelays, retryPlanOf, retryTimes } from '../../analyses/errors/retry-plan.ts';
import { isFallible, type Retrier, type State } from '../../model/state-machine.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import { timeWords } from '../../text/time-words.ts';

/**
 * When a Retrier tries again, such as `after 2 s, 4 s, 8 s`; nothing where that is not known before deployment.
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
export function retryWords(retrier: Retrier): string | undefined {
  const plan = retryPlanOf(retrier);
  if (plan === undefined) return undefined;
  if (plan.maxAttempts === 0) return 'no retry';
  const delays = firstOf(retryDelays(plan), 5);
  if (delays.length === 0) return undefined;
  const rest = delays.length === plan.maxAttempts ? '' : `, … (${plan.maxAttempts} retries)`;
  return `after ${plan.isExact ? '' : 'up to '}${delays.join(', ')}${rest}`;
}

/** The same in a sentence, with the delays added up; nothing for objects that are no Retrier of the state. */
export function timetableOf(object: ObjectNode, state: State | undefined): string | undefined {
  if (state === undefined || !isFallible(state)) return undefined;
  const retrier = state.retriers.find(({ node }) => node === object);
  const plan = retrier && retryPlanOf(retrier);
  return plan && timetable(plan);
}

function timetable(plan: RetryPlan): string | undefined {
  if (plan.maxAttempts === 0) return 'It never retries.';
  const times = firstOf(retryTimes(plan), 6);
  if (times.length === 0) return undefined;
  const more = plan.maxAttempts - times.length;
  const rest = more > 0 ? ` and ${more.toLocaleString('en-US')} more` : '';
  const chance = plan.isExact ? '' : ' at most, as each interval is a random part of this';
  return `Retries ${times.join(', ')}${rest} after the first failure${chance}.`;
}

/** An interval may grow beyond all numbers. */
function firstOf(times: Iterable<number>, most: number): readonly string[] {
  const words: string[] = [];
  for (const seconds of times) {
    if (words.length === most || !Number.isFinite(seconds)) break;
    words.push(timeWords(Math.round(seconds * 1000)));
  }
  return words;
}
