import { serviceCallFaults } from '../analyses/calls/service-call-faults.ts';
import { callPart } from '../analyses/calls/service-calls.ts';
import { hasServiceCallFaults } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';

export const unsupportedCall = defineRule({
  id: 'unsupported-call',
  description: 'Disallow calls that Step Functions does not offer.',
  category: 'tasks',
  severity: 'error',
  requirements: ['RES-02', 'SDK-03'],
  messages: {
    notSupported: 'AWS lists `{action}` of `{service}` as an operation that Step Functions cannot call.',
    noAction: 'The optimized integration of `{service}` has no action `{action}`.',
    misspelt: 'The optimized integration of `{service}` has no action `{action}`. Did you mean `{meant}`?',
  },
  when: hasServiceCallFaults,
  needs: { faults: serviceCallFaults },
  check(_document, { faults }, report) {
    for (const { call, fault } of faults.values()) {
      const { service, action } = call;
      const at = callPart(call);
      if (fault.kind === 'not-supported') report('notSupported', { at, data: { service, action } });
      if (fault.kind !== 'no-action') continue;
      const { meant } = fault;
      if (meant === undefined) report('noAction', { at, data: { service, action } });
      else report('misspelt', { at, data: { service, action, meant }, fixes: changePart(at, meant) });
    }
  },
});
