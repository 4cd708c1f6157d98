import { type Field, stringField } from '../../model/field.ts';
import type { Retrier } from '../../model/state-machine.ts';

/** When a Retrier tries again, its defaults filled in (Developer Guide, concepts-error-handling). */
export interface RetryPlan {
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  /** Infinite when the interval grows without end. */
  readonly maxDelaySeconds: number;
  /** Whether the delays are those of the plan, not shorter ones by chance. */
  readonly isExact: boolean;
}

/** The plan of a Retrier; nothing when a number in it is unknown, or one that Step Functions refuses. */
export function retryPlanOf(retrier: Retrier): RetryPlan | undefined {
  if (retrier.node.hasUnknownKeys) return undefined;
  const intervalSeconds = atLeast(0, retrier.intervalSeconds, 1);
  const maxAttempts = atLeast(0, retrier.maxAttempts, 3);
  const backoffRate = atLeast(1, retrier.backoffRate, 2);
  const maxDelaySeconds = atLeast(1, retrier.maxDelaySeconds, Number.POSITIVE_INFINITY);
  if (intervalSeconds === undefined || maxAttempts === undefined) return undefined;
  if (backoffRate === undefined || maxDelaySeconds === undefined) return undefined;
  return { intervalSeconds, maxAttempts, backoffRate, maxDelaySeconds, isExact: hasNoJitter(retrier) };
}

/** The seconds before each retry, in order, for as long as the caller asks. */
export function* retryDelays(plan: RetryPlan): Generator<number> {
  let interval = plan.intervalSeconds;
  for (let attempt = 1; attempt <= plan.maxAttempts; attempt++) {
    yield Math.min(interval, plan.maxDelaySeconds);
    interval *= plan.backoffRate;
  }
}

/** The seconds between the first failure and the end of each retry's delay, in order, for as long as the caller asks. */
export function* retryTimes(plan: RetryPlan): Generator<number> {
  let time = 0;
  for (const delay of retryDelays(plan)) {
    time += delay;
    yield time;
  }
}

/** A retry, by its number, and the seconds that come before it at the earliest. */
export interface LateRetry {
  readonly attempt: number;
  readonly seconds: number;
}

/** The first retry whose delays alone take longer than `limit` seconds; with jitter any delay may be short. */
export function firstRetryAfter(limit: number, plan: RetryPlan): LateRetry | undefined {
  if (!plan.isExact || plan.intervalSeconds === 0) return undefined;
  let attempt = 0;
  let before = 0;
  for (const seconds of retryTimes(plan)) {
    attempt++;
    // Each interval is at least a second and none is shorter than the one before it, so that few have to be added up.
    if (seconds > limit) return { attempt, seconds: Math.round(seconds) };
    if (attempt === mostAdded) return evenLater(limit, plan, { attempt, seconds, interval: seconds - before });
    before = seconds;
  }
  return undefined;
}

/** Retries whose delays are added up one by one. */
const mostAdded = 10_000;

/** The intervals that come after so many are taken to grow no more, so that a retry is never called too late that is not. */
function evenLater(
  limit: number,
  { maxAttempts, backoffRate, maxDelaySeconds }: RetryPlan,
  { attempt, seconds, interval }: LateRetry & { readonly interval: number },
): LateRetry | undefined {
  if (backoffRate > 1 && interval < maxDelaySeconds) return undefined;
  const more = Math.floor((limit - seconds) / interval) + 1;
  if (attempt + more > maxAttempts) return undefined;
  return { attempt: attempt + more, seconds: Math.round(seconds + more * interval) };
}

function atLeast(minimum: number, field: Field<number>, otherwise: number): number | undefined {
  if (field.kind === 'missing') return otherwise;
  return field.kind === 'present' && field.value >= minimum ? field.value : undefined;
}

function hasNoJitter({ node }: Retrier): boolean {
  const strategy = stringField(node, 'JitterStrategy');
  return strategy.kind === 'missing' || (strategy.kind === 'present' && strategy.value === 'NONE');
}
