import type { MachineType } from '@stepproof/core';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Code, Node } from './code-file.ts';
import { followed } from './follow.ts';
import { exportedName } from './names.ts';
import { isPlain, membersOf, propertyCode } from './object-entries.ts';
import { scalarOf } from './scalar.ts';

/** A place in code that has a state machine, or a state. */
export interface DefinitionPlace {
  readonly code: Code;
  readonly holds: 'machine' | 'state';
  /** What it is called, where that is said. */
  readonly name: string | undefined;
  /** Nothing where it is not known. */
  readonly type: MachineType | undefined;
  /** Whether it surely is one: other libraries have state machines too. */
  readonly isSure: boolean;
}

/** What an object that has a definition calls it. */
interface Holder {
  readonly holds: 'machine' | 'state';
  readonly definitions: readonly string[];
  /** What says Standard or Express; nothing where another place does. */
  readonly types: readonly string[];
  /** Whether nothing else is called so. */
  readonly isSure: boolean;
}

const state: Holder = { holds: 'state', definitions: ['stateJson', 'definition'], types: [], isSure: true };
const machine: Holder = { holds: 'machine', definitions: ['definition'], types: ['type'], isSure: true };
const likelyMachine: Holder = { ...machine, isSure: false };
const resource: Holder = {
  holds: 'machine',
  definitions: ['Definition', 'DefinitionString', 'definition', 'definitionString'],
  types: ['StateMachineType', 'Type', 'stateMachineType'],
  isSure: true,
};

/** What is called with such an object: constructors, and methods of the SDK's clients. */
const calls: ReadonlyMap<string, Holder> = new Map([
  ['CfnStateMachine', resource],
  // That of the CDK and that of Pulumi.
  [
    'StateMachine',
    { ...likelyMachine, definitions: ['definition', 'definitionBody'], types: ['stateMachineType', 'type'] },
  ],
  ['SfnStateMachine', machine],
  ['CustomState', state],
  ['CreateStateMachineCommand', machine],
  ['UpdateStateMachineCommand', { ...machine, types: [] }],
  ['ValidateStateMachineDefinitionCommand', machine],
  ['TestStateCommand', state],
  ['createStateMachine', likelyMachine],
  ['updateStateMachine', { ...likelyMachine, types: [] }],
  ['validateStateMachineDefinition', likelyMachine],
]);

/** The places of a file that surely have a definition: what is called with them, or the object around them, says so. */
export function placesAt(code: Code): readonly DefinitionPlace[] {
  const { file, node } = code;
  switch (node.type) {
    case 'NewExpression':
    case 'CallExpression':
      return placesInCall({ file, node });
    case 'Property':
      return nameOfKey(node) === 'stateMachines' ? placesInConfiguration({ file, node: node.value }) : [];
    case 'ObjectExpression':
      return placesInResource({ file, node });
    default:
      return [];
  }
}

function placesInCall({
  file,
  node,
}: Code<TSESTree.NewExpression | TSESTree.CallExpression>): readonly DefinitionPlace[] {
  const name = exportedName(node.callee, file);
  const [first, second] = node.arguments;
  if (/(?:^|\.)DefinitionBody\.fromString$/.test(name) && first !== undefined)
    return [{ code: { file, node: first }, holds: 'machine', name: undefined, type: undefined, isSure: true }];
  const holder = calls.get(name.slice(name.lastIndexOf('.') + 1));
  if (holder === undefined) return [];
  const id = [first, second]
    .map((given) => given && scalarOf({ file, node: given }))
    .find((given) => typeof given === 'string');
  return node.arguments.flatMap((given) => placesInObject({ file, node: given }, holder, id as string | undefined));
}

/** `stepFunctions.stateMachines` of the Serverless Framework. */
function placesInConfiguration(code: Code): readonly DefinitionPlace[] {
  const { file, node } = followed(code);
  if (node.type !== 'ObjectExpression') return [];
  return membersOf({ file, node })
    .flat()
    .flatMap((member) => {
      if (member.kind !== 'entry' || !isPlain(member.property)) return [];
      return placesInObject({ file: member.file, node: member.property.value }, likelyMachine, member.name);
    });
}

/** A resource of CloudFormation, as templates and overrides in code have it. */
function placesInResource({ file, node }: Code<TSESTree.ObjectExpression>): readonly DefinitionPlace[] {
  const type = node.properties.find((property) => /^[Tt]ype$/.test(nameOfKey(property) ?? ''));
  if (type?.type !== 'Property' || type.value.type !== 'Literal' || !machineTypes.has(type.value.value)) return [];
  const properties = node.properties.find((property) => /^[Pp]roperties$/.test(nameOfKey(property) ?? ''));
  return properties?.type === 'Property' ? placesInObject({ file, node: properties.value }, resource, undefined) : [];
}

const machineTypes: ReadonlySet<unknown> = new Set([
  'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::StateMachine',
]);

function placesInObject(code: Code, holder: Holder, name: string | undefined): readonly DefinitionPlace[] {
  const { file, node } = followed(code);
  // What another file says is checked there.
  if (node.type !== 'ObjectExpression' || file.isOther) return [];
  return holder.definitions.flatMap((property): readonly DefinitionPlace[] => {
    const definition = propertyCode({ file, node }, property);
    if (definition === undefined) return [];
    return [
      { code: definition, holds: holder.holds, name, type: typeIn({ file, node }, holder), isSure: holder.isSure },
    ];
  });
}

/** What is not said is Standard. */
function typeIn(object: Code<TSESTree.ObjectExpression>, { types }: Holder): MachineType | undefined {
  if (types.length === 0) return undefined;
  const said = membersOf(object)
    .flat()
    .filter((member) => member.kind !== 'entry' || types.includes(member.name));
  const [first, second] = said;
  if (first === undefined) return 'STANDARD';
  if (first.kind !== 'entry' || second !== undefined || !first.isCertain || !isPlain(first.property)) return undefined;
  return typeOf({ file: first.file, node: first.property.value });
}

/** `'EXPRESS'`, `StateMachineType.EXPRESS`. */
function typeOf(code: Code): MachineType | undefined {
  const { node } = code;
  const isMember = node.type === 'MemberExpression' && node.property.type === 'Identifier';
  const type = isMember ? (node.property as TSESTree.Identifier).name : scalarOf(code);
  const word = String(type).toUpperCase();
  return word === 'STANDARD' || word === 'EXPRESS' ? word : undefined;
}

function nameOfKey(property: Node): string | undefined {
  if (property.type !== 'Property' || property.computed) return undefined;
  const { key } = property;
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
}

/** Whether an object is evidently a state machine. */
export function isMachine(code: Code<TSESTree.ObjectExpression>): boolean {
  const mayBe = code.node.properties.some((property) => {
    return property.type === 'SpreadElement' || nameOfKey(property) === 'StartAt' || nameOfKey(property) === 'States';
  });
  if (!mayBe) return false;
  const names = membersOf(code)
    .flat()
    .map((member) => (member.kind === 'entry' ? member.name : undefined));
  // How items are processed is said of a part of a machine.
  return names.includes('StartAt') && names.includes('States') && !names.includes('ProcessorConfig');
}
