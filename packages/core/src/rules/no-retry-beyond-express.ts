import { errorHandlers } from '../analyses/errors/error-handlers.ts';
import { firstRetryAfter, retryPlanOf } from '../analyses/errors/retry-plan.ts';
import { executionTypes, relatedType } from '../analyses/flow/execution-types.ts';
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
        const plan = retryPlanOf(retrier);
        const late = plan === undefined ? undefined : firstRetryAfter(maximumExpressSeconds, plan);
        if (late === undefined) continue;
        const related = relatedType(use, list.state.scope);
        report('tooLate', { at: causeOf(retrier), data: { ...late, limit: maximumExpressSeconds }, related });
      }
    }
  },
});

function causeOf({ node, intervalSeconds, maxAttempts, backoffRate }: Retrier): Node | Property {
  return writtenAt(maxAttempts) ?? writtenAt(intervalSeconds) ?? writtenAt(backoffRate) ?? node;
}
