import { type RetryPlan, retryDelays, retryPlanOf } from '../analyses/retry-plan.ts';
import type { Retrier } from '../model/state-machine.ts';
import { timeWords } from '../text/time-words.ts';

/**
 * When a Retrier tries again, such as `after 2 s, 4 s, 8 s`; nothing where that is not known before deployment.
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
export function retryWords(retrier: Retrier): string | undefined {
  const plan = retryPlanOf(retrier);
  if (plan === undefined) return undefined;
  if (plan.maxAttempts === 0) return 'no retry';
  return `after ${plan.isExact ? '' : 'up to '}${delayWords(plan)}`;
}

function delayWords(plan: RetryPlan): string {
  const shown = firstDelays(plan).map((seconds) => timeWords(Math.round(seconds * 1000)));
  const { maxAttempts } = plan;
  return shown.length === maxAttempts ? shown.join(', ') : `${shown.join(', ')}, … (${maxAttempts} retries)`;
}

/** An interval may grow beyond all numbers. */
function firstDelays(plan: RetryPlan): readonly number[] {
  const delays: number[] = [];
  for (const seconds of retryDelays(plan)) {
    if (delays.length === mostShown || !Number.isFinite(seconds)) break;
    delays.push(seconds);
  }
  return delays;
}

const mostShown = 5;
