import { errorHandlers } from '../analyses/errors/error-handlers.ts';
import { type RetryPlan, retryPlanOf } from '../analyses/errors/retry-plan.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { writtenAt } from '../model/field.ts';

export const maxDelayAboveInterval = defineRule({
  id: 'max-delay-above-interval',
  description: 'Require `MaxDelaySeconds` to be greater than `IntervalSeconds`.',
  category: 'errors',
  severity: 'warning',
  requirements: ['RETRY-09'],
  messages: {
    notAbove: '`MaxDelaySeconds` of {delay} keeps the interval of {interval} from ever growing.',
    below: '`MaxDelaySeconds` of {delay} cuts the interval of {interval} short.',
  },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check(_document, { errors }, report) {
    for (const list of errors.lists) {
      if (list.field !== 'Retry') continue;
      for (const retrier of list.handlers) {
        const problem = problemWith(retryPlanOf(retrier));
        const property = writtenAt(retrier.maxDelaySeconds);
        if (problem === undefined || property === undefined) continue;
        report(problem.messageId, { at: property, data: problem.data });
      }
    }
  },
});

interface Problem {
  readonly messageId: 'below' | 'notAbove';
  readonly data: { readonly delay: number; readonly interval: number };
}

/** Where there is no second retry, or no backoff, there is no interval to grow. */
function problemWith(plan: RetryPlan | undefined): Problem | undefined {
  if (plan === undefined || plan.maxAttempts === 0) return undefined;
  const { maxDelaySeconds: delay, intervalSeconds: interval } = plan;
  if (delay < interval) return { messageId: 'below', data: { delay, interval } };
  const grows = plan.maxAttempts > 1 && plan.backoffRate > 1;
  return delay === interval && grows ? { messageId: 'notAbove', data: { delay, interval } } : undefined;
}
