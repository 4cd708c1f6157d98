import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { methodCallOf } from './calls.ts';
import type { CdkCode } from './cdk-code.ts';
import { declaratorOf, isWrapper } from './expression.ts';
import { cdkNameOf } from './names.ts';

/**
 * Whether what an expression gives is used: led to, handed on or kept anywhere. A state that is only configured, or that only other
 * states follow, is not. Whatever is done with it that is not known here counts as a use.
 */
export function isUsed(node: TSESTree.Node, code: CdkCode, furthest = furthestUse): boolean {
  const { parent } = node;
  if (furthest === 0 || parent === undefined || parent === null) return true;
  if (isWrapper(parent)) return isUsed(parent, code, furthest - 1);
  switch (parent.type) {
    case AST_NODE_TYPES.ExpressionStatement:
      return false;
    case AST_NODE_TYPES.MemberExpression:
      return isMemberUsed(parent, node, { code, furthest });
    case AST_NODE_TYPES.CallExpression:
      return isArgumentUsed(parent, node, { code, furthest });
    case AST_NODE_TYPES.VariableDeclarator:
      return isVariableUsed(parent, { code, furthest });
    default:
      return true;
  }
}

/**
 * Whether all that is done with a state can be seen: it is at most kept in a constant, and nothing but methods of the CDK get hold of it.
 * What other functions do with it is not known.
 */
export function isInSight(node: TSESTree.Node, code: CdkCode): boolean {
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier) {
    const [variable] = code.source.getDeclaredVariables?.(parent) ?? [];
    if (variable === undefined || declaratorOf(variable) !== parent) return false;
    return variable.references.every(({ init, identifier }) => init === true || isInKnownCall(identifier));
  }
  return isInKnownCall(node);
}

function isInKnownCall({ parent }: TSESTree.Node): boolean {
  if (parent?.type === AST_NODE_TYPES.MemberExpression) return true;
  const method = parent?.type === AST_NODE_TYPES.CallExpression ? methodCallOf(parent)?.method : undefined;
  return method !== undefined && (continuing.has(method) || ['start', 'sequence', 'fromChainable'].includes(method));
}

/** A chain is hardly longer; one that is counts as used. */
const furthestUse = 200;

interface Search {
  readonly code: CdkCode;
  readonly furthest: number;
}

/** These give back the state, or a chain that begins with it. */
const continuing: ReadonlySet<string> = new Set([
  'next',
  'addRetry',
  'addCatch',
  'when',
  'otherwise',
  'afterwards',
  'branch',
  'iterator',
  'itemProcessor',
]);

function isMemberUsed(member: TSESTree.MemberExpression, node: TSESTree.Node, { code, furthest }: Search): boolean {
  const call = member.parent;
  if (member.object !== node || call.type !== AST_NODE_TYPES.CallExpression || call.callee !== member) return true;
  return continuing.has(methodCallOf(call)?.method ?? '') ? isUsed(call, code, furthest - 1) : true;
}

/** A chain that begins with the state and is not used leads to nothing either. */
function isArgumentUsed(call: TSESTree.CallExpression, node: TSESTree.Node, { code, furthest }: Search): boolean {
  const [first] = call.arguments;
  const method = methodCallOf(call)?.method;
  if (first !== node || (method !== 'start' && method !== 'sequence')) return true;
  return cdkNameOf(call.callee, code) === `aws-stepfunctions.Chain.${method}` ? isUsed(call, code, furthest - 1) : true;
}

function isVariableUsed(declarator: TSESTree.VariableDeclarator, { code, furthest }: Search): boolean {
  if (declarator.parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration) return true;
  const [variable] = code.source.getDeclaredVariables?.(declarator) ?? [];
  if (variable === undefined || declarator.id.type !== AST_NODE_TYPES.Identifier) return true;
  if (declaratorOf(variable) !== declarator) return true;
  return variable.references.some(({ init, identifier }) => init !== true && isUsed(identifier, code, furthest - 1));
}
