import { contentOf } from '../../syntax/content.ts';
import { memberOf } from '../../syntax/member.ts';
import { type Node, type ObjectNode, propertyOf } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { writtenDocument } from '../cloudformation/policy-document.ts';
import type {
  DefinitionSource,
  DeploymentValue,
  LoggingSetting,
  MachineDeclaration,
  MachineSetting,
  MachineType,
  Template,
  TemplateContext,
  TemplateResource,
} from '../template.ts';
import { plannedRole, policiesOfRole } from './planned-policies.ts';
import { type Plan, type PlannedResource, plannedReferences, textOf } from './planned-references.ts';
import { cloudFormationType } from './resource-types.ts';

/**
 * The template that a plan or a state is, as `terraform show -json` writes it; nothing when there is no state machine.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function planTemplate({ root, source }: SyntaxTree): Template | undefined {
  const values = root && (memberOf(root, 'planned_values') ?? memberOf(root, 'values'));
  const module = values && memberOf(values, 'root_module');
  const planned = module === undefined ? [] : resourcesBelow(module);
  const machines = planned.filter(({ type }) => type === 'aws_sfn_state_machine');
  if (machines.length === 0) return undefined;
  const resources = new Map(planned.map((resource) => [resource.address, resourceOf(resource)]));
  const context: TemplateContext = {
    kind: 'terraform',
    file: source.file,
    resources,
    parameters: new Map(),
    isComplete: true,
    mayHave: (id) => resources.has(id),
    valueOf: plannedValue,
    policyDocumentOf: writtenDocument,
  };
  const plan = { resources: planned, references: root === undefined ? new Map() : plannedReferences(root) };
  return { ...context, machines: machines.map((machine) => machineOf(machine, plan, context)) };
}

/** A plan has values only; what is known after it was applied is not among them. */
function plannedValue(node: Node): DeploymentValue {
  if (node.kind === 'string') return { kind: 'text', text: node.value };
  const isScalar = node.kind === 'number' || node.kind === 'boolean';
  return isScalar ? { kind: 'text', text: String(node.value) } : { kind: 'unknown' };
}

/** Of a module and of those that it calls, on whatever level. */
function resourcesBelow(root: Node): readonly PlannedResource[] {
  const found: PlannedResource[] = [];
  const modules = [root];
  for (let module = modules.shift(); module !== undefined; module = modules.shift()) {
    found.push(...itemsOf(module, 'resources').flatMap(plannedResource));
    modules.push(...itemsOf(module, 'child_modules'));
  }
  return found;
}

function itemsOf(module: Node, name: string): readonly Node[] {
  const list = memberOf(module, name);
  return list?.kind === 'array' ? list.items : [];
}

/** What is only looked up has the mode `data`. */
function plannedResource(node: Node): readonly PlannedResource[] {
  const key = node.kind === 'object' ? propertyOf(node, 'address') : undefined;
  const type = textOf(memberOf(node, 'type'));
  const values = memberOf(node, 'values');
  const address = textOf(key?.value);
  if (key === undefined || address === undefined || type === undefined || values?.kind !== 'object') return [];
  return textOf(memberOf(node, 'mode')) === 'data' ? [] : [{ address, type, key, values }];
}

function resourceOf({ address: id, type, key, values }: PlannedResource): TemplateResource {
  return { id, type: cloudFormationType(type), key, properties: values, condition: undefined };
}

function machineOf(machine: PlannedResource, plan: Plan, template: TemplateContext): MachineDeclaration {
  const { address, key, values } = machine;
  const role = plannedRole(machine, plan);
  const value = (name: string) => valueOf(values, name);
  return {
    template,
    name: address,
    key,
    constructPath: undefined,
    machineName: value('name'),
    type: typeOf(value('type')),
    definition: definitionOf(value('definition'), values),
    // All that is known was filled in.
    substitutions: { supplied: new Map(), isComplete: false, inText: undefined },
    role: value('role_arn'),
    roleId: role?.address,
    policies: role === undefined ? [{ kind: 'unknown', at: values }] : policiesOfRole(role, plan),
    logging: withData(settingOf(value('logging_configuration'), 'level')),
    tracing: settingOf(value('tracing_configuration'), 'enabled'),
    condition: undefined,
  };
}

function valueOf(values: ObjectNode, name: string): Node | undefined {
  const value = propertyOf(values, name)?.value;
  return value?.kind === 'null' ? undefined : value;
}

function typeOf(node: Node | undefined): MachineType | undefined {
  if (node === undefined) return 'STANDARD';
  const type = textOf(node);
  return type === 'STANDARD' || type === 'EXPRESS' ? type : undefined;
}

/** A definition that follows from what has yet to be created is left out of a plan. */
function definitionOf(node: Node | undefined, values: ObjectNode): DefinitionSource {
  if (node?.kind !== 'string') return { kind: 'computed', at: node ?? values };
  return { kind: 'text', at: node, text: contentOf(node) };
}

/** A block is a list of one object. */
function settingOf(blocks: Node | undefined, name: string): MachineSetting {
  const block = blocks?.kind === 'array' ? blocks.items[0] : undefined;
  const value = block && memberOf(block, name);
  if (block === undefined) return { state: blocks === undefined ? 'unknown' : 'off', at: undefined };
  if (value?.kind === 'boolean') return { state: value.value ? 'on' : 'off', at: value };
  const text = textOf(value);
  return { state: text === undefined ? 'unknown' : text === 'OFF' ? 'off' : 'on', at: value ?? block };
}

/** Whether the data is logged is said beside the level. */
function withData(setting: MachineSetting): LoggingSetting {
  const { at } = setting;
  if (textOf(at) !== 'ALL' || at?.parent?.kind !== 'property') return setting;
  const data = memberOf(at.parent.parent, 'include_execution_data');
  return data?.kind === 'boolean' && data.value ? { ...setting, dataAt: data } : setting;
}
