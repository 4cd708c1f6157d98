import { parseHclExpression } from '../../syntax/hcl/parse-hcl.ts';
import { namesOf } from '../../syntax/hcl/reference.ts';
import type { Node } from '../../syntax/node.ts';
import { SourceText } from '../../text/source-text.ts';
import type { DeploymentValue } from '../template.ts';
import type { Meaning } from './meaning.ts';
import { followed, type Module, resourceReference } from './module.ts';
import { cloudFormationAttribute } from './resource-types.ts';

const unknown: DeploymentValue = { kind: 'unknown' };

/** How many values are looked at for one, as in a text in which locals stand that are texts themselves. */
const mostValues = 200;

interface Budget {
  left: number;
}

/** What a value will be, as far as the module tells. */
export function deploymentValueOf(node: Node, module: Module, budget: Budget = { left: mostValues }): DeploymentValue {
  if (budget.left === 0) return unknown;
  budget.left--;
  const meaning = followed(node, module, 'left');
  switch (meaning.kind) {
    case 'text':
      return joined(meaning.text.text, module, budget);
    case 'value':
      return scalarValue(meaning.at);
    case 'reference':
      return referenceValue(meaning);
    default:
      return unknown;
  }
}

/** What the expression of an interpolation stands for: `aws_lambda_function.pay.arn` in `${aws_lambda_function.pay.arn}`. */
export function expressionValue(expression: string, module: Module, budget?: Budget): DeploymentValue {
  const node = parseHclExpression(SourceText.ofFile('', expression.replace(/^~|~$/g, '')));
  return node === undefined ? unknown : deploymentValueOf(node, module, budget);
}

function scalarValue(node: Node): DeploymentValue {
  return node.kind === 'number' || node.kind === 'boolean' ? { kind: 'text', text: String(node.value) } : unknown;
}

function referenceValue(meaning: Extract<Meaning, { kind: 'reference' }>): DeploymentValue {
  const names = namesOf(meaning);
  const [root, name = '', attribute] = names;
  if (root === 'var') return names.length === 2 && meaning.steps.length === 2 ? { kind: 'parameter', name } : unknown;
  const resource = resourceReference(meaning);
  const pseudo = resource && pseudoParameters.get(`${resource.type}.${resource.attributes.join('.')}`);
  if (pseudo !== undefined) return { kind: 'pseudo-parameter', name: pseudo };
  const [first, second] = resource?.attributes ?? [];
  if (resource === undefined || first === undefined || second !== undefined || attribute === undefined) return unknown;
  return { kind: 'reference', to: resource.address, attribute: cloudFormationAttribute(resource.type, first) };
}

const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ['aws_region.name', 'AWS::Region'],
  ['aws_region.id', 'AWS::Region'],
  ['aws_region.region', 'AWS::Region'],
  ['aws_caller_identity.account_id', 'AWS::AccountId'],
  ['aws_caller_identity.id', 'AWS::AccountId'],
  ['aws_partition.partition', 'AWS::Partition'],
  ['aws_partition.id', 'AWS::Partition'],
  ['aws_partition.dns_suffix', 'AWS::URLSuffix'],
]);

function joined(text: string, module: Module, budget: Budget): DeploymentValue {
  const parts = text.split(/\$\{([^{}]*)\}/).map((part, index): DeploymentValue => {
    return index % 2 === 0 ? { kind: 'text', text: part } : expressionValue(part, module, budget);
  });
  const merged = mergedTexts(parts.flatMap((part) => (part.kind === 'joined' ? part.parts : [part])));
  const [only, second] = merged;
  if (only === undefined) return { kind: 'text', text: '' };
  return second === undefined ? only : { kind: 'joined', parts: merged };
}

/** Texts next to each other are one text. */
function mergedTexts(parts: readonly DeploymentValue[]): readonly DeploymentValue[] {
  const merged: DeploymentValue[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      merged.splice(-1, 1, { kind: 'text', text: last.text + part.text });
    else if (part.kind !== 'text' || part.text !== '') merged.push(part);
  }
  return merged;
}

/** The text that a value is, where all of it is known. */
export function plainTextOf(node: Node, module: Module): string | undefined {
  return plainTextFrom(deploymentValueOf(node, module));
}

/** A text with what is interpolated in it, where all of that is known. */
export function plainTextIn(text: string, module: Module): string | undefined {
  return plainTextFrom(joined(text, module, { left: mostValues }));
}

function plainTextFrom(value: DeploymentValue): string | undefined {
  const parts = value.kind === 'joined' ? value.parts : [value];
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}
