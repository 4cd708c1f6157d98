import { type IntegrationPattern, type IntegrationResource, readTaskResource } from '../../expressions/resource.ts';
import type {
  AwsLookUp,
  IntegrationFacts,
  MemberFacts,
  OperationFacts,
  OperationReference,
  StructureType,
} from '../../language/aws-look-up.ts';
import { guidePage } from '../../language/documentation.ts';
import { integrationParameters, mapCallParameters } from '../../language/integration-types.ts';
import { anything, oneOf, structureOf } from '../../language/value-types.ts';

/** The call of a service that a `Resource` names, with what AWS publishes of it. */
export interface Called {
  readonly aws: AwsLookUp;
  readonly kind: IntegrationResource['kind'];
  /** As they stand in the ARN. */
  readonly service: string;
  readonly action: string;
  /** Nothing where AWS has no such pattern. */
  readonly pattern: IntegrationPattern | undefined;
  /** Nothing for a call of the SDK integrations. */
  readonly integration: IntegrationFacts | undefined;
  /** The operation of an API that is called; nothing where that is not known, or is none of the SDK's. */
  readonly reference: OperationReference | undefined;
  readonly operation: OperationFacts | undefined;
  /** What it takes as `Parameters` or `Arguments`. */
  readonly input: StructureType;
  /** The page of the API's reference about the operation. */
  readonly apiPage: string | undefined;
  /** The page that says what it takes: of the Developer Guide for an optimized integration, else of the API's reference. */
  readonly page: string | undefined;
}

/** Nothing where the `Resource` calls no service, or one of which nothing is known. */
export function calledBy(aws: AwsLookUp, resource: string): Called | undefined {
  const read = readTaskResource(resource);
  if (read.kind !== 'integration' && read.kind !== 'aws-sdk') return undefined;
  return read.kind === 'aws-sdk' ? calledOfSdk(aws, read) : (calledOptimized(aws, read) ?? calledByMap(aws, read));
}

function calledOfSdk(aws: AwsLookUp, resource: IntegrationResource): Called | undefined {
  const reference = { service: resource.service.text, operation: resource.action.text };
  const operation = aws.operation(reference.service, reference.operation);
  if (operation === undefined) return undefined;
  const input = operation.input ?? structureOf([]);
  return { ...partsOf(aws, resource), ...pagesOf(aws, reference), reference, operation, input };
}

function calledOptimized(aws: AwsLookUp, resource: IntegrationResource): Called | undefined {
  const call = callOf(resource);
  const integration = aws.optimizedIntegration(`arn:aws:states:::${call}`);
  if (integration === undefined) return undefined;
  const { takes: reference } = integration;
  const operation = reference && aws.operation(reference.service, reference.operation);
  const input = inputOf(integration, operation?.input ?? integrationParameters.get(call));
  const pages = { ...pagesOf(aws, reference), page: guidePage(integration.page) };
  return { ...partsOf(aws, resource), ...pages, integration, reference, operation, input };
}

/** What only a distributed Map calls, to read its items and to write its results. */
function calledByMap(aws: AwsLookUp, resource: IntegrationResource): Called | undefined {
  const input = mapCallParameters.get(callOf(resource));
  if (input === undefined) return undefined;
  const reference = { service: resource.service.text, operation: resource.action.text };
  return { ...partsOf(aws, resource), ...pagesOf(aws, reference), reference, operation: undefined, input };
}

function pagesOf(aws: AwsLookUp, reference: OperationReference | undefined) {
  const page = reference && aws.operationPage(reference.service, reference.operation);
  return { page, apiPage: page };
}

function partsOf(aws: AwsLookUp, { kind, service, action, pattern }: IntegrationResource) {
  return { aws, kind, service: service.text, action: action.text, pattern, integration: undefined };
}

function callOf({ service, action }: IntegrationResource): string {
  return `${service.text}:${action.text}`;
}

/** The parameters that the page of the integration has, with the types that are known of them. */
function inputOf({ parameters }: IntegrationFacts, known: StructureType | undefined): StructureType {
  return structureOf(
    parameters.map(({ name, isRequired, takesJson, values }): MemberFacts => {
      const member = known?.member(name);
      const type = values === undefined ? (member?.type ?? anything) : oneOf(values);
      return { name, otherNames: member?.otherNames ?? [], isRequired, type: takesJson ? anything : type };
    }),
  );
}
