import type { OperationFacts } from '../../language/aws-look-up.ts';
import type { CallSite } from './call-sites.ts';
import { objectOfIntegration, objectOfStructure, type ParameterFacts, type ParameterObject } from './parameter-type.ts';

/** What the parameters of a call may be. */
export interface TakenParameters {
  readonly object: ParameterObject;
  /** Whether what is not known is hardly there. */
  readonly isCurrent: boolean;
}

/** What a call takes; nothing where that is not known. */
export function parametersTaken(site: CallSite): TakenParameters | undefined {
  if (site.place !== 'Task') return takenInMap(site);
  return site.kind === 'aws-sdk' ? takenByOperation(site) : takenByIntegration(site);
}

function takenByOperation({ aws, service, action }: CallSite): TakenParameters | undefined {
  const operation = aws.operation(service, action);
  const object = operation && objectOfOperation(operation);
  return object && { object, isCurrent: aws.service(service)?.model === 'current' };
}

function objectOfOperation({ input }: OperationFacts): ParameterObject {
  return objectOfStructure(input ?? takesNothing);
}

const takesNothing = { kind: 'structure', members: [], member: () => undefined } as const;

function takenByIntegration({ aws, service, action }: CallSite): TakenParameters | undefined {
  const integration = aws.optimizedIntegration(`arn:aws:states:::${service}:${action}`);
  if (integration === undefined) return undefined;
  const { takes } = integration;
  const isCurrent = takes === undefined || aws.service(takes.service)?.model === 'current';
  return { object: objectOfIntegration(integration, aws), isCurrent };
}

/**
 * What a Map reads and writes with are operations of S3. What they lack is told of by rules of their own, which need no data.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
 */
function takenInMap(site: CallSite): TakenParameters | undefined {
  const taken = takenByOperation(site);
  if (taken === undefined) return undefined;
  const { byName } = taken.object;
  const names = site.place === 'ResultWriter' ? new Map([...byName, [prefix.name, prefix]]) : byName;
  return { ...taken, object: { byName: names, required: [] } };
}

/**
 * Step Functions makes up the keys of the objects that it writes, and puts this before them.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
 */
const prefix: ParameterFacts = { name: 'Prefix', type: { kind: 'string' }, isRequiredAtCreation: false };
