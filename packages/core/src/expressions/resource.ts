import { type Arn, type ArnPart, parseArn, splitPart, wholePart } from './arn.ts';

/** What the `Resource` of a Task state names. Parts carry their place in the text. */
export type TaskResource =
  | LambdaFunctionResource
  | ActivityResource
  | IntegrationResource
  | { readonly kind: 'other-arn'; readonly arn: Arn }
  | { readonly kind: 'not-an-arn' }
  /** A placeholder stands where the kind of the resource would be told. */
  | { readonly kind: 'unknown' };

/** `arn:aws:lambda:region:account:function:name:qualifier` */
export interface LambdaFunctionResource {
  readonly kind: 'lambda-function';
  readonly arn: Arn;
  readonly name: ArnPart;
  /** A version, an alias or `$LATEST`. */
  readonly qualifier: ArnPart | undefined;
}

/** `arn:aws:states:region:account:activity:name` */
export interface ActivityResource {
  readonly kind: 'activity';
  readonly arn: Arn;
  readonly name: ArnPart;
}

/** `arn:aws:states:::service:action.pattern`, and `arn:aws:states:::aws-sdk:service:action.pattern`. */
export interface IntegrationResource {
  readonly kind: 'integration' | 'aws-sdk';
  readonly arn: Arn;
  readonly service: ArnPart;
  readonly action: ArnPart;
  /** What follows the dot after the action. */
  readonly suffix: ArnPart | undefined;
  /** Nothing when the suffix is a placeholder, or none that AWS has. */
  readonly pattern: IntegrationPattern | undefined;
}

/** How a Task waits for the service (Step Functions Developer Guide, "Service integration patterns"). */
export type IntegrationPattern = 'request-response' | 'sync' | 'sync:2' | 'waitForTaskToken';

/** Resources of Step Functions itself, which only look like a service and its action. */
const stateMachineResources = new Set(['stateMachine', 'execution', 'express', 'mapRun']);

export function readTaskResource(text: string): TaskResource {
  const parsedArn = parseArn(text);
  if (parsedArn.kind === 'malformed') return { kind: wholePart(text).opaque ? 'unknown' : 'not-an-arn' };
  const arn = parsedArn.tree;
  if (arn.service.opaque) return { kind: 'unknown' };
  if (arn.service.text === 'lambda') return lambdaResource(arn);
  if (arn.service.text === 'states') return statesResource(arn);
  return { kind: 'other-arn', arn };
}

/** Whether it calls a function of Lambda, by its ARN or by the integration. */
export function invokesLambda(resource: TaskResource): boolean {
  if (resource.kind === 'lambda-function') return true;
  return resource.kind === 'integration' && resource.service.text === 'lambda' && resource.action.text === 'invoke';
}

function lambdaResource(arn: Arn): TaskResource {
  const [type, name, qualifier] = splitPart(arn.resource, { separator: ':', limit: 3 });
  if (type?.opaque) return { kind: 'unknown' };
  if (type?.text !== 'function' || name === undefined) return { kind: 'other-arn', arn };
  return { kind: 'lambda-function', arn, name, qualifier };
}

function statesResource(arn: Arn): TaskResource {
  const [type, rest] = splitPart(arn.resource, { separator: ':', limit: 2 });
  if (type?.opaque) return { kind: 'unknown' };
  if (type === undefined || rest === undefined) return { kind: 'other-arn', arn };
  if (type.text === 'activity') return { kind: 'activity', arn, name: rest };
  if (stateMachineResources.has(type.text)) return { kind: 'other-arn', arn };
  return type.text === 'aws-sdk'
    ? sdkResource(arn, rest)
    : integration(arn, { kind: 'integration', service: type, rest });
}

function sdkResource(arn: Arn, resource: ArnPart): TaskResource {
  const [service, rest] = splitPart(resource, { separator: ':', limit: 2 });
  if (service !== undefined && rest !== undefined) return integration(arn, { kind: 'aws-sdk', service, rest });
  return { kind: resource.opaque ? 'unknown' : 'other-arn', arn };
}

interface ServiceCall {
  readonly kind: 'integration' | 'aws-sdk';
  readonly service: ArnPart;
  readonly rest: ArnPart;
}

function integration(arn: Arn, { kind, service, rest }: ServiceCall): IntegrationResource {
  const [action = rest, suffix] = splitPart(rest, { separator: '.', limit: 2 });
  return { kind, arn, service, action, suffix, pattern: patternOf(suffix) };
}

function patternOf(suffix: ArnPart | undefined): IntegrationPattern | undefined {
  switch (suffix?.text) {
    case undefined:
      return 'request-response';
    case 'sync':
    case 'sync:2':
    case 'waitForTaskToken':
      return suffix.text;
    default:
      return undefined;
  }
}
