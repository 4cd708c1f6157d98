import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';

/**
 * The part of the code around a node that runs as a whole: a function, a branch, a loop's body. Of two nodes with the same one, both
 * run or the first one alone, and each as often as the other.
 */
export function runOf(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  for (let outer = node.parent; outer !== undefined && outer !== null; outer = outer.parent) {
    if (endsRun(outer, inner)) return inner;
    inner = outer;
  }
  return inner;
}

function endsRun(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  switch (outer.type) {
    case AST_NODE_TYPES.FunctionDeclaration:
    case AST_NODE_TYPES.FunctionExpression:
    case AST_NODE_TYPES.ArrowFunctionExpression:
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.StaticBlock:
    case AST_NODE_TYPES.TryStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForOfStatement:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement:
      return true;
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return inner !== outer.test;
    case AST_NODE_TYPES.SwitchCase:
    case AST_NODE_TYPES.ForStatement:
      return true;
    case AST_NODE_TYPES.LogicalExpression:
      return inner === outer.right;
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.MemberExpression:
      return outer.optional;
    default:
      return false;
  }
}
