import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Template, TemplateContext, TemplateParameter, TemplateResource } from '../template.ts';
import { writtenText } from './intrinsic.ts';
import { isMachineType, machineDeclaration } from './machine.ts';

/**
 * The template that a tree is, in CloudFormation's own form or in that of SAM; nothing when it declares no state machine.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function cloudFormationTemplate({ root, source }: SyntaxTree): Template | undefined {
  if (root?.kind !== 'object') return undefined;
  const resources = resourcesOf(root);
  const declared = [...resources.values()].filter(({ type }) => isMachineType(type));
  if (declared.length === 0) return undefined;
  const context: TemplateContext = {
    kind: transformsOf(root).some((name) => name.startsWith('AWS::Serverless-')) ? 'sam' : 'cloudformation',
    file: source.file,
    resources,
    parameters: parametersOf(root),
    isComplete: isComplete(root),
  };
  return { ...context, machines: declared.map((resource) => machineDeclaration(resource, context)) };
}

/** Whether a text can hold such a template, without reading it. */
export function mayBeCloudFormation(text: string): boolean {
  return text.includes('AWS::StepFunctions::StateMachine') || text.includes('AWS::Serverless::StateMachine');
}

function resourcesOf(root: ObjectNode): ReadonlyMap<string, TemplateResource> {
  return new Map(entriesOf(root, 'Resources').map((key) => [key.name, resourceOf(key)] as const));
}

function resourceOf(key: Property): TemplateResource {
  const { name: id, value } = key;
  return {
    id,
    type: textOf(value, 'Type'),
    key,
    properties: objectOf(value, 'Properties'),
    condition: textOf(value, 'Condition'),
  };
}

function parametersOf(root: ObjectNode): ReadonlyMap<string, TemplateParameter> {
  return new Map(
    entriesOf(root, 'Parameters').map((key) => {
      const { name, value } = key;
      return [name, { name, key, type: textOf(value, 'Type'), default: memberOf(value, 'Default') }] as const;
    }),
  );
}

/** Macros and includes may add what the template does not show. SAM adds resources under names that follow from its own. */
function isComplete(root: ObjectNode): boolean {
  const resources = memberOf(root, 'Resources');
  const isOpen = resources?.kind !== 'object' || resources.hasUnknownKeys;
  return !isOpen && transformsOf(root).every((name) => name === 'AWS::LanguageExtensions');
}

function transformsOf(root: ObjectNode): readonly string[] {
  const transform = memberOf(root, 'Transform');
  if (transform === undefined) return [];
  const items = transform.kind === 'array' ? transform.items : [transform];
  return items.map((item) => writtenText(item)?.value ?? '');
}

function entriesOf(root: ObjectNode, name: string): readonly Property[] {
  const section = memberOf(root, name);
  return section?.kind === 'object' ? section.properties : [];
}

function memberOf(node: Node, name: string): Node | undefined {
  return node.kind === 'object' ? propertyOf(node, name)?.value : undefined;
}

function objectOf(node: Node, name: string): ObjectNode | undefined {
  const member = memberOf(node, name);
  return member?.kind === 'object' ? member : undefined;
}

function textOf(node: Node, name: string): string | undefined {
  const member = memberOf(node, name);
  return member && writtenText(member)?.value;
}
