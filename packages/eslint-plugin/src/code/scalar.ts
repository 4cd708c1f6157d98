import type { Code, Node } from './code-file.ts';
import { Following, followed } from './follow.ts';

export type Scalar = string | number | boolean | null;

/** The text, number or truth value that code always gives; nothing where that is not known. */
export function scalarOf(code: Code, following = new Following()): Scalar | undefined {
  const { file, node } = followed(code, following);
  if (!following.step()) return undefined;
  switch (node.type) {
    case 'Literal':
      return literalValue(node);
    case 'TemplateLiteral': {
      const parts = node.quasis.flatMap(({ value: { cooked } }, index) => {
        const expression = node.expressions[index];
        return expression === undefined ? [cooked] : [cooked, scalarOf({ file, node: expression }, following)];
      });
      return parts.includes(undefined) ? undefined : parts.join('');
    }
    case 'UnaryExpression':
      return signed(node.operator, scalarOf({ file, node: node.argument }, following));
    case 'BinaryExpression':
      return calculated({ file, node }, following);
    default:
      return file.types?.literalOf({ file, node });
  }
}

/** Whether code always gives what is nothing in JSON, so that a property with it is none: `undefined`, or a function. */
export function isAbsent(code: Code): boolean {
  const { file, node } = followed(code);
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  if (/^(?:Class|Function|ArrowFunction)Expression$/.test(node.type)) return true;
  return node.type === 'Identifier' && node.name === 'undefined' && (file.variableOf(node)?.defs.length ?? 0) === 0;
}

/** Whether code shows that it may give `undefined`: `isLast ? undefined : 'Ship'`, `next?.name`, a parameter that is optional. */
export function mayBeAbsent(code: Code, following = new Following()): boolean {
  if (code.node.type === 'ChainExpression') return true;
  const { file, node } = followed(code, following);
  if (!following.step()) return true;
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].some((branch) => mayBeAbsent({ file, node: branch }, following));
    case 'LogicalExpression':
      return node.operator === '&&' || mayBeAbsent({ file, node: node.right }, following);
    case 'MemberExpression':
      return file.types?.mayBeAbsent({ file, node }) ?? false;
    case 'Identifier':
      return (
        isAbsent({ file, node }) || isOptional({ file, node }) || (file.types?.mayBeAbsent({ file, node }) ?? false)
      );
    default:
      return isAbsent({ file, node });
  }
}

function isOptional({ file, node }: Code): boolean {
  const parameter = file.variableOf(node)?.defs[0]?.name;
  if (parameter?.type !== 'Identifier') return false;
  return (
    parameter.optional ||
    /\b(?:undefined|null)\b/.test(parameter.typeAnnotation ? file.slice(parameter.typeAnnotation) : '')
  );
}

function literalValue(node: Node): Scalar | undefined {
  if (node.type !== 'Literal' || 'regex' in node || 'bigint' in node) return undefined;
  return node.value as Scalar;
}

function signed(operator: string, value: Scalar | undefined): Scalar | undefined {
  if (operator === '!') return value === undefined ? undefined : !value;
  if (typeof value !== 'number') return undefined;
  return operator === '-' ? -value : operator === '+' ? value : undefined;
}

/** `60 * 60`, `'a' + 'b'`. Many terms stand within each other to the left, so that these are gone through one by one. */
function calculated({ file, node }: Code, following: Following): Scalar | undefined {
  const steps: { readonly operator: string; readonly right: Node }[] = [];
  let left = node;
  while (left.type === 'BinaryExpression') {
    steps.push({ operator: left.operator, right: left.right });
    left = left.left;
  }
  let value = scalarOf({ file, node: left }, following);
  for (const { operator, right } of steps.reverse()) {
    if (value === undefined) return undefined;
    value = combined(operator, value, scalarOf({ file, node: right }, following));
  }
  return value;
}

function combined(operator: string, one: Scalar, other: Scalar | undefined): Scalar | undefined {
  if (other === undefined) return undefined;
  const isText = typeof one === 'string' || typeof other === 'string';
  if (operator === '+' && isText) return `${one}${other}`;
  if (typeof one !== 'number' || typeof other !== 'number') return undefined;
  const value = arithmetic.get(operator)?.(one, other);
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

const arithmetic: ReadonlyMap<string, (one: number, other: number) => number> = new Map([
  ['+', (one, other) => one + other],
  ['-', (one, other) => one - other],
  ['*', (one, other) => one * other],
  ['/', (one, other) => one / other],
  ['%', (one, other) => one % other],
  ['**', (one, other) => one ** other],
]);
