import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { staticCallOf } from './calls.ts';
import type { CdkCode } from './cdk-code.ts';
import { constantValue, furthestConstant, unwrapped } from './expression.ts';
import { cdkNameOf } from './names.ts';

/**
 * Whether an expression gives a path as the CDK keeps it, a token: `JsonPath.stringAt('$.id')`, `JsonPath.taskToken`, an intrinsic
 * function. Only where the CDK looks for tokens do they become paths; elsewhere they are the text of the path.
 */
export function isPathValue(written: TSESTree.Node, code: CdkCode): boolean {
  let node = unwrapped(written);
  for (let furthest = furthestConstant; node.type === AST_NODE_TYPES.Identifier && furthest > 0; furthest--) {
    const constant = constantValue(node, code);
    if (constant === undefined) return false;
    node = unwrapped(constant);
  }
  if (node.type === AST_NODE_TYPES.CallExpression) {
    const name = staticCallOf(node, anyName, code);
    return name?.startsWith('aws-stepfunctions.JsonPath.') === true && !name.endsWith('.isEncodedJsonPath');
  }
  if (node.type !== AST_NODE_TYPES.MemberExpression) return false;
  const name = cdkNameOf(node, code);
  return name?.startsWith('aws-stepfunctions.JsonPath.') === true && !name.endsWith('.DISCARD');
}

const anyName = { has: () => true };
