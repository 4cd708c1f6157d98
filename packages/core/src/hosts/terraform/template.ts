import type { Node } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type {
  Coverage,
  MachineDeclaration,
  Template,
  TemplateContext,
  TemplateParameter,
  TemplateResource,
} from '../template.ts';
import { terraformMachineModule, terraformMachineType } from '../template-signs.ts';
import { argumentOf, type Block } from './blocks.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { calledMachine, conditionOf, type DeclaringBlock, resourceMachine } from './machine.ts';
import { meaningOf } from './meaning.ts';
import { type Module, moduleOf } from './module.ts';
import { policyDocumentOf } from './policy-document.ts';
import { cloudFormationType } from './resource-types.ts';

/**
 * What the Terraform files of one folder declare together, in HCL or in JSON; nothing when there is no state machine.
 * https://developer.hashicorp.com/terraform/language/files
 */
export function terraformTemplate(trees: readonly SyntaxTree[], coverage: Coverage): Template | undefined {
  const module = moduleOf(trees);
  const declaring = declaringBlocks(module);
  const [first] = declaring;
  if (first === undefined) return undefined;
  const resources = resourcesOf(module);
  const isWhole = coverage === 'whole-folder' && trees.every(({ problems }) => problems.length === 0);
  const context: TemplateContext = {
    kind: 'terraform',
    file: first.block.key.source.file,
    resources,
    parameters: parametersOf(module),
    // What other modules are given they may work with: attach policies to a role, say.
    isComplete: isWhole && module.calls.size === 0,
    mayHave: (id) => !isWhole || resources.has(id),
    valueOf: (node) => deploymentValueOf(node, module),
    policyDocumentOf: (node) => policyDocumentOf(node, module),
  };
  return { ...context, machines: declaring.map((block) => declarationOf(block, context)) };
}

function declaringBlocks(module: Module): readonly DeclaringBlock[] {
  const resources = [...module.resources].filter(([address]) => address.startsWith(`${terraformMachineType}.`));
  const calls = [...module.calls].filter(([, { body }]) => isMachineModule(argumentOf(body, 'source')));
  return [...resources, ...calls.map(([name, block]) => [`module.${name}`, block] as const)].map(([address, block]) => {
    return { address, block, module };
  });
}

/** The source may name a registry before the module, and a version behind it. */
function isMachineModule(source: Node | undefined): boolean {
  const meaning = source && meaningOf(source);
  if (meaning?.kind !== 'text') return false;
  const { text } = meaning.text;
  return text.endsWith(terraformMachineModule) || text.includes('terraform-aws-modules/terraform-aws-step-functions');
}

function declarationOf(declaring: DeclaringBlock, context: TemplateContext): MachineDeclaration {
  return declaring.address.startsWith('module.')
    ? calledMachine(declaring, context)
    : resourceMachine(declaring, context);
}

function resourcesOf({ resources }: Module): ReadonlyMap<string, TemplateResource> {
  return new Map([...resources].map(([id, block]) => [id, resourceOf(id, block)]));
}

function resourceOf(id: string, block: Block): TemplateResource {
  const type = cloudFormationType(block.labels[0] ?? '');
  return { id, type, key: block.key, properties: block.body, condition: conditionOf(block) };
}

function parametersOf({ variables }: Module): ReadonlyMap<string, TemplateParameter> {
  return new Map(
    [...variables].map(([name, { key, body }]) => {
      const type = argumentOf(body, 'type');
      const word = type && parameterTypes.get(type.source.text.slice(type.start, type.end));
      return [name, { name, key, type: word, default: argumentOf(body, 'default') }];
    }),
  );
}

const parameterTypes: ReadonlyMap<string, string> = new Map([
  ['string', 'String'],
  ['number', 'Number'],
]);
