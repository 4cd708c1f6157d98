import type { FallibleState } from '../../model/state-machine.ts';
import { type RetryPlan, retryPlanOf } from '../errors/retry-plan.ts';

/** How often a state may be tried again, and how long the delays before that may take in all. */
export interface Retries {
  readonly count: number;
  readonly milliseconds: number;
}

/** At most: each Retrier has attempts of its own. Infinite where a Retrier cannot be read. */
export function mostRetries({ retriers, handlersAreKnown }: FallibleState): Retries {
  if (!handlersAreKnown) return unknownRetries;
  let count = 0;
  let milliseconds = 0;
  for (const retrier of retriers) {
    const plan = retryPlanOf(retrier);
    if (plan === undefined) return unknownRetries;
    count += plan.maxAttempts;
    milliseconds += longestDelays(plan);
  }
  return { count, milliseconds };
}

const unknownRetries: Retries = { count: Number.POSITIVE_INFINITY, milliseconds: Number.POSITIVE_INFINITY };

/** Delays that are added up one by one; a plan may ask for 99,999,999. */
const mostAdded = 1_000;

/** All delays of a plan. With jitter each may be shorter, and none is longer. */
function longestDelays({ intervalSeconds, maxAttempts, backoffRate, maxDelaySeconds }: RetryPlan): number {
  let interval = intervalSeconds;
  let milliseconds = 0;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt === mostAdded || interval >= maxDelaySeconds || backoffRate === 1) {
      const each = attempt === mostAdded && backoffRate > 1 ? maxDelaySeconds : Math.min(interval, maxDelaySeconds);
      return interval === 0 ? milliseconds : milliseconds + (maxAttempts - attempt) * Math.round(each * 1_000);
    }
    milliseconds += Math.round(interval * 1_000);
    interval *= backoffRate;
  }
  return milliseconds;
}
