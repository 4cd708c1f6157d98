import { defineAnalysis } from '../../engine/analysis.ts';
import type { AwsLookUp, IntegrationFacts, ServiceFacts } from '../../language/aws-look-up.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { nearestName } from '../../text/nearest.ts';
import { type ServiceCall, serviceCalls } from './service-calls.ts';

/** What is wrong with the name of a call. `meant` is what it is to say, as it stands in the ARN: `sqs:sendMessage`. */
export type ServiceCallFault =
  /** There is such a call, spelled with other capitals. */
  | { readonly kind: 'case'; readonly meant: string }
  /** AWS lists the operation as one that cannot be called. */
  | { readonly kind: 'not-supported' }
  /** The service has an optimized integration, which has no such action. */
  | { readonly kind: 'no-action'; readonly meant: string | undefined }
  /** There is no such call, and one that it is near to. */
  | { readonly kind: 'misspelt'; readonly meant: string }
  /** AWS does not list the service, which has an SDK. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'unknown-service' }
  | { readonly kind: 'unknown-action'; readonly meant: string | undefined };

/** A call by its name, with what AWS publishes, by which it is judged. */
export type NamedCall = Pick<ServiceCall, 'aws' | 'service' | 'action'>;

export interface FaultyServiceCall {
  readonly call: ServiceCall;
  readonly fault: ServiceCallFault;
}

/** The calls of services that AWS does not have, or not under that name. */
export const serviceCallFaults = defineAnalysis({
  name: 'service-call-faults',
  needs: { calls: serviceCalls },
  run(_document, { calls }): ReadonlyMap<TaskState, FaultyServiceCall> {
    const faults = new Map<TaskState, FaultyServiceCall>();
    for (const call of calls) {
      const fault = call.kind === 'aws-sdk' ? faultOfSdkCall(call) : faultOfOptimizedCall(call);
      if (fault !== undefined) faults.set(call.state, { call, fault });
    }
    return faults;
  },
});

/** What is wrong with the name of a call in `arn:aws:states:::aws-sdk:<service>:<action>`. */
export function faultOfSdkCall({ aws, service, action }: NamedCall): ServiceCallFault | undefined {
  const facts = aws.service(service) ?? aws.service(service.toLowerCase());
  if (facts === undefined) return faultOfUnknownService(aws, service, action);
  if (facts.listing === 'unlisted') return { kind: 'unlisted' };
  const known = [...(aws.operationNames(facts.name) ?? []), ...facts.unsupportedOperations];
  const name = known.includes(action) ? action : inAnyCase(known, action);
  if (name === undefined) return faultOfUnknownAction(facts, known, action);
  if (service !== facts.name || action !== name) return { kind: 'case', meant: `${facts.name}:${name}` };
  return facts.unsupportedOperations.includes(name) ? { kind: 'not-supported' } : undefined;
}

/** Another name of a service, as `logs`, is meant for the service that has the action. */
function faultOfUnknownService(aws: AwsLookUp, service: string, action: string): ServiceCallFault {
  const near = aws.nearServices(service);
  const meant = near.find((name) => operationIn(aws, name, action) !== undefined) ?? near[0];
  if (meant === undefined) return { kind: 'unknown-service' };
  return { kind: 'misspelt', meant: `${meant}:${operationIn(aws, meant, action) ?? action}` };
}

function operationIn(aws: AwsLookUp, service: string, action: string): string | undefined {
  const names = aws.operationNames(service) ?? [];
  return names.includes(action) ? action : inAnyCase(names, action);
}

/** Of a service whose operations are of an older day, one that is missing may be new. */
function faultOfUnknownAction(facts: ServiceFacts, known: readonly string[], action: string) {
  const nearest = nearestName(action, known);
  const meant = nearest === undefined ? undefined : `${facts.name}:${nearest}`;
  if (facts.model !== 'current') return meant === undefined ? undefined : ({ kind: 'unknown-action', meant } as const);
  return meant === undefined ? ({ kind: 'unknown-action', meant } as const) : ({ kind: 'misspelt', meant } as const);
}

function faultOfOptimizedCall({ aws, service, action }: NamedCall): ServiceCallFault | undefined {
  if (aws.optimizedIntegration(`arn:aws:states:::${service}:${action}`) !== undefined) return undefined;
  const all = aws.optimizedIntegrations();
  const inCase = inAnyCase(all.map(nameOf), `${service}:${action}`);
  if (inCase !== undefined) return { kind: 'case', meant: inCase };
  const own = all.filter((integration) => integration.service === service.toLowerCase());
  if (own.length > 0) return { kind: 'no-action', meant: nearAction(own, action) ?? sdkCall(aws, own, action) };
  const meant = otherForm(aws, service, action);
  return meant === undefined ? { kind: 'unknown-service' } : { kind: 'misspelt', meant };
}

function nearAction(own: readonly IntegrationFacts[], action: string): string | undefined {
  const names = own.map((integration) => integration.action);
  const nearest = nearestName(action, names);
  const integration = own.find((one) => one.action === nearest);
  return integration === undefined ? undefined : nameOf(integration);
}

/** The same action through the SDK integration of the service. */
function sdkCall(aws: AwsLookUp, own: readonly IntegrationFacts[], action: string): string | undefined {
  const services = new Set(own.flatMap(({ takes, service }) => [takes?.service ?? service]));
  for (const service of services) {
    const operation = operationIn(aws, service, action);
    if (operation !== undefined) return `aws-sdk:${service}:${operation}`;
  }
  return undefined;
}

/** The optimized integration that has another name than the SDK's, `events:putEvents`; else one with a near name; else the SDK's. */
function otherForm(aws: AwsLookUp, service: string, action: string): string | undefined {
  const all = aws.optimizedIntegrations();
  const sdkNames = aws.service(service) === undefined ? aws.nearServices(service) : [service];
  const renamed = all.find(
    ({ takes }) => takes !== undefined && sdkNames.includes(takes.service) && takes.operation === action,
  );
  if (renamed !== undefined) return nameOf(renamed);
  const near = nearestName(service, new Set(all.map((integration) => integration.service)));
  const misspelt = all.find((integration) => integration.service === near && integration.action === action);
  if (misspelt !== undefined) return nameOf(misspelt);
  const sdkName = sdkNames.find((name) => operationIn(aws, name, action) !== undefined);
  return sdkName === undefined ? undefined : `aws-sdk:${sdkName}:${operationIn(aws, sdkName, action)}`;
}

function nameOf({ service, action }: IntegrationFacts): string {
  return `${service}:${action}`;
}

function inAnyCase(names: readonly string[], written: string): string | undefined {
  const lower = written.toLowerCase();
  return names.find((name) => name.toLowerCase() === lower);
}
