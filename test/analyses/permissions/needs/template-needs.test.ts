import { expect, test } from 'vitest';
import { linesOf, needsOf } from './needs.ts';

interface Given {
  readonly definition: unknown;
  readonly resources?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

function template({ definition, resources, properties }: Given): string {
  return JSON.stringify({
    Parameters: { Table: { Type: 'String' } },
    Resources: {
      Flow: {
        Type: 'AWS::Serverless::StateMachine',
        Properties: { Definition: definition, Role: 'arn:aws:iam::111122223333:role/flow', ...properties },
      },
      ...resources,
    },
  });
}

function task(resource: string, parameters: unknown): unknown {
  return {
    StartAt: 'T',
    States: { T: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters: parameters, End: true } },
  };
}

const resources = {
  Pay: { Type: 'AWS::Serverless::Function', Properties: {} },
  Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: 'ship', Name: 'live' } },
  Orders: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'orders', KmsMasterKeyId: { Ref: 'Key' } } },
  Plain: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'plain', KmsMasterKeyId: 'alias/aws/sqs' } },
  Key: { Type: 'AWS::KMS::Key', Properties: {} },
  Stock: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'stock' } },
  Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files' } },
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'db' } },
  Child: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'child' } },
  TaskRole: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'task' } },
  StartRole: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'start' } },
  Work: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      Family: 'work',
      TaskRoleArn: { 'Fn::GetAtt': ['TaskRole', 'Arn'] },
      ExecutionRoleArn: { 'Fn::GetAtt': ['StartRole', 'Arn'] },
    },
  },
  Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'TaskRole' }] } },
};

function needsWith(resource: string, parameters: unknown): readonly string[] {
  return linesOf(needsOf(template({ definition: task(resource, parameters), resources })).needs);
}

const own = 'R:A';

test.each([
  [
    'lambda:invoke',
    { FunctionName: { 'Fn::GetAtt': ['Pay', 'Arn'] } },
    [`required lambda:InvokeFunction arn:aws:lambda:${own}:function:<AWS::StackName>-Pay-<name of Pay>`],
  ],
  [
    'lambda:invoke',
    { FunctionName: { Ref: 'Pay' } },
    [`required lambda:InvokeFunction arn:aws:lambda:${own}:function:<AWS::StackName>-Pay-<name of Pay>`],
  ],
  [
    'lambda:invoke',
    { FunctionName: { 'Fn::Sub': '${Pay.Arn}:$LATEST' } },
    [`required lambda:InvokeFunction arn:aws:lambda:${own}:function:<AWS::StackName>-Pay-<name of Pay>:$LATEST`],
  ],
  [
    'lambda:invoke',
    { FunctionName: { Ref: 'Live' } },
    [`required lambda:InvokeFunction arn:aws:lambda:${own}:function:ship:live`],
  ],
  ['sqs:sendMessage', { QueueUrl: { Ref: 'Plain' } }, [`required sqs:SendMessage arn:aws:sqs:${own}:plain`]],
  [
    'dynamodb:getItem',
    { TableName: { Ref: 'Stock' } },
    [`required dynamodb:GetItem arn:aws:dynamodb:${own}:table/stock`],
  ],
  [
    'dynamodb:getItem',
    { TableName: { Ref: 'Table' } },
    [`required dynamodb:GetItem arn:aws:dynamodb:${own}:table/<parameter Table>`],
  ],
  [
    'aws-sdk:s3:getObject',
    { Bucket: { Ref: 'Files' }, 'Key.$': '$.k' },
    ['required s3:GetObject arn:aws:s3:::files/*'],
  ],
  [
    'aws-sdk:secretsmanager:getSecretValue',
    { SecretId: { Ref: 'Secret' } },
    [`required secretsmanager:GetSecretValue arn:aws:secretsmanager:${own}:secret:db-<end of Secret>`],
  ],
  [
    'states:startExecution',
    { StateMachineArn: { Ref: 'Child' } },
    [`required states:StartExecution arn:aws:states:${own}:stateMachine:child`],
  ],
  [
    'ecs:runTask',
    { TaskDefinition: 'work' },
    [
      `required ecs:RunTask arn:aws:ecs:${own}:task-definition/work:*`,
      'required iam:PassRole arn:aws:iam::A:role/task',
      'required iam:PassRole arn:aws:iam::A:role/start',
    ],
  ],
  [
    'elasticmapreduce:createCluster',
    { JobFlowRole: { Ref: 'Profile' } },
    [
      'required elasticmapreduce:RunJobFlow *',
      'required iam:PassRole arn:aws:iam::A:role/task',
      'first-use iam:CreateServiceLinkedRole arn:aws:iam::A:role/aws-service-role/elasticmapreduce.amazonaws.com/AWSServiceRoleForEMRCleanup',
    ],
  ],
])('%s with %j', (resource, parameters, expected) => {
  expect(needsWith(resource, parameters)).toEqual(expected);
});

test('the key of an encrypted resource may be needed, unless it is one of AWS', () => {
  expect(needsWith('sqs:sendMessage', { QueueUrl: { Ref: 'Orders' } })).toEqual([
    `required sqs:SendMessage arn:aws:sqs:${own}:orders`,
    `conditional kms:Decrypt arn:aws:kms:${own}:key/<AWS::StackName>-Key-<name of Key>`,
    `conditional kms:GenerateDataKey arn:aws:kms:${own}:key/<AWS::StackName>-Key-<name of Key>`,
  ]);
});

test('placeholders are what the template supplies for them, and otherwise not known', () => {
  const definition = task('lambda:invoke', { FunctionName: '${PayArn}', Payload: '${Nobody}' });
  const properties = { DefinitionSubstitutions: { PayArn: { 'Fn::GetAtt': ['Pay', 'Arn'] } } };
  expect(linesOf(needsOf(template({ definition, resources, properties })).needs)).toEqual([
    `required lambda:InvokeFunction arn:aws:lambda:${own}:function:<AWS::StackName>-Pay-<name of Pay>`,
  ]);
  const left = task('lambda:invoke', { FunctionName: 'pay-${Nobody}' });
  expect(linesOf(needsOf(template({ definition: left, resources, properties })).needs)).toEqual([
    `required lambda:InvokeFunction arn:aws:lambda:${own}:function:pay-*`,
  ]);
});

test('the settings of the machine', () => {
  const definition = { StartAt: 'E', States: { E: { Type: 'Succeed' } } };
  const properties = {
    Logging: { Level: 'ALL', Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: 'arn' } }] },
    Tracing: { Enabled: true },
    EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
  };
  const key = `arn:aws:kms:${own}:key/<AWS::StackName>-Key-<name of Key>`;
  const { needs } = needsOf(template({ definition, resources, properties }));
  expect(linesOf(needs)).toEqual([
    'deploy logs:CreateLogDelivery *',
    'deploy logs:GetLogDelivery *',
    'deploy logs:UpdateLogDelivery *',
    'deploy logs:ListLogDeliveries *',
    'deploy logs:PutResourcePolicy *',
    'deploy logs:DescribeResourcePolicies *',
    'deploy logs:DescribeLogGroups *',
    'recommended logs:DeleteLogDelivery *',
    'recommended xray:PutTraceSegments *',
    'recommended xray:PutTelemetryRecords *',
    'recommended xray:GetSamplingRules *',
    'recommended xray:GetSamplingTargets *',
    `required kms:Decrypt ${key}`,
    `required kms:GenerateDataKey ${key}`,
    `required kms:GenerateDataKey ${key}`,
  ]);
  expect(needs.every(({ state }) => state === undefined)).toBe(true);
});

test('a key of AWS is no key of the account', () => {
  const definition = { StartAt: 'E', States: { E: { Type: 'Succeed' } } };
  const properties = { EncryptionConfiguration: { Type: 'AWS_OWNED_KEY' }, Logging: { Level: 'OFF' } };
  expect(needsOf(template({ definition, resources, properties })).needs).toEqual([]);
});
