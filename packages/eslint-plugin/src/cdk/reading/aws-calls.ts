import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { callsIn } from './calls-in.ts';
import type { CdkCode } from './cdk-code.ts';
import { textOf } from './constants.ts';
import { givenMember, objectOf } from './objects.ts';
import { creationOf } from './state-classes.ts';

/** A `CallAwsService` whose service and action are written out. */
export interface AwsCall {
  readonly props: TSESTree.ObjectExpression;
  /** As it is written; the CDK puts it into the ARN in lower case. */
  readonly service: string;
  readonly serviceNode: TSESTree.Node;
  readonly action: string;
  readonly actionNode: TSESTree.Node;
}

export function* awsCallsIn(code: CdkCode): Generator<AwsCall> {
  for (const call of callsIn(code)) {
    const creation = creationOf(call, code);
    if (creation?.className !== 'aws-stepfunctions-tasks.CallAwsService') continue;
    const props = objectOf(creation.props, code);
    const serviceNode = givenMember(props, 'service');
    const actionNode = givenMember(props, 'action');
    const service = textOf(serviceNode, code);
    const action = textOf(actionNode, code);
    if (props === undefined || serviceNode === undefined || actionNode === undefined) continue;
    if (service === undefined || action === undefined || !isName(service) || !isName(action)) continue;
    yield { props, service, serviceNode, action, actionNode };
  }
}

/** What a script or CloudFormation fills in later is no name. */
function isName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(text);
}

/** Whether the text stands here itself, so that it can be changed here. */
export function isWrittenHere(node: TSESTree.Node): node is TSESTree.StringLiteral {
  return node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string';
}
