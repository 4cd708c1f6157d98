import type {
  AwsLookUp,
  IntegrationFacts,
  IntegrationParameter,
  MemberFacts,
  StructureType,
  ValueType,
} from '../../language/aws-look-up.ts';
import { insistedTypes, integrationParameters } from '../../language/integration-types.ts';

/** What an object among the parameters of a call may hold. */
export interface ParameterObject {
  /** All names that a parameter may have, with the parameter. */
  readonly byName: ReadonlyMap<string, ParameterFacts>;
  readonly required: readonly ParameterFacts[];
}

export interface ParameterFacts {
  readonly name: string;
  /** Nothing where any value may stand. */
  readonly type: ValueType | undefined;
  readonly isRequiredAtCreation: boolean;
}

/** What an operation takes, read once for each structure: a list may hold thousands. */
export function objectOfStructure(structure: StructureType): ParameterObject {
  const object = structures.get(structure) ?? readStructure(structure);
  structures.set(structure, object);
  return object;
}

const structures = new WeakMap<StructureType, ParameterObject>();

/** Of a union one member is given, so that none of them is required. */
function readStructure({ kind, members }: StructureType): ParameterObject {
  const facts = members.map((member) => ({ member, parameter: parameterOfMember(member) }));
  return {
    byName: new Map([
      ...facts.flatMap(({ member, parameter }) => member.otherNames.map((name) => [name, parameter] as const)),
      ...facts.map(({ parameter }) => [parameter.name, parameter] as const),
    ]),
    required: kind === 'union' ? [] : facts.flatMap(({ member, parameter }) => (member.isRequired ? [parameter] : [])),
  };
}

/** Its type is read when a value is held against it: most members of an operation are not given. */
function parameterOfMember(member: MemberFacts): ParameterFacts {
  return {
    name: member.name,
    get type() {
      return member.type;
    },
    isRequiredAtCreation: false,
  };
}

/** What an optimized integration takes, read once for each: hardly a definition calls only others than those before it. */
export function objectOfIntegration(integration: IntegrationFacts, aws: AwsLookUp): ParameterObject {
  const object = integrations.get(integration) ?? readIntegration(integration, aws);
  integrations.set(integration, object);
  return object;
}

const integrations = new WeakMap<IntegrationFacts, ParameterObject>();

/** The types are those of the operation that takes the same. */
function readIntegration(integration: IntegrationFacts, aws: AwsLookUp): ParameterObject {
  const { parameters, takes } = integration;
  const operation = takes && aws.operation(takes.service, takes.operation);
  const typeOf = (name: string) => operation?.input?.member(name)?.type ?? insistedTypeOf(name, integration);
  const facts = parameters.map((parameter) => ({
    parameter: parameterOfIntegration(parameter, typeOf(parameter.name)),
    isRequired: parameter.isRequired,
  }));
  const members = operation?.input === undefined ? [] : objectOfStructure(operation.input).byName;
  return {
    byName: new Map([...members, ...facts.map(({ parameter }) => [parameter.name, parameter] as const)]),
    required: facts.filter(({ isRequired }) => isRequired).map(({ parameter }) => parameter),
  };
}

function insistedTypeOf(name: string, { service, action }: IntegrationFacts): ValueType | undefined {
  const call = `${service}:${action}`;
  return insistedTypes.has(`${call} ${name}`) ? integrationParameters.get(call)?.member(name)?.type : undefined;
}

function parameterOfIntegration(
  { name, takesJson, values, isRequiredAtCreation }: IntegrationParameter,
  type: ValueType | undefined,
): ParameterFacts {
  const documented = values === undefined ? undefined : ({ kind: 'enumeration', values } as const);
  return {
    name,
    get type() {
      return takesJson ? undefined : (documented ?? type);
    },
    isRequiredAtCreation,
  };
}
