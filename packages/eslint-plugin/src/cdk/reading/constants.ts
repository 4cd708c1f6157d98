import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';
import { constantValue, furthestConstant, unwrapped } from './expression.ts';
import { cdkNameOf } from './names.ts';
import { literalByType } from './types.ts';

/** The text that an expression is for certain. Nothing in the code is run to find it. */
export function textOf(node: TSESTree.Node | undefined, code: CdkCode): string | undefined {
  const value = node === undefined ? undefined : valueOf(node, code, furthestConstant);
  return typeof value === 'string' ? value : undefined;
}

/** The number that an expression is for certain. */
export function numberOf(node: TSESTree.Node | undefined, code: CdkCode): number | undefined {
  const value = node === undefined ? undefined : valueOf(node, code, furthestConstant);
  return typeof value === 'number' ? value : undefined;
}

type Constant = string | number | undefined;

function valueOf(written: TSESTree.Node, code: CdkCode, furthest: number): Constant {
  const node = unwrapped(written);
  if (furthest === 0) return undefined;
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' || typeof node.value === 'number' ? node.value : undefined;
    case AST_NODE_TYPES.TemplateLiteral:
      return textOfTemplate(node, code, furthest);
    case AST_NODE_TYPES.UnaryExpression:
      return negated(node, code, furthest);
    case AST_NODE_TYPES.BinaryExpression:
      return calculated(node, code, furthest);
    case AST_NODE_TYPES.Identifier: {
      const constant = constantValue(node, code);
      return constant === undefined ? literalByType(node, code) : valueOf(constant, code, furthest - 1);
    }
    case AST_NODE_TYPES.MemberExpression:
      return literalByType(node, code);
    default:
      return undefined;
  }
}

function textOfTemplate({ quasis, expressions }: TSESTree.TemplateLiteral, code: CdkCode, furthest: number): Constant {
  let text = quasis[0]?.value.cooked ?? '';
  for (const [index, expression] of expressions.entries()) {
    const value = valueOf(expression, code, furthest - 1);
    if (value === undefined || text.length > longestText) return undefined;
    text += `${value}${quasis[index + 1]?.value.cooked ?? ''}`;
  }
  return text;
}

function negated({ operator, argument }: TSESTree.UnaryExpression, code: CdkCode, furthest: number): Constant {
  const value = operator === '-' ? valueOf(argument, code, furthest - 1) : undefined;
  return typeof value === 'number' ? -value : undefined;
}

/** Numbers are written as `60 * 60`, and long texts as sums. */
function calculated({ operator, left, right }: TSESTree.BinaryExpression, code: CdkCode, furthest: number): Constant {
  if (operator !== '+' && operator !== '*') return undefined;
  const one = valueOf(left, code, furthest - 1);
  const other = one === undefined ? undefined : valueOf(right, code, furthest - 1);
  if (typeof one === 'number' && typeof other === 'number') return operator === '+' ? one + other : one * other;
  if (typeof one !== 'string' || typeof other !== 'string' || operator === '*') return undefined;
  return one.length + other.length > longestText ? undefined : one + other;
}

/** Constants that double each other grow fast. No field of a definition is longer. */
const longestText = 1_000_000;

/** The seconds of a `Duration` that is made with a number that is written out. */
export function secondsOf(node: TSESTree.Node | undefined, code: CdkCode): number | undefined {
  let made = node === undefined ? undefined : unwrapped(node);
  for (let furthest = furthestConstant; made?.type === AST_NODE_TYPES.Identifier && furthest > 0; furthest--) {
    made = constantValue(made, code);
  }
  if (made?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const unit = secondsPerUnit.get(cdkNameOf(made.callee, code) ?? '');
  const amount = unit === undefined ? undefined : numberOf(made.arguments[0], code);
  return unit === undefined || amount === undefined ? undefined : amount * unit;
}

const secondsPerUnit: ReadonlyMap<string, number> = new Map([
  ['core.Duration.millis', 0.001],
  ['core.Duration.seconds', 1],
  ['core.Duration.minutes', 60],
  ['core.Duration.hours', 3_600],
  ['core.Duration.days', 86_400],
]);
