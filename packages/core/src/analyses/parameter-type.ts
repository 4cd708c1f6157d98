import type {
  IntegrationFacts,
  IntegrationParameter,
  MemberFacts,
  OperationFacts,
  StructureType,
  ValueType,
} from '../language/aws-look-up.ts';
import { integrationParameterTypes } from '../language/optimized-integrations.ts';

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
  const object = read.get(structure) ?? readStructure(structure);
  read.set(structure, object);
  return object;
}

const read = new WeakMap<StructureType, ParameterObject>();

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

function parameterOfMember({ name, type }: MemberFacts): ParameterFacts {
  return { name, type, isRequiredAtCreation: false };
}

/** What an optimized integration takes, with the types of the operation that takes the same. */
export function objectOfIntegration(
  { service, action, parameters }: IntegrationFacts,
  operation: OperationFacts | undefined,
): ParameterObject {
  const typeOf = (name: string) =>
    operation?.input?.member(name)?.type ?? integrationParameterTypes.get(`${service}:${action} ${name}`);
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

function parameterOfIntegration(
  { name, takesJson, values, isRequiredAtCreation }: IntegrationParameter,
  type: ValueType | undefined,
): ParameterFacts {
  const documented = values === undefined ? undefined : ({ kind: 'enumeration', values } as const);
  return { name, type: takesJson ? undefined : (documented ?? type), isRequiredAtCreation };
}
