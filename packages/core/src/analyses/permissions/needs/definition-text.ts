import {
  formatSegments,
  type IntrinsicArgument,
  looksLikeIntrinsic,
  parseIntrinsic,
  printIntrinsic,
} from '../../../expressions/intrinsic.ts';
import { readJsonata } from '../../../expressions/jsonata.ts';
import type { JsonataNode } from '../../../expressions/jsonata-tree.ts';
import type { DeploymentValue } from '../../../hosts/template.ts';
import { deployedText } from '../../../iam/deployed-text.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import type { QueryLanguage } from '../../../language/schema.ts';
import type { Property } from '../../../syntax/node.ts';
import { deployedValue, valueOfText } from '../../references/deployed-value.ts';
import type { NeedScope } from './need-scope.ts';

/** What a value of a definition will be when it is used. */
export interface DefinitionText {
  readonly text: SymbolicText;
  /** The resource of the template that it is read off, where it is nothing else. */
  readonly reference: Extract<DeploymentValue, { kind: 'reference' }> | undefined;
}

const unknownText: DefinitionText = { text: [hole], reference: undefined };

/** The text that the value of a parameter is; in JSONPath, `.$` at the end of its name makes it an expression. */
export function definitionText(
  { name, value }: Property,
  language: QueryLanguage | undefined,
  scope: NeedScope,
): DefinitionText {
  const isExpression =
    value.kind === 'string' && (language === 'JSONata' ? value.value.startsWith('{%') : name.endsWith('.$'));
  if (!isExpression) return deployedDefinitionText(deployedValue(value, scope.substituting), scope);
  const text = language === 'JSONata' ? jsonataText(value.value, scope) : expressionText(value.value, scope);
  return { text, reference: undefined };
}

/** What a value will be once the template is deployed, and nothing at run time changes. */
export function deployedDefinitionText(value: DeploymentValue, { deployment }: NeedScope): DefinitionText {
  if (value.kind === 'unknown') return unknownText;
  const text = withoutLeftovers(deployedText(value, deployment));
  return { text, reference: value.kind === 'reference' ? value : undefined };
}

/** Placeholders that the template does not fill in stand for something else. */
function withoutLeftovers(text: SymbolicText): SymbolicText {
  if (!text.some((piece) => piece.kind === 'literal' && leftover.test(piece.text))) return text;
  return symbolicText(text.flatMap((piece) => (piece.kind === 'literal' ? holesIn(piece.text) : [piece])));
}

const leftover = /[$#]\{[^{}]*\}/;

function holesIn(text: string): SymbolicText {
  return text.split(/([$#]\{[^{}]*\})/).map((part, index) => (index % 2 === 0 ? literal(part) : hole));
}

/** Of a text with placeholders. */
function filledIn(text: string, scope: NeedScope): SymbolicText {
  return withoutLeftovers(deployedText(valueOfText(text, scope.substituting), scope.deployment));
}

function expressionText(text: string, scope: NeedScope): SymbolicText {
  if (text === '$$.StateMachine.Id') return scope.machine;
  if (!looksLikeIntrinsic(text)) return flowingText(text, scope);
  const parsed = parseIntrinsic(text);
  return parsed.kind === 'parsed' ? argumentText(parsed.tree, scope) : [hole];
}

/** Only texts are put together; arguments are as deep as AWS lets calls be nested, or not looked at. */
function argumentText(argument: IntrinsicArgument, scope: NeedScope, depth = 0): SymbolicText {
  if (argument.kind === 'string') return filledIn(argument.value, scope);
  if (argument.kind === 'path') return flowingText(printIntrinsic(argument), scope);
  if (argument.kind !== 'call' || argument.name !== 'States.Format' || depth > deepestCall) return [hole];
  const [template, ...values] = argument.arguments;
  if (template?.kind !== 'string') return [hole];
  const pieces = formatSegments(template).flatMap((segment, index) => {
    const value = index === 0 ? undefined : values[index - 1];
    const before = index === 0 ? [] : value === undefined ? [hole] : argumentText(value, scope, depth + 1);
    return [...before, ...filledIn(segment, scope)];
  });
  return symbolicText(pieces);
}

/** What a path gives, which is known where the data is followed. */
function flowingText(path: string, { textAt }: NeedScope): SymbolicText {
  const text = textAt?.(path);
  return text === undefined ? [hole] : symbolicText([literal(text)]);
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html: ten. */
const deepestCall = 10;

function jsonataText(text: string, scope: NeedScope): SymbolicText {
  const read = scope.jsonata === undefined ? undefined : readJsonata(text, scope.jsonata).expression;
  return read?.kind === 'parsed' ? nodeText(read.tree.root, scope) : [hole];
}

/** Of texts that are put together by `&`, which leans to the left: the last operand is met first. */
function nodeText(root: JsonataNode, scope: NeedScope): SymbolicText {
  const pieces: SymbolicText[] = [];
  const open: JsonataNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isFiltered(node)) pieces.push([hole]);
    else if (node.type === 'binary' && node.value === '&') open.push(node.lhs, node.rhs);
    else if (node.type === 'block' && node.expressions.length === 1) open.push(...node.expressions);
    else pieces.push(operandText(node, scope));
  }
  return symbolicText(pieces.reverse().flat());
}

function isFiltered({ predicate, stages, group }: JsonataNode): boolean {
  return predicate !== undefined || stages !== undefined || group !== undefined;
}

function operandText(node: JsonataNode, scope: NeedScope): SymbolicText {
  if (node.type === 'string') return filledIn(String(node.value), scope);
  if (node.type === 'number') return [literal(String(node.value))];
  const path = pathOf(node);
  if (path === '$states.context.StateMachine.Id') return scope.machine;
  return path === undefined ? [hole] : flowingText(path.replace(/^\$states\.input(?=\.|$)/, '$'), scope);
}

/** Of names alone, as `$states.input.name`. */
function pathOf(node: JsonataNode): string | undefined {
  const steps = node.type === 'path' ? node.steps : [node];
  const [first, ...names] = steps;
  if (first?.type !== 'variable' || first.value === '' || steps.some(isFiltered)) return undefined;
  const isPlain = names.every((step) => step.type === 'name' && /^\w+$/.test(step.value));
  return isPlain ? `$${steps.map((step) => ('value' in step ? step.value : '')).join('.')}` : undefined;
}
