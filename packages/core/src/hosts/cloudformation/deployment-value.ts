import { type Node, propertyOf } from '../../syntax/node.ts';
import type { DeploymentValue, TemplateContext } from '../template.ts';
import { attributeReference, intrinsicOf, splitReference, writtenText } from './intrinsic.ts';

const unknown: DeploymentValue = { kind: 'unknown' };

/** What a value of a template will be, as far as the template tells. */
export function deploymentValueOf(node: Node, template: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  const text = writtenText(node)?.value;
  if (text !== undefined) return { kind: 'text', text };
  const intrinsic = intrinsicOf(node);
  if (intrinsic === undefined) return scalarValue(node);
  switch (intrinsic.name) {
    case 'Ref':
      return referenceOf(writtenText(intrinsic.argument)?.value, template);
    case 'GetAtt': {
      const reference = attributeReference(intrinsic.argument);
      return reference === undefined ? unknown : { kind: 'reference', ...reference };
    }
    case 'Sub':
      return substituted(intrinsic.argument, template);
    case 'Join':
      return joined(intrinsic.argument, template);
    default:
      return unknown;
  }
}

function scalarValue(node: Node): DeploymentValue {
  return node.kind === 'number' || node.kind === 'boolean' ? { kind: 'text', text: String(node.value) } : unknown;
}

/** What a name stands for where CloudFormation fills it in: `Orders`, `Orders.Arn`, `AWS::Region`. */
export function namedValue(name: string, template: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  const reference = splitReference(name);
  return reference === undefined ? referenceOf(name, template) : { kind: 'reference', ...reference };
}

function referenceOf(name: string | undefined, { parameters }: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  if (name === undefined) return unknown;
  if (name.startsWith('AWS::')) return { kind: 'pseudo-parameter', name };
  return parameters.has(name) ? { kind: 'parameter', name } : { kind: 'reference', to: name, attribute: undefined };
}

function substituted(argument: Node, template: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  const text = textToSubstitute(argument);
  if (text === undefined) return unknown;
  const own = ownVariables(argument);
  const parts = text.split(/\$\{([^{}]*)\}/).map((part, index): DeploymentValue => {
    if (index % 2 === 0) return { kind: 'text', text: part };
    if (part.startsWith('!')) return { kind: 'text', text: `\${${part.slice(1)}}` };
    const name = part.trim();
    const variable = own?.kind === 'object' ? propertyOf(own, name) : undefined;
    return variable === undefined ? namedValue(name, template) : deploymentValueOf(variable.value, template);
  });
  return together(parts);
}

function textToSubstitute(argument: Node): string | undefined {
  const text = argument.kind === 'array' ? argument.items[0] : argument;
  return text === undefined ? undefined : writtenText(text)?.value;
}

/** The map that `Fn::Sub` takes as its second argument. */
export function ownVariables(argument: Node): Node | undefined {
  return argument.kind === 'array' ? argument.items[1] : undefined;
}

function joined(argument: Node, template: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  const [delimiter, list] = argument.kind === 'array' ? argument.items : [];
  const between = delimiter === undefined ? undefined : writtenText(delimiter)?.value;
  if (between === undefined || list?.kind !== 'array') return unknown;
  const parts = list.items.flatMap((item, index): DeploymentValue[] => {
    const value = deploymentValueOf(item, template);
    return index === 0 || between === '' ? [value] : [{ kind: 'text', text: between }, value];
  });
  return together(parts);
}

/** Parts next to each other: texts become one text, and a single part is what the whole is. */
function together(parts: readonly DeploymentValue[]): DeploymentValue {
  const merged: DeploymentValue[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'text' && part.text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text')
      merged.splice(-1, 1, { kind: 'text', text: last.text + part.text });
    else merged.push(part);
  }
  const [only, second] = merged;
  if (only === undefined) return { kind: 'text', text: '' };
  return second === undefined ? only : { kind: 'joined', parts: merged };
}
