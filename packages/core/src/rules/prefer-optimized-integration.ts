import { callPart, type ServiceCall, serviceCalls } from '../analyses/calls/service-calls.ts';
import { hasServiceCalls } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { IntegrationFacts } from '../language/aws-look-up.ts';

export const preferOptimizedIntegration = defineRule({
  id: 'prefer-optimized-integration',
  description: 'Prefer the integrations that Step Functions offers of its own to those of the SDK.',
  category: 'practice',
  severity: 'info',
  preset: 'strict',
  requirements: ['SDK-13'],
  messages: {
    plain: 'Step Functions offers `{own}` of its own for `{written}`.',
    waiting: 'Step Functions offers `{own}` of its own for `{written}`, which can also wait with `.{pattern}`.',
  },
  when: hasServiceCalls,
  needs: { calls: serviceCalls },
  check(_document, { calls }, report) {
    for (const call of calls) {
      const twin = call.kind === 'aws-sdk' ? twinOf(call) : undefined;
      if (twin === undefined) continue;
      const at = callPart(call);
      const data = { own: `${twin.service}:${twin.action}`, written: `aws-sdk:${call.service}:${call.action}` };
      const pattern = twin.patterns.filter((one) => one.startsWith('sync')).at(-1);
      if (pattern === undefined) report('plain', { at, data });
      else report('waiting', { at, data: { ...data, pattern } });
    }
  },
});

/** The optimized integration that takes the same, if it can wait in the way that the call does. */
function twinOf({ aws, service, action, resource }: ServiceCall): IntegrationFacts | undefined {
  const { pattern = '' } = resource;
  return aws
    .optimizedIntegrations()
    .find(
      ({ takes, patterns }) =>
        takes?.service === service &&
        takes.operation === action &&
        (pattern === 'request-response' || patterns.includes(pattern)),
    );
}
