import type { AwsLookUp } from '../../language/aws-look-up.ts';

/** The operations of a service that Step Functions calls by the SDK; what AWS lists as not supported is not among them. */
export function callableActions(aws: AwsLookUp, service: string): readonly string[] {
  const unsupported = new Set(aws.service(service)?.unsupportedOperations);
  return (aws.operationNames(service) ?? []).filter((name) => !unsupported.has(name));
}
