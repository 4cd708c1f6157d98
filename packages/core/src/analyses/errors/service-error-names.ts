import { defineAnalysis } from '../../engine/analysis.ts';
import { type StringPart, stringPart } from '../../engine/place.ts';
import type { AwsLookUp } from '../../language/aws-look-up.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { type ServiceCall, serviceCalls } from '../calls/service-calls.ts';
import { errorHandlers, type HandledName } from './error-handlers.ts';

/** A name in what handles the failures of a service call, which begins as those of no error of that call do. */
export interface MisnamedError {
  readonly kind: 'prefix' | 'foreign';
  readonly call: ServiceCall;
  /** The name, and what stands before its first dot. */
  readonly name: string;
  readonly prefix: StringPart;
  readonly written: string;
  /** What the errors of the call begin with. */
  readonly meant: string;
}

/**
 * Errors of a call are named after its service, and not alike in both kinds of integrations: `DynamoDB` in an optimized one is
 * `DynamoDb` in one of the SDK.
 */
export const misnamedErrors = defineAnalysis({
  name: 'misnamed-errors',
  needs: { calls: serviceCalls, errors: errorHandlers },
  run(_document, { calls, errors }): readonly MisnamedError[] {
    if (errors.names.length === 0) return [];
    const byState = new Map<unknown, ServiceCall>(calls.map((call) => [call.state satisfies TaskState, call]));
    return errors.names.flatMap((handled) => {
      const call = byState.get(handled.list.state);
      return call === undefined ? [] : misnamedIn(handled, call);
    });
  },
});

function misnamedIn({ name, node }: HandledName, call: ServiceCall): readonly MisnamedError[] {
  const written = name.slice(0, Math.max(name.indexOf('.'), 0));
  const service = serviceOf(call);
  if (written === '' || node.partial || service === undefined || written === service.prefix) return [];
  const isOwn = [service.prefix, ...service.otherPrefixes].some((one) => one.toLowerCase() === written.toLowerCase());
  if (!isOwn && (mayRaiseAnything(call) || !isPrefix(written, call.aws))) return [];
  const prefix = stringPart(node, { start: 0, end: written.length });
  return [{ kind: isOwn ? 'prefix' : 'foreign', call, name, prefix, written, meant: service.prefix }];
}

interface ServiceErrors {
  readonly prefix: string;
  /** The prefixes that the errors of the service have in the other kind of integrations. */
  readonly otherPrefixes: readonly string[];
}

function serviceOf({ aws, kind, service, action }: ServiceCall): ServiceErrors | undefined {
  if (kind === 'aws-sdk') {
    const prefix = aws.service(service)?.exceptionPrefix;
    const optimized = aws.optimizedIntegrations().filter(({ takes }) => takes?.service === service);
    return prefix === undefined
      ? undefined
      : { prefix, otherPrefixes: optimized.map(({ errorPrefix }) => errorPrefix) };
  }
  const integration = aws.optimizedIntegration(`arn:aws:states:::${service}:${action}`);
  if (integration === undefined || service === 'http') return undefined;
  const sdk = integration.takes && aws.service(integration.takes.service)?.exceptionPrefix;
  return { prefix: integration.errorPrefix, otherPrefixes: sdk === undefined ? [] : [sdk] };
}

/** A function, a workflow or a pod names its errors as it likes, and so does whoever sends back a task token. */
function mayRaiseAnything({ service, resource: { pattern } }: ServiceCall): boolean {
  if (service === 'lambda' || pattern === undefined || pattern === 'waitForTaskToken') return true;
  return pattern !== 'request-response' && (service === 'states' || service === 'eks');
}

/** Whether the errors of any service begin so. In lower case the prefix of the SDK integrations is the name of the service. */
function isPrefix(written: string, aws: AwsLookUp): boolean {
  return aws.service(written.toLowerCase())?.exceptionPrefix === written || prefixesOf(aws).has(written);
}

/** What the errors of optimized integrations begin with, gathered once. */
function prefixesOf(aws: AwsLookUp): ReadonlySet<string> {
  const prefixes = known.get(aws) ?? new Set(aws.optimizedIntegrations().map(({ errorPrefix }) => errorPrefix));
  known.set(aws, prefixes);
  return prefixes;
}

const known = new WeakMap<AwsLookUp, ReadonlySet<string>>();
