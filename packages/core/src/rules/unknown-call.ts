import { serviceCallFaults } from '../analyses/calls/service-call-faults.ts';
import { callPart } from '../analyses/calls/service-calls.ts';
import { hasServiceCallFaults } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';

export const unknownCall = defineRule({
  id: 'unknown-call',
  description: 'Disallow calls that AWS is not known to have.',
  category: 'tasks',
  severity: 'info',
  requirements: ['SDK-04', 'SDK-12'],
  messages: {
    service: 'By {date} Step Functions had no service integration called `{service}`.',
    unlisted: 'By {date} AWS did not list `{service}` among the services that Step Functions can call.',
    action: 'By {date} the service `{service}` had no action `{action}`.',
    nearAction: 'The service `{service}` is not known to have an action `{action}`. Did you mean `{meant}`?',
  },
  when: hasServiceCallFaults,
  needs: { faults: serviceCallFaults },
  check(_document, { faults }, report) {
    for (const { call, fault } of faults.values()) {
      const { service, action, aws } = call;
      const at = callPart(call);
      const date = aws.dataDate;
      if (fault.kind === 'unknown-service') report('service', { at, data: { date, service } });
      if (fault.kind === 'unlisted') report('unlisted', { at, data: { date, service } });
      if (fault.kind !== 'unknown-action') continue;
      const { meant } = fault;
      if (meant === undefined) report('action', { at, data: { date, service, action } });
      else report('nearAction', { at, data: { service, action, meant }, fixes: changePart(at, meant) });
    }
  },
});
