import { errorHandlers } from '../analyses/error-handlers.ts';
import { executionTypes, relatedType } from '../analyses/execution-types.ts';
import { type RetryPlan, retryPlanOf, retryTimes } from '../analyses/retry-plan.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumExpressSeconds } from '../language/quotas.ts';
import { writtenAt } from '../model/field.ts';
import type { Retrier } from '../model/state-machine.ts';
import type { Node, Property } from '../syntax/node.ts';

export const noRetryBeyondExpress = defineRule({
  id: 'no-retry-beyond-express',
  description: 'Disallow retries that come after the five minutes of an Express execution.',
  category: 'errors',
  severity: 'warning',
  requirements: ['EXPR-05', 'RETRY-22'],
  messages: {
    tooLate:
      'Retry {attempt} comes after {seconds} seconds at the earliest, and an Express execution ends after {limit}.',
  },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers, types: executionTypes },
  check({ use }, { errors, types }, report) {
    for (const list of errors.lists) {
      if (list.field !== 'Retry' || types.get(list.state.scope) !== 'EXPRESS') continue;
      for (const retrier of list.handlers) {
        const late = firstLateRetry(retryPlanOf(retrier));
        if (late === undefined) continue;
        const related = relatedType(use, list.state.scope);
        report('tooLate', { at: causeOf(retrier), data: { ...late, limit: maximumExpressSeconds }, related });
      }
    }
  },
});

interface Retry {
  readonly attempt: number;
  readonly seconds: number;
}

/** The first retry whose delays alone take too long; with jitter any delay may be short. */
function firstLateRetry(plan: RetryPlan | undefined): Retry | undefined {
  if (plan === undefined || !plan.isExact || plan.intervalSeconds === 0) return undefined;
  let attempt = 0;
  // Each interval is at least a second, so the limit is passed after as many retries at the latest.
  for (const seconds of retryTimes(plan)) {
    attempt++;
    if (seconds > maximumExpressSeconds) return { attempt, seconds: Math.round(seconds) };
  }
  return undefined;
}

function causeOf({ node, intervalSeconds, maxAttempts, backoffRate }: Retrier): Node | Property {
  return writtenAt(maxAttempts) ?? writtenAt(intervalSeconds) ?? writtenAt(backoffRate) ?? node;
}
