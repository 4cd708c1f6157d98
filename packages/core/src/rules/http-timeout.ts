import { httpTasks } from '../analyses/calls/http-tasks.ts';
import { hasHttpTasks } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumHttpTaskSeconds } from '../language/quotas.ts';

export const httpTimeout = defineRule({
  id: 'http-timeout',
  description: 'Disallow a timeout that an HTTP Task never reaches.',
  category: 'limits',
  severity: 'info',
  requirements: ['HTTP-06'],
  messages: { capped: 'An HTTP Task fails after 60 seconds, so a timeout of {seconds} has no effect.' },
  when: hasHttpTasks,
  needs: { tasks: httpTasks },
  check(_document, { tasks }, report) {
    for (const { timeoutSeconds: timeout } of tasks.map(({ state }) => state)) {
      if (timeout.kind !== 'present' || timeout.value <= maximumHttpTaskSeconds) continue;
      report('capped', { at: timeout.property.value, data: { seconds: timeout.value } });
    }
  },
});
