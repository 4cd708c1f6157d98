import { expect, test } from 'vitest';
import { aws } from './aws.ts';

test.each([
  ['dynamodb', 'getItem', ['dynamodb:GetItem']],
  ['lambda', 'invoke', ['lambda:InvokeFunction']],
  ['sfn', 'startExecution', ['states:StartExecution']],
  ['cloudwatchlogs', 'putLogEvents', ['logs:PutLogEvents']],
  ['eventbridge', 'putEvents', ['events:PutEvents']],
  ['sqs', 'sendMessageBatch', ['sqs:SendMessage']],
  ['sns', 'publishBatch', ['sns:Publish']],
  ['bedrockruntime', 'converse', ['bedrock:InvokeModel']],
  ['s3', 'headObject', ['s3:GetObject']],
  ['s3', 'listObjectsV2', ['s3:ListBucket']],
  ['s3', 'listBuckets', ['s3:ListAllMyBuckets']],
  ['dynamodb', 'transactGetItems', ['dynamodb:GetItem']],
  ['kms', 'reEncrypt', ['kms:ReEncryptFrom', 'kms:ReEncryptTo']],
  ['emr', 'addJobFlowSteps', ['elasticmapreduce:AddJobFlowSteps']],
  ['docdb', 'describeDBClusters', ['rds:DescribeDBClusters']],
  ['keyspaces', 'createTable', ['cassandra:Create']],
  ['sso', 'logout', []],
])('%s:%s needs %j', (service, operation, actions) => {
  expect(aws.actionsFor(service, operation)?.map(({ action }) => action)).toEqual(actions);
});

test('a copy reads its source and writes its target', () => {
  expect(aws.actionsFor('s3', 'copyObject')?.slice(0, 2)).toEqual([
    { action: 's3:GetObject', resourceFrom: 'CopySource', resource: undefined, when: undefined },
    { action: 's3:PutObject', resourceFrom: undefined, resource: undefined, when: undefined },
  ]);
});

test('an action that a parameter asks for says so', () => {
  expect(aws.actionsFor('s3', 'getObject')).toContainEqual(
    expect.objectContaining({ action: 's3:GetObjectVersion', when: 'VersionId' }),
  );
});

test.each([
  ['ec2', 'runInstances', 'ec2:CreateTags', 'TagSpecifications'],
  ['rds', 'createDBInstance', 'rds:AddTagsToResource', 'Tags'],
  ['ecs', 'runTask', 'ecs:TagResource', 'Tags'],
])('%s:%s needs %s when it is given %s', (service, operation, action, when) => {
  expect(aws.actionsFor(service, operation)).toContainEqual(expect.objectContaining({ action, when }));
});

test('adding tags needs no second action for its tags', () => {
  expect(aws.actionsFor('rds', 'addTagsToResource')?.map(({ action }) => action)).toEqual(['rds:AddTagsToResource']);
});

test('managing API Gateway needs the method on the path', () => {
  expect(aws.actionsFor('apigateway', 'getRestApi')).toEqual([
    {
      action: 'apigateway:GET',
      resourceFrom: undefined,
      resource: 'arn:${Partition}:apigateway:${Region}::/restapis/${restapi_id}',
      when: undefined,
    },
  ]);
});

test('what an operation needs is unknown where IAM has no such action', () => {
  expect(aws.actionsFor('codecatalyst', 'getSpace')).toBeUndefined();
});

test('nearly all operations that AWS lists have actions, and each is an action of IAM', () => {
  const listed = aws.services().filter(({ listing, model }) => listing === 'listed' && model !== 'absent');
  const operations = listed.flatMap(({ name }) =>
    (aws.operationNames(name) ?? []).map((operation) => aws.actionsFor(name, operation)),
  );
  const known = operations.filter((needs) => needs !== undefined);
  expect(operations.length).toBeGreaterThan(17_000);
  expect(known.length / operations.length).toBeGreaterThan(0.97);
  const missing = known.flat().filter(({ action }) => {
    const [prefix = '', name = ''] = action.split(':');
    return aws.iamAction(prefix, name)?.name !== name;
  });
  expect(missing).toEqual([]);
});

test('a parameter that an action is asked for by is one of the operation', () => {
  for (const service of ['s3', 'ecs', 'sfn', 'ec2', 'rds'])
    for (const operation of aws.operationNames(service) ?? []) {
      const input = aws.operation(service, operation)?.input;
      for (const { when, resourceFrom } of aws.actionsFor(service, operation) ?? []) {
        if (when !== undefined && /^\w+$/.test(when)) expect(input?.member(when), when).toBeDefined();
        if (resourceFrom !== undefined) expect(input?.member(resourceFrom), resourceFrom).toBeDefined();
      }
    }
});

test('an action has its resources with their ARNs, and what it depends on', () => {
  expect(aws.iamAction('dynamodb', 'Query')).toEqual({
    prefix: 'dynamodb',
    name: 'Query',
    access: ['Read'],
    resourceTypes: [
      {
        name: 'index',
        isRequired: false,
        arn: 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}',
      },
      { name: 'table', isRequired: true, arn: 'arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}' },
    ],
    dependentActions: [],
  });
  expect(aws.iamAction('lambda', 'CreateFunction')?.dependentActions).toContain('iam:PassRole');
});

test('an action that is granted on everything only has no resources', () => {
  expect(aws.iamAction('s3', 'ListAllMyBuckets')?.resourceTypes).toEqual([]);
});

test('IAM takes prefixes and names in any case', () => {
  expect(aws.iamAction('SQS', 'sendmessage')).toEqual(aws.iamAction('sqs', 'SendMessage'));
  expect(aws.iamAction('sqs', 'SendMessage')?.name).toBe('SendMessage');
});

test('access can be of several levels', () => {
  expect(aws.iamAction('sqs', 'AddPermission')?.access).toEqual(['Permissions management', 'Write']);
});

test('resource types and actions of a prefix', () => {
  expect(aws.resourceTypes('sqs')).toEqual([
    { name: 'queue', arn: 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}' },
  ]);
  expect(aws.iamActionNames('states')).toEqual(expect.arrayContaining(['StartExecution', 'StartSyncExecution']));
});

test('every prefix of a service is one of IAM', () => {
  const unknown = aws
    .services()
    .filter(({ listing, iamPrefix }) => listing === 'listed' && iamPrefix !== undefined)
    .filter(({ iamPrefix = '' }) => aws.iamActionNames(iamPrefix) === undefined);
  expect(unknown).toEqual([]);
});

test.each([
  ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', 'logs:PutLogEvents'],
  ['arn:aws-us-gov:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', 'logs:PutLogEvents'],
  ['AWSLambdaBasicExecutionRole', 'logs:PutLogEvents'],
  ['arn:aws:iam::aws:policy/AdministratorAccess', '*'],
  ['AWSXrayWriteOnlyAccess', 'xray:PutTraceSegments'],
])('the managed policy %s allows %s', (policy, action) => {
  const { Statement } = JSON.parse(aws.managedPolicy(policy)?.document ?? '{}');
  expect([Statement].flat(2).flatMap((statement) => statement.Action)).toContain(action);
});

test('a managed policy has its whole ARN', () => {
  expect(aws.managedPolicy('AWSLambdaBasicExecutionRole')?.arn).toBe(
    'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  );
});

test('a policy of an account is none of AWS', () => {
  expect(aws.managedPolicy('arn:aws:iam::111122223333:policy/AdministratorAccess')).toBeUndefined();
});
