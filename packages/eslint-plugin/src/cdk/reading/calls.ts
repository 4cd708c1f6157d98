import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';
import { memberName } from './expression.ts';
import { cdkNameOf } from './names.ts';
import { classOf } from './state-classes.ts';

/** A static method of the CDK that is called, as `aws-stepfunctions.JsonPath.stringAt`, if its own name is one of these. */
export function staticCallOf(
  { callee }: TSESTree.CallExpression,
  methods: { has(name: string): boolean },
  code: CdkCode,
): string | undefined {
  if (!methods.has(calledName(callee) ?? '')) return undefined;
  const name = cdkNameOf(callee, code);
  return name !== undefined && name.split('.').length === 3 ? name : undefined;
}

/** A member, or a function that was taken out of its class: `const { stringAt } = JsonPath`. */
function calledName(callee: TSESTree.Expression): string | undefined {
  if (callee.type === AST_NODE_TYPES.Identifier) return callee.name;
  return callee.type === AST_NODE_TYPES.MemberExpression ? memberName(callee) : undefined;
}

export interface MethodCall {
  readonly method: string;
  readonly receiver: TSESTree.Expression;
  /** Where the name of the method stands. */
  readonly at: TSESTree.Node;
}

export function methodCallOf({ callee }: TSESTree.CallExpression): MethodCall | undefined {
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const method = memberName(callee);
  return method === undefined ? undefined : { method, receiver: callee.object, at: callee.property };
}

/** Whether this calls a method of Step Functions' classes. Names such as `next` are common, so the class decides. */
export function isOfStepFunctions({ receiver }: MethodCall, code: CdkCode): boolean {
  return classOf(receiver, code)?.startsWith('aws-stepfunctions') === true;
}
