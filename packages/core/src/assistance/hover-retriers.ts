import { type RetryPlan, retryPlanOf, retryTimes } from '../analyses/retry-plan.ts';
import { isFallible, type Retrier, type State } from '../model/state-machine.ts';
import type { ObjectNode } from '../syntax/node.ts';

/** When a Retrier tries again, in a sentence; nothing for other objects, and where a number of it is not known. */
export function timetableOf(object: ObjectNode, state: State | undefined): string | undefined {
  if (state === undefined || !isFallible(state)) return undefined;
  const retrier: Retrier | undefined = state.retriers.find(({ node }) => node === object);
  const plan = retrier && retryPlanOf(retrier);
  return plan && timetable(plan);
}

function timetable(plan: RetryPlan): string {
  if (plan.maxAttempts === 0) return 'It never retries.';
  const times: number[] = [];
  for (const time of retryTimes(plan)) {
    times.push(time);
    if (times.length === mostShown) break;
  }
  const more = plan.maxAttempts - times.length;
  const rest = more > 0 ? ` and ${more.toLocaleString('en-US')} more` : '';
  const chance = plan.isExact ? '' : ' at most, as each interval is a random part of this';
  return `Retries ${times.map(inWords).join(', ')}${rest} after the first failure${chance}.`;
}

const mostShown = 6;

/** Seconds as people say them: `45 s`, `2 min 30 s`, `1 h 5 min`. */
function inWords(seconds: number): string {
  const whole = Math.round(seconds * 10) / 10;
  if (whole < 60) return `${whole} s`;
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor((whole % 86_400) / 3_600), 'h'],
    [Math.floor((whole % 3_600) / 60), 'min'],
    [Math.round(whole % 60), 's'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
