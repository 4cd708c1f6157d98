import { awsDataIn } from '@stepproof/checking/at-once';
import { faultOfSdkCall } from '@stepproof/core';
import { awsData } from '../../aws-data.ts';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { type AwsCall, awsCallsIn, isWrittenHere } from '../reading/aws-calls.ts';

export const cdkAwsCall = defineCdkRule({
  id: 'cdk-aws-call',
  description: 'Disallow services and actions in `CallAwsService` that AWS is not known to have.',
  severity: 'warn',
  suggests: true,
  messages: {
    service: 'By {{date}} Step Functions had no service integration called `{{service}}`.',
    action: 'By {{date}} the service `{{service}}` had no action `{{action}}`.',
    misspelt: 'The SDK integrations of Step Functions have no `{{service}}:{{action}}`. Did you mean `{{meant}}`?',
    case: '`{{service}}:{{action}}` is spelled `{{meant}}` in the ARN of an integration.',
    capital: 'An action begins with a small letter, as `{{meant}}`, so the CDK throws here.',
    notSupported: 'AWS lists `{{action}}` of `{{service}}` as an operation that Step Functions cannot call.',
  },
  check(code, report) {
    for (const call of awsCallsIn(code)) {
      const aws = awsDataIn(awsData);
      if (aws === undefined) return;
      const { action, actionNode } = call;
      const service = call.service.toLowerCase();
      const fault = faultOfSdkCall({ aws, service, action });
      const data = { service, action, date: aws.dataDate };
      if (fault === undefined) continue;
      const at = fault.kind === 'unknown-service' || fault.kind === 'unlisted' ? call.serviceNode : actionNode;
      if (fault.kind === 'unknown-service' || fault.kind === 'unlisted') report('service', { at, data });
      if (fault.kind === 'not-supported') report('notSupported', { at, data });
      if (fault.kind === 'unknown-action' && fault.meant === undefined) report('action', { at, data });
      if (!('meant' in fault) || fault.meant === undefined) continue;
      const messageId = fault.kind !== 'case' ? 'misspelt' : /^[A-Z]/.test(action) ? 'capital' : 'case';
      const { meant } = fault;
      report(messageId, {
        at: misspeltPart(call, meant),
        data: { ...data, meant },
        suggestions: corrections(call, meant),
      });
    }
  },
});

function misspeltPart({ service, serviceNode, actionNode }: AwsCall, meant: string) {
  return meant.startsWith(`${service.toLowerCase()}:`) ? actionNode : serviceNode;
}

/** A change of both at once would be two changes, so there is one only where one of them is right. */
function corrections({ service, serviceNode, action, actionNode }: AwsCall, meant: string): readonly CdkSuggestion[] {
  const [meantService = '', meantAction = ''] = meant.split(':');
  const isService = meantService !== service.toLowerCase();
  if (isService && meantAction !== action) return [];
  const replaces = isService ? serviceNode : actionNode;
  const name = isService ? meantService : meantAction;
  return isWrittenHere(replaces) ? [{ title: `Change to \`${name}\``, replaces, by: `'${name}'` }] : [];
}
