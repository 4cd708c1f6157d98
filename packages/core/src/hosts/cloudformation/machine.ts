import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import type {
  DefinitionSource,
  LoggingSetting,
  MachineDeclaration,
  MachineSetting,
  MachineType,
  Substitution,
  Substitutions,
  TemplateContext,
  TemplateResource,
} from '../template.ts';
import { definitionTextOf } from './definition-text.ts';
import { deploymentValueOf, namedValue, ownVariables } from './deployment-value.ts';
import { intrinsicOf, writtenText } from './intrinsic.ts';

const plainType = 'AWS::StepFunctions::StateMachine';
const serverlessType = 'AWS::Serverless::StateMachine';

export function isMachineType(type: string | undefined): boolean {
  return type === plainType || type === serverlessType;
}

/**
 * What a resource says of its state machine.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-stepfunctions-statemachine.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
export function machineDeclaration(resource: TemplateResource, template: TemplateContext): MachineDeclaration {
  const isServerless = resource.type === serverlessType;
  const names = isServerless ? serverlessNames : plainNames;
  const property = (name: string) => resource.properties && propertyOf(resource.properties, name)?.value;
  return {
    template,
    name: resource.id,
    key: resource.key,
    constructPath: undefined,
    machineName: property(names.name),
    type: typeOf(property(names.type)),
    typeAt: property(names.type),
    definition: isOpen(resource) ? { kind: 'computed', at: resource.key.value } : definitionOf(property),
    otherDefinitions: givenDefinitions(resource.properties).slice(1),
    substitutions: substitutionsOf(property, template),
    role: property(names.role),
    policies: [],
    logging: loggingOf(property(names.logging)),
    tracing: tracingOf(property(names.tracing)),
    condition: resource.condition,
  };
}

const plainNames = {
  name: 'StateMachineName',
  type: 'StateMachineType',
  role: 'RoleArn',
  logging: 'LoggingConfiguration',
  tracing: 'TracingConfiguration',
};

const serverlessNames = { name: 'Name', type: 'Type', role: 'Role', logging: 'Logging', tracing: 'Tracing' };

/** The properties of a resource, by name. */
type Properties = (name: string) => Node | undefined;

/** What is not said is Standard. */
function typeOf(node: Node | undefined): MachineType | undefined {
  if (node === undefined) return 'STANDARD';
  const written = writtenText(node)?.value;
  return written === 'STANDARD' || written === 'EXPRESS' ? written : undefined;
}

/** Whether a macro or an include may bring further properties. */
function isOpen({ key, properties }: TemplateResource): boolean {
  if (properties !== undefined) return properties.hasUnknownKeys;
  return key.value.kind !== 'object' || key.value.hasUnknownKeys || propertyOf(key.value, 'Properties') !== undefined;
}

const definitionNames: ReadonlySet<string> = new Set([
  'Definition',
  'DefinitionString',
  'DefinitionS3Location',
  'DefinitionUri',
]);

/** The properties that surely give a definition: a condition may leave the place of one empty. */
function givenDefinitions(properties: ObjectNode | undefined): readonly Property[] {
  return (properties?.properties ?? []).filter(({ name, value }) => definitionNames.has(name) && isSurelyGiven(value));
}

function isSurelyGiven(value: Node): boolean {
  if (value.kind === 'null') return false;
  if (value.kind !== 'opaque') return true;
  return ['Sub', 'Join', 'ToJsonString', 'GetAtt'].includes(intrinsicOf(value)?.name ?? '');
}

function definitionOf(property: Properties): DefinitionSource {
  const object = property('Definition');
  if (object !== undefined) return givenAsObject(object);
  const text = property('DefinitionString');
  if (text !== undefined) return givenAsText(text);
  const file = property('DefinitionUri') ?? property('DefinitionS3Location');
  return file === undefined ? { kind: 'absent' } : givenAsFile(file);
}

function givenAsObject(at: Node): DefinitionSource {
  if (at.kind === 'object') return { kind: 'object', at };
  return givenAsText(at);
}

function givenAsText(at: Node): DefinitionSource {
  const intrinsic = intrinsicOf(at);
  if (intrinsic?.name === 'ToJsonString') return givenAsObject(intrinsic.argument);
  const text = definitionTextOf(at);
  return text === undefined ? { kind: 'computed', at } : { kind: 'text', at, text };
}

/** Whatever is no path lies in S3: an object with `Bucket` and `Key`, `s3://bucket/key`, an address on the web. */
function givenAsFile(at: Node): DefinitionSource {
  if (at.kind === 'object') return { kind: 'remote', at };
  const text = at.kind === 'string' && !at.partial ? at.value : undefined;
  if (text === undefined) return { kind: 'computed', at };
  return /^(?:s3|https?):\/\//i.test(text) ? { kind: 'remote', at } : { kind: 'file', at, path: text };
}

function substitutionsOf(property: Properties, template: TemplateContext): Substitutions {
  const map = property('DefinitionSubstitutions');
  const supplied = new Map<string, Substitution>();
  for (const key of map?.kind === 'object' ? map.properties : [])
    supplied.set(key.name, { key, value: deploymentValueOf(key.value, template) });
  const isComplete = map === undefined || (map.kind === 'object' && !map.hasUnknownKeys);
  const definition = property('Definition') ?? property('DefinitionString');
  return { supplied, isComplete, inText: inTextOf(definition, template), inValue: inValueOf(definition, template) };
}

/** Intrinsic functions are evaluated in an object, and stay what they are in a text. */
function inValueOf(definition: Node | undefined, template: TemplateContext): Substitutions['inValue'] {
  const isObject = definition?.kind === 'object' || (definition && intrinsicOf(definition)?.name === 'ToJsonString');
  return isObject ? (node) => deploymentValueOf(node, template) : undefined;
}

function inTextOf(definition: Node | undefined, template: TemplateContext): Substitutions['inText'] {
  const intrinsic = definition && intrinsicOf(definition);
  if (intrinsic?.name !== 'Sub' && intrinsic?.name !== 'Join') return undefined;
  const own = intrinsic.name === 'Sub' ? ownVariables(intrinsic.argument) : undefined;
  return (name) => {
    const variable = own?.kind === 'object' ? propertyOf(own, name) : undefined;
    return variable === undefined ? namedValue(name, template) : deploymentValueOf(variable.value, template);
  };
}

function loggingOf(node: Node | undefined): LoggingSetting {
  if (node === undefined) return { state: 'off', at: undefined };
  if (node.kind !== 'object' || node.hasUnknownKeys) return { state: 'unknown', at: node };
  const level = propertyOf(node, 'Level')?.value;
  const destinations = destinationsIn(propertyOf(node, 'Destinations')?.value);
  if (level === undefined) return { state: 'off', at: node, destinations };
  const written = level.kind === 'string' && !level.partial ? level.value : undefined;
  return { state: written === undefined ? 'unknown' : written === 'OFF' ? 'off' : 'on', at: level, destinations };
}

function destinationsIn(list: Node | undefined): number | undefined {
  if (list === undefined || list.kind === 'null') return 0;
  if (list.kind !== 'array') return undefined;
  // A condition may leave the place of a destination empty.
  return list.items.some(({ kind }) => kind === 'opaque') ? undefined : list.items.length;
}

function tracingOf(node: Node | undefined): MachineSetting {
  if (node === undefined) return { state: 'off', at: undefined };
  if (node.kind !== 'object' || node.hasUnknownKeys) return { state: 'unknown', at: node };
  const enabled = propertyOf(node, 'Enabled')?.value;
  if (enabled === undefined) return { state: 'off', at: node };
  return { state: enabled.kind === 'boolean' ? (enabled.value ? 'on' : 'off') : 'unknown', at: enabled };
}
