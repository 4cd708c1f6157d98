import type { ObjectNode } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Template, TemplateContext } from '../template.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { isMachineType, machineDeclarations } from './machine.ts';
import { mayBeMadeBySam } from './made-by-sam.ts';
import { writtenDocument } from './policy-document.ts';
import { parametersOf, resourcesOf, showsAllResources, transformsOf } from './resources.ts';

/**
 * The template that a tree is, in CloudFormation's own form or in that of SAM; nothing when it declares no state machine.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function cloudFormationTemplate({ root, source }: SyntaxTree): Template | undefined {
  if (root?.kind !== 'object') return undefined;
  const context = contextOf(root, source.file);
  const declared = [...context.resources.values()].filter(({ type }) => isMachineType(type));
  if (declared.length === 0) return undefined;
  return { ...context, machines: declared.flatMap((resource) => machineDeclarations(resource, context)) };
}

function contextOf(root: ObjectNode, file: string): TemplateContext {
  const resources = resourcesOf(root);
  const isComplete = showsAllResources(root);
  const isOpenToAll = !showsAllResources(root, isSam);
  const parameters = parametersOf(root);
  return {
    kind: transformsOf(root).some(isSam) ? 'sam' : 'cloudformation',
    file,
    resources,
    parameters,
    isComplete,
    mayHave: (id) => resources.has(id) || isOpenToAll || (!isComplete && mayBeMadeBySam(id, resources)),
    valueOf: (node) => deploymentValueOf(node, { parameters }),
    policyDocumentOf: writtenDocument,
  };
}

function isSam(transform: string): boolean {
  return transform.startsWith('AWS::Serverless-');
}
