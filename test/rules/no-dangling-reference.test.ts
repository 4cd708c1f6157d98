import { describe, expect, test } from 'vitest';
import { noDanglingReference } from '../../packages/core/src/rules/no-dangling-reference.ts';
import { check, checkFix, checkNoFix, findingsOf } from '../check.ts';
import { functionsAnswer, inventoryFrom } from '../project/inventory/listings.ts';

const account = '111122223333';
const functions = functionsAnswer('charge-card', 'refund');
const inventory = inventoryFrom([functions]);
const yaml = { format: 'yaml', inventory } as const;

/** A Task with these parameters of an integration. */
function task(resource: string, parameters: object, more: object = {}): string {
  const fields = { Type: 'Task', Resource: `arn:aws:states:::${resource}`, End: true, ...more };
  return JSON.stringify({ StartAt: 'A', States: { A: { Parameters: parameters, ...fields } } });
}

function arn(service: string, resource: string, place = `eu-west-1:${account}`): string {
  return `arn:aws:${service}:${place}:${resource}`;
}

function url(name: string, owner = account): string {
  return `https://sqs.eu-west-1.amazonaws.com/${owner}/${name}`;
}

/** By kind: a listing with `orders`, the same one cut, and a Task that names `name` in an account. */
const kinds = [
  ['a function by name', functionsAnswer('orders'), (name) => task('lambda:invoke', { FunctionName: name })],
  [
    'a function by ARN',
    functionsAnswer('orders'),
    (name, owner) => task('lambda:invoke', { FunctionName: arn('lambda', `function:${name}`, `eu-west-1:${owner}`) }),
  ],
  [
    'a function by a partial ARN',
    functionsAnswer('orders'),
    (name, owner) => task('lambda:invoke', { FunctionName: `${owner}:function:${name}` }),
  ],
  [
    'a function as the resource',
    functionsAnswer('orders'),
    (name, owner) => task('', {}, { Resource: arn('lambda', `function:${name}`, `eu-west-1:${owner}`) }),
  ],
  [
    'an alias beside the name',
    { Aliases: [{ AliasArn: arn('lambda', 'function:pay:orders') }] },
    (name) => task('lambda:invoke', { FunctionName: 'pay', Qualifier: name }),
  ],
  [
    'an alias in the name',
    { Aliases: [{ AliasArn: arn('lambda', 'function:pay:orders') }] },
    (name) => task('lambda:invoke', { FunctionName: `pay:${name}` }),
  ],
  [
    'an activity',
    { activities: [{ activityArn: arn('states', 'activity:orders') }] },
    (name, owner) => task('', {}, { Resource: arn('states', `activity:${name}`, `eu-west-1:${owner}`) }),
  ],
  [
    'a state machine',
    { stateMachines: [{ stateMachineArn: arn('states', 'stateMachine:orders') }] },
    (name, owner) =>
      task('states:startExecution.sync:2', {
        StateMachineArn: arn('states', `stateMachine:${name}:live`, `eu-west-1:${owner}`),
      }),
  ],
  [
    'a queue by URL',
    { QueueUrls: [url('orders')] },
    (name, owner) => task('sqs:sendMessage', { QueueUrl: url(name, owner) }),
  ],
  ['a queue by name', { QueueUrls: [url('orders')] }, (name) => task('sqs:sendMessage', { QueueUrl: name })],
  [
    'a topic',
    { Topics: [{ TopicArn: arn('sns', 'orders') }] },
    (name, owner) => task('sns:publish', { TopicArn: arn('sns', name, `eu-west-1:${owner}`) }),
  ],
  ['a table', { TableNames: ['orders'] }, (name) => task('dynamodb:getItem', { TableName: name, Key: {} })],
  ['a bucket', { Buckets: [{ Name: 'orders' }] }, (name) => task('aws-sdk:s3:listObjectsV2', { Bucket: name })],
  [
    'a cluster',
    { clusterArns: [arn('ecs', 'cluster/orders')] },
    (name) => task('ecs:runTask', { Cluster: name, TaskDefinition: 'job' }),
  ],
  [
    'an event bus',
    { EventBuses: [{ Name: 'orders', Arn: arn('events', 'event-bus/orders') }] },
    (name) => task('events:putEvents', { Entries: [{ EventBusName: name }] }),
  ],
  [
    'a role',
    { Roles: [{ Arn: arn('iam', 'role/orders', `:${account}`) }] },
    (name, owner) =>
      task('aws-sdk:sts:getCallerIdentity', {}, { Credentials: { RoleArn: arn('iam', `role/${name}`, `:${owner}`) } }),
  ],
] as const satisfies readonly (readonly [string, object, (name: string, owner: string) => string])[];

describe.each(kinds)('%s', (_kind, listing, taskFor) => {
  const found = (name: string, listings: readonly object[]) =>
    findingsOf(noDanglingReference, taskFor(name, account), { inventory: inventoryFrom(listings) }).length;

  test('that is not among those listed dangles', () => {
    expect(found('order', [listing])).toBe(1);
    expect(found('orders', [listing])).toBe(0);
  });

  test('is not known without a listing, or with one that was cut', () => {
    expect(found('order', [])).toBe(0);
    expect(found('order', [{ ...listing, NextToken: 'x' }])).toBe(0);
  });
});

test.each(kinds.filter(([kind]) => !/name|bucket|table|cluster|bus/.test(kind)))(
  '%s of another account is not known',
  (_kind, listing, taskFor) => {
    const other = taskFor('order', '444455556666');
    expect(findingsOf(noDanglingReference, other, { inventory: inventoryFrom([listing]) })).toEqual([]);
  },
);

test('what was meant is named', () => {
  check(
    noDanglingReference,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:charge-crad" }
//                                                                                                  ^^^^^^^^^^^ The inventory lists all functions of account \`111122223333\` in \`eu-west-1\`, and \`charge-crad\` is not among them. Did you mean \`charge-card\`?
} }`,
    { inventory },
  );
});

test('what is written in a definition is changed to what was meant', () => {
  const before = task('lambda:invoke', { FunctionName: 'charge-cart' });
  checkFix(noDanglingReference, before, before.replace('charge-cart', 'charge-card'), { inventory });
  checkNoFix(noDanglingReference, task('lambda:invoke', { FunctionName: 'something-else' }), { inventory });
});

test('literal values are looked at in JSONata, and expressions nowhere', () => {
  check(
    noDanglingReference,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "unknown" }, "Next": "B" },
//                                                                                                       ^^^^^^^ The inventory lists all functions of account \`111122223333\` in \`eu-west-1\`, and \`unknown\` is not among them.
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "{% $name %}" }, "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "\${Name}" }, "End": true }
} }`,
    { inventory },
  );
});

test('a bucket that no other looks like may be that of another account', () => {
  const buckets = inventoryFrom([{ Buckets: [{ Name: 'orders' }] }]);
  check(noDanglingReference, task('aws-sdk:s3:listObjectsV2', { Bucket: 'public-records' }), { inventory: buckets });
});

test.each(['ORDERS_TABLE', '__ORDERS__'])('%s stands for a name', (name) => {
  const tables = inventoryFrom([{ TableNames: ['orders'] }]);
  check(noDanglingReference, task('dynamodb:getItem', { TableName: name, Key: {} }), { inventory: tables });
});

test('a name in a state that takes on another role may be one of another account', () => {
  const credentials = { Credentials: { RoleArn: 'arn:aws:iam::444455556666:role/pay' } };
  check(noDanglingReference, task('lambda:invoke', { FunctionName: 'unknown' }, credentials), { inventory });
});

test('what a template fills in is looked at as it will be', () => {
  check(
    noDanglingReference,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions: { Name: refunds, Stage: !Ref Stage }
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
          "A": { "Type": "Task", "Next": "B", "Resource": "arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:pay" },
#                                                                                                                                 ^^^ The inventory lists all functions of account \`111122223333\` in \`eu-west-1\`, and \`pay\` is not among them.
          "B": { "Type": "Task", "Next": "C", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${!Name}" } },
#                                                                                                                           ^^^^^^^^^^ The inventory lists all functions of account \`111122223333\` in \`eu-west-1\`, and \`refunds\` is not among them. Did you mean \`refund\`?
          "C": { "Type": "Task", "End": true, "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "pay-\${!Stage}" } } } }
`,
    yaml,
  );
});

describe('what the template itself makes', () => {
  const withResource = (resource: string) => `
Parameters: { Stage: { Type: String } }
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: { Type: Task, End: true, Resource: "arn:aws:states:::lambda:invoke", Parameters: { FunctionName: pay } }
  Other: ${resource}
`;
  const count = (text: string) => findingsOf(noDanglingReference, text, yaml).length;

  test.each([
    '{ Type: AWS::Lambda::Function, Properties: { FunctionName: pay } }',
    '{ Type: AWS::Serverless::Function, Properties: { FunctionName: pay } }',
    '{ Type: AWS::Lambda::Function, Properties: { FunctionName: !Sub "p-${Stage}" } }',
    '{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: pay.yaml } }',
  ])('is there, or may be: %s', (resource) => {
    expect(count(withResource(resource))).toBe(0);
  });

  test.each([
    '{ Type: AWS::Lambda::Function, Properties: { FunctionName: buy } }',
    '{ Type: AWS::Lambda::Function }',
    '{ Type: AWS::SQS::Queue, Properties: { QueueName: pay } }',
  ])('is another: %s', (resource) => {
    expect(count(withResource(resource))).toBe(1);
  });

  test('is what SAM is told to make', () => {
    const sam = 'Transform: AWS::Serverless-2016-10-31\n';
    expect(count(sam + withResource('{ Type: AWS::Serverless::Function }'))).toBe(1);
    expect(count(sam + withResource('{ Type: AWS::Serverless::Function, Properties: { FunctionName: pay } }'))).toBe(0);
    expect(count(sam + withResource('{ Type: AWS::Serverless::Application }'))).toBe(0);
  });

  test('is not known where a macro may make anything', () => {
    expect(count(`Transform: Anything\n${withResource('{ Type: AWS::Lambda::Function }')}`)).toBe(0);
  });
});
