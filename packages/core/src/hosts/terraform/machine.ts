import type { Node } from '../../syntax/node.ts';
import type { LoggingSetting, MachineDeclaration, MachineSetting, MachineType, TemplateContext } from '../template.ts';
import { argumentOf, type Block, dynamicBlock, innerBlocks } from './blocks.ts';
import { definitionOf } from './definition.ts';
import { plainTextOf } from './deployment-value.ts';
import { followed, type Module } from './module.ts';
import { policiesOf, unknownPolicy } from './policies.ts';

/** A block that declares a state machine. */
export interface DeclaringBlock {
  readonly address: string;
  readonly block: Block;
  readonly module: Module;
}

/**
 * What a resource says of its state machine.
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/sfn_state_machine.html.markdown
 */
export function resourceMachine(declaring: DeclaringBlock, template: TemplateContext): MachineDeclaration {
  const { block, module } = declaring;
  const role = argumentOf(block.body, 'role_arn');
  return {
    ...commonDeclaration(declaring, template),
    role,
    policies: policiesOf(role, module),
    logging: withData(settingOf(block, module, loggingBlock), module),
    tracing: settingOf(block, module, tracingBlock),
  };
}

/**
 * What a call of the module `terraform-aws-modules/step-functions/aws` says of the state machine that it makes. Unless the
 * call names a role, the module makes one, with policies that follow from the services that the call lists.
 * https://github.com/terraform-aws-modules/terraform-aws-step-functions
 */
export function calledMachine(declaring: DeclaringBlock, template: TemplateContext): MachineDeclaration {
  const { block, module } = declaring;
  const { body } = block;
  const role = argumentOf(body, 'role_arn');
  const logging = argumentOf(body, 'logging_configuration');
  return {
    ...commonDeclaration(declaring, template),
    role,
    policies: role === undefined ? [unknownPolicy(body)] : policiesOf(role, module),
    logging: logging === undefined ? notSaid : withData(levelIn(logging, module), module),
    // The module turns tracing on when the services have one called `xray`.
    tracing: { state: argumentOf(body, 'service_integrations') === undefined ? 'off' : 'unknown', at: undefined },
  };
}

type CommonDeclaration = Omit<MachineDeclaration, 'role' | 'policies' | 'logging' | 'tracing'>;

function commonDeclaration({ address, block, module }: DeclaringBlock, template: TemplateContext): CommonDeclaration {
  const { body, key } = block;
  return {
    template,
    name: address,
    key,
    constructPath: undefined,
    machineName: argumentOf(body, 'name'),
    type: typeOf(argumentOf(body, 'type'), module),
    ...definitionOf(argumentOf(body, 'definition'), module),
    condition: conditionOf(block),
  };
}

/** What is not said is Standard. */
function typeOf(node: Node | undefined, module: Module): MachineType | undefined {
  if (node === undefined) return 'STANDARD';
  const type = plainTextOf(node, module)?.toUpperCase();
  return type === 'STANDARD' || type === 'EXPRESS' ? type : undefined;
}

/** What decides how many there are. */
export function conditionOf({ body }: Block): string | undefined {
  const count = argumentOf(body, 'count') ?? argumentOf(body, 'for_each');
  return count?.source.text.slice(count.start, count.end);
}

const notSaid: MachineSetting = { state: 'off', at: undefined };

interface SettingBlock {
  readonly name: string;
  readonly argument: string;
  readonly isOn: (value: string) => boolean;
}

const loggingBlock: SettingBlock = {
  name: 'logging_configuration',
  argument: 'level',
  isOn: (level) => level !== 'OFF',
};

const tracingBlock: SettingBlock = {
  name: 'tracing_configuration',
  argument: 'enabled',
  isOn: (value) => value === 'true',
};

function settingOf({ body }: Block, module: Module, setting: SettingBlock): MachineSetting {
  const hidden = dynamicBlock(body, setting.name);
  if (hidden !== undefined) return { state: 'unknown', at: hidden.body };
  const block = innerBlocks(body, setting.name).at(-1)?.body;
  if (block === undefined) return notSaid;
  return stateOf(argumentOf(block, setting.argument), { at: block, module, setting });
}

function levelIn(node: Node, module: Module): MachineSetting {
  const meaning = followed(node, module, 'left');
  if (meaning.kind !== 'value' || meaning.at.kind !== 'object' || meaning.at.hasUnknownKeys)
    return { state: 'unknown', at: node };
  return stateOf(argumentOf(meaning.at, loggingBlock.argument), { at: meaning.at, module, setting: loggingBlock });
}

/** Whether the data is logged is said beside the level. */
function withData(setting: MachineSetting, module: Module): LoggingSetting {
  const { at } = setting;
  if (at === undefined || plainTextOf(at, module) !== 'ALL' || at.parent?.kind !== 'property') return setting;
  const data = argumentOf(at.parent.parent, 'include_execution_data');
  return data !== undefined && plainTextOf(data, module) === 'true' ? { ...setting, dataAt: data } : setting;
}

interface SettingPlace {
  readonly at: Node;
  readonly module: Module;
  readonly setting: SettingBlock;
}

function stateOf(node: Node | undefined, { at, module, setting }: SettingPlace): MachineSetting {
  if (node === undefined) return { state: 'off', at };
  const value = plainTextOf(node, module);
  return { state: value === undefined ? 'unknown' : setting.isOn(value) ? 'on' : 'off', at: node };
}
