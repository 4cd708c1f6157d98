import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { isOfStepFunctions, methodCallOf } from './calls.ts';
import { callsIn } from './calls-in.ts';
import type { CdkCode } from './cdk-code.ts';
import { objectOf } from './objects.ts';

/** A call of `addRetry` or `addCatch` on a state of the CDK. */
export interface HandlerCall {
  readonly method: 'addRetry' | 'addCatch';
  /** What it is told of the errors; nothing where it is told nothing, or what is not known. */
  readonly props: TSESTree.ObjectExpression | undefined;
}

export function* handlersIn(code: CdkCode): Generator<HandlerCall> {
  for (const call of callsIn(code)) {
    const method = call.type === AST_NODE_TYPES.CallExpression ? methodCallOf(call) : undefined;
    if (method === undefined || (method.method !== 'addRetry' && method.method !== 'addCatch')) continue;
    if (!isOfStepFunctions(method, code)) continue;
    const props = call.arguments[method.method === 'addRetry' ? 0 : 1];
    yield { method: method.method, props: objectOf(props, code) };
  }
}
