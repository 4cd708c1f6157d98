import { type Node, propertyOf } from '../../syntax/node.ts';
import type { DeploymentValue, TemplateContext } from '../template.ts';
import { attributeReference, intrinsicOf, splitReference, writtenText } from './intrinsic.ts';

const unknown: DeploymentValue = { kind: 'unknown' };

/** What a value of a template will be, as far as the template tells. */
export function deploymentValueOf(node: Node, { parameters }: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  return valueOf(node, { parameters, partsLeft: mostParts }, 0);
}

/** What a name stands for where CloudFormation fills it in: `Orders`, `Orders.Arn`, `AWS::Region`. */
export function namedValue(name: string, { parameters }: Pick<TemplateContext, 'parameters'>): DeploymentValue {
  if (name.startsWith('AWS::')) return { kind: 'pseudo-parameter', name };
  if (parameters.has(name)) return { kind: 'parameter', name };
  // In SAM, `Ref` takes attributes as well: `!Ref Pay.Alias`.
  return { kind: 'reference', ...(splitReference(name) ?? { to: name, attribute: undefined }) };
}

interface Reading extends Pick<TemplateContext, 'parameters'> {
  partsLeft: number;
}

/** Bounds on a value that is made from others, far beyond what anybody writes: aliases let them multiply. */
const mostParts = 2_000;
const deepestNesting = 50;

function valueOf(node: Node, reading: Reading, depth: number): DeploymentValue {
  if (depth > deepestNesting || reading.partsLeft-- <= 0) return unknown;
  const text = writtenText(node)?.value;
  if (text !== undefined) return { kind: 'text', text };
  const intrinsic = intrinsicOf(node);
  if (intrinsic === undefined) return scalarValue(node);
  const { name, argument } = intrinsic;
  if (name === 'Ref') return referenceOf(argument, reading);
  if (name === 'GetAtt') return attributeOf(argument);
  if (name === 'Sub') return substituted(argument, reading, depth + 1);
  return name === 'Join' ? joined(argument, reading, depth + 1) : unknown;
}

function scalarValue(node: Node): DeploymentValue {
  return node.kind === 'number' || node.kind === 'boolean' ? { kind: 'text', text: String(node.value) } : unknown;
}

function referenceOf(argument: Node, reading: Reading): DeploymentValue {
  const name = writtenText(argument)?.value;
  return name === undefined ? unknown : namedValue(name, reading);
}

function attributeOf(argument: Node): DeploymentValue {
  const reference = attributeReference(argument);
  return reference === undefined ? unknown : { kind: 'reference', ...reference };
}

function substituted(argument: Node, reading: Reading, depth: number): DeploymentValue {
  const [subject, own] = argument.kind === 'array' ? argument.items : [argument];
  const text = subject && writtenText(subject)?.value;
  if (text === undefined) return unknown;
  const parts = text.split(/\$\{([^{}]*)\}/).map((part, index): DeploymentValue => {
    if (index % 2 === 0) return { kind: 'text', text: part };
    if (part.startsWith('!')) return { kind: 'text', text: `\${${part.slice(1)}}` };
    const name = part.trim();
    const variable = own?.kind === 'object' ? propertyOf(own, name) : undefined;
    return variable === undefined ? namedValue(name, reading) : valueOf(variable.value, reading, depth);
  });
  return together(parts);
}

function joined(argument: Node, reading: Reading, depth: number): DeploymentValue {
  const [delimiter, list] = argument.kind === 'array' ? argument.items : [];
  const between = delimiter === undefined ? undefined : writtenText(delimiter)?.value;
  if (between === undefined || list?.kind !== 'array') return unknown;
  if (list.items.length > reading.partsLeft) return unknown;
  const parts = list.items.flatMap((item, index): DeploymentValue[] => {
    const value = valueOf(item, reading, depth);
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
