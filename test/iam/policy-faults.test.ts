import { expect, test } from 'vitest';
import { policyFaults } from '../../packages/core/src/iam/policy-faults.ts';
import type { AwsLookUp } from '../../packages/core/src/language/aws-look-up.ts';
import { environment } from '../check.ts';
import { policyFrom } from './policies.ts';

function faultsOf(action: unknown, resource: unknown = '*', more: object = {}): readonly string[] {
  const policy = policyFrom([{ Effect: 'Allow', Action: action, Resource: resource, ...more }]);
  return policyFaults(policy, environment.aws as AwsLookUp).map((fault) => {
    const { kind } = fault;
    const named = 'action' in fault ? fault.action : fault.resource;
    return `${kind} ${named}${'near' in fault && fault.near !== undefined ? ` ${fault.near}` : ''}`;
  });
}

test.each([
  ['lambda:InvokeFunction', []],
  ['LAMBDA:invokefunction', []],
  ['*', []],
  ['s3:Get*', []],
  ['s3:?etObject', []],
  ['lambda:InvokeFuntion', ['unknown-action lambda:InvokeFuntion lambda:InvokeFunction']],
  ['lambda:Invoke', ['unknown-action lambda:Invoke']],
  ['s3:Gett*', ['unknown-action s3:Gett*']],
  ['lamda:InvokeFunction', ['unknown-service lamda:InvokeFunction lambda']],
  ['InvokeFunction', ['action-form InvokeFunction']],
  ['*:InvokeFunction', ['action-form *:InvokeFunction']],
  ['__proto__:constructor', ['unknown-service __proto__:constructor']],
  [['sqs:SendMessage', 'sqs:SendMesage'], ['unknown-action sqs:SendMesage sqs:SendMessage']],
])('the action %j', (action, expected) => {
  expect(faultsOf(action)).toEqual(expected);
});

test.each([
  ['sqs:SendMessage', 'arn:aws:sqs:*:*:orders', []],
  ['sqs:SendMessage', 'arn:aws:sns:*:*:orders', ['other-resources sqs:SendMessage']],
  ['sqs:SendMessage', ['arn:aws:sns:*:*:orders', 'arn:aws:sqs:us-east-1:111122223333:orders'], []],
  ['states:DescribeExecution', 'arn:aws:states:*:*:stateMachine:orders', ['other-resources states:DescribeExecution']],
  ['states:DescribeExecution', 'arn:aws:states:*:*:execution:orders:*', []],
  ['s3:GetObject', 'arn:aws:s3:::b', ['other-resources s3:GetObject']],
  ['s3:ListBucket', 'arn:aws:s3:::b', []],
  ['xray:PutTraceSegments', 'arn:aws:xray:*:*:group/a', ['needs-every-resource xray:PutTraceSegments']],
  ['xray:PutTraceSegments', ['arn:aws:xray:*:*:group/a', '*'], []],
  ['states:InvokeHTTPEndpoint', 'arn:aws:states:*:*:stateMachine:orders', []],
  ['sqs:*', 'arn:aws:sns:*:*:orders', []],
  ['sqs:SendMessage', 'orders', ['resource-form orders', 'other-resources sqs:SendMessage']],
])('%s on %j', (action, resource, expected) => {
  expect(faultsOf(action, resource)).toEqual(expected);
});

test('what is denied, and what is all but something, misses nothing', () => {
  expect(faultsOf('sqs:SendMessage', 'arn:aws:sns:*:*:a', { Effect: 'Deny' })).toEqual([]);
  const policy = policyFrom([{ Effect: 'Allow', Action: 'sqs:SendMessage', NotResource: 'arn:aws:sns:*:*:a' }]);
  expect(policyFaults(policy, environment.aws as AwsLookUp)).toEqual([]);
});
