import { serviceCallFaults } from '../analyses/calls/service-call-faults.ts';
import { callPart } from '../analyses/calls/service-calls.ts';
import { hasServiceCallFaults } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';

export const misspeltCall = defineRule({
  id: 'misspelt-call',
  description: 'Disallow calls of services under a name that is near to the right one.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['RES-09', 'RES-10', 'SDK-01'],
  messages: {
    optimized: 'Step Functions has no optimized integration `{written}`. Did you mean `{meant}`?',
    sdk: 'The SDK integrations of Step Functions have no `{written}`. Did you mean `{meant}`?',
  },
  when: hasServiceCallFaults,
  needs: { faults: serviceCallFaults },
  check(_document, { faults }, report) {
    for (const { call, fault } of faults.values()) {
      if (fault.kind !== 'misspelt') continue;
      const { meant } = fault;
      const at = callPart(call);
      const messageId = call.kind === 'aws-sdk' ? 'sdk' : 'optimized';
      const data = { written: `${call.service}:${call.action}`, meant };
      report(messageId, { at, data, fixes: changePart(at, meant) });
    }
  },
});
