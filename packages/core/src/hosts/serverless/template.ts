import type { Property } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isMachineType, machineDeclarations } from '../cloudformation/machine.ts';
import { writtenDocument } from '../cloudformation/policy-document.ts';
import type { MachineDeclaration, Template, TemplateContext, TemplateFiles } from '../template.ts';
import { Configuration } from './configuration.ts';
import { machineDeclaration } from './machine.ts';
import { mayBeMade, showsAll } from './made.ts';
import { resourcesOf } from './resources.ts';
import { substitutionsAmong, valueOf } from './substitutions.ts';

/**
 * The configuration of the Serverless Framework that a tree is, with the state machines of the plugin for Step Functions
 * and those among its resources; nothing when there are none.
 * https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml
 */
export function serverlessTemplate({ root, source }: SyntaxTree, files: TemplateFiles): Template | undefined {
  if (root?.kind !== 'object') return undefined;
  const configuration = new Configuration(root, files);
  const keys = configuration.entriesOf(configuration.memberOf(root, 'stepFunctions', 'stateMachines'));
  const context = contextOf(configuration, keys, source.file);
  const machines = [
    ...keys.map((key) => machineDeclaration(key, configuration, context)),
    ...machinesAmongResources(configuration, context),
  ];
  return machines.length === 0 ? undefined : { ...context, machines };
}

function contextOf(configuration: Configuration, machines: readonly Property[], file: string): TemplateContext {
  const resources = resourcesOf(configuration, machines);
  const isOpen = !showsAll(configuration);
  return {
    kind: 'serverless',
    file,
    resources,
    parameters: new Map(),
    // The framework adds roles, log groups and much else.
    isComplete: false,
    mayHave: (id) => isOpen || resources.has(id) || mayBeMade(id),
    valueOf,
    policyDocumentOf: writtenDocument,
  };
}

/** The framework fills its own variables in before CloudFormation sees a resource. */
function machinesAmongResources(configuration: Configuration, context: TemplateContext): readonly MachineDeclaration[] {
  const written = [...context.resources.values()].filter(({ type, properties }) => isMachineType(type) && properties);
  const declarations = written.flatMap((resource) => machineDeclarations(resource, context));
  return declarations.map(({ substitutions, ...declaration }) => ({
    ...declaration,
    substitutions: substitutionsAmong(substitutions, configuration),
  }));
}
