import { AST_NODE_TYPES, ASTUtils, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';

/** How far constants are followed. Real code has a few of them in a row. */
export const furthestConstant = 20;

/** Types and brackets say nothing about the value. */
export function unwrapped(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

type Wrapper =
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion;

export function isWrapper(node: TSESTree.Node): node is Wrapper {
  return (
    node.type === AST_NODE_TYPES.TSAsExpression ||
    node.type === AST_NODE_TYPES.TSNonNullExpression ||
    node.type === AST_NODE_TYPES.TSSatisfiesExpression ||
    node.type === AST_NODE_TYPES.TSTypeAssertion
  );
}

export function variableOf(node: TSESTree.Identifier, { source }: CdkCode): TSESLint.Scope.Variable | undefined {
  return ASTUtils.findVariable(source.getScope(node), node) ?? undefined;
}

/** What a name stands for from beginning to end: its initial value, where nothing else is ever assigned to it. */
export function constantValue(node: TSESTree.Identifier, code: CdkCode): TSESTree.Expression | undefined {
  const variable = variableOf(node, code);
  const declarator = variable === undefined ? undefined : declaratorOf(variable);
  return declarator?.id.type === AST_NODE_TYPES.Identifier ? (declarator.init ?? undefined) : undefined;
}

/** The declaration of a variable that is written once, where it is declared. */
export function declaratorOf(variable: TSESLint.Scope.Variable): TSESTree.VariableDeclarator | undefined {
  if (!declarators.has(variable)) declarators.set(variable, findDeclarator(variable));
  return declarators.get(variable);
}

/** A constant may be read very often. */
const declarators = new WeakMap<TSESLint.Scope.Variable, TSESTree.VariableDeclarator | undefined>();

function findDeclarator(variable: TSESLint.Scope.Variable): TSESTree.VariableDeclarator | undefined {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0) return undefined;
  const { node } = definition;
  if (node.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  return variable.references.every((reference) => reference.init === true || !reference.isWrite()) ? node : undefined;
}

/** The name of a member that is written out: `a.b`, `a['b']`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === AST_NODE_TYPES.Identifier ? node.property.name : undefined;
  return node.property.type === AST_NODE_TYPES.Literal && typeof node.property.value === 'string'
    ? node.property.value
    : undefined;
}
