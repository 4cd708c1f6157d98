import { expect, test } from 'vitest';
import { needsOfTask } from './needs.ts';

test.each([
  [
    'aws-sdk:s3:getObject',
    { Bucket: 'files', Key: 'a/b.json' },
    `
required s3:GetObject arn:aws:s3:::files/a/b.json
`,
  ],
  [
    'aws-sdk:s3:putObject',
    { Bucket: 'files', 'Key.$': "States.Format('out/{}.json', $.id)", Tagging: 'a=b' },
    `
required s3:PutObject arn:aws:s3:::files/out/*.json
required s3:PutObjectTagging arn:aws:s3:::files/out/*.json
`,
  ],
  [
    'aws-sdk:s3:listObjectsV2',
    { 'Bucket.$': '$.bucket' },
    `
required s3:ListBucket arn:aws:s3:::*
`,
  ],
  [
    'aws-sdk:s3:copyObject',
    { Bucket: 'to', Key: 'k', CopySource: 'from/k' },
    `
required s3:GetObject arn:aws:s3:::from/k
required s3:PutObject arn:aws:s3:::to/k
conditional s3:GetObjectTagging arn:aws:s3:::from/k
`,
  ],
  [
    'aws-sdk:s3:deleteObjects',
    { Bucket: 'files', 'Delete.$': '$.d' },
    `
required s3:DeleteObject arn:aws:s3:::files/*
`,
  ],
  [
    'aws-sdk:s3:listBuckets',
    {},
    `
required s3:ListAllMyBuckets *
`,
  ],
  [
    'aws-sdk:dynamodb:query',
    { TableName: 'orders', IndexName: 'byDay' },
    `
required dynamodb:Query arn:aws:dynamodb:R:A:table/orders/index/byDay
`,
  ],
  [
    'aws-sdk:dynamodb:query',
    { TableName: 'orders' },
    `
required dynamodb:Query arn:aws:dynamodb:R:A:table/orders
`,
  ],
  [
    'aws-sdk:dynamodb:batchGetItem',
    { RequestItems: { orders: {}, 'arn:aws:dynamodb:eu-west-1:111122223333:table/customers': {} } },
    `
required dynamodb:BatchGetItem arn:aws:dynamodb:R:A:table/orders
required dynamodb:BatchGetItem arn:aws:dynamodb:eu-west-1:111122223333:table/customers
`,
  ],
  [
    'aws-sdk:dynamodb:transactWriteItems',
    { TransactItems: [{ Put: { TableName: 'orders' } }, { Update: { TableName: 'stock' } }] },
    `
required dynamodb:PutItem arn:aws:dynamodb:R:A:table/orders
required dynamodb:UpdateItem arn:aws:dynamodb:R:A:table/stock
`,
  ],
  [
    'aws-sdk:dynamodb:executeStatement',
    { Statement: 'SELECT * FROM orders' },
    `
required dynamodb:PartiQLSelect arn:aws:dynamodb:R:A:table/*
`,
  ],
  [
    'aws-sdk:secretsmanager:getSecretValue',
    { SecretId: 'db' },
    `
required secretsmanager:GetSecretValue arn:aws:secretsmanager:R:A:secret:db-*
`,
  ],
  [
    'aws-sdk:ssm:getParameter',
    { Name: '/shop/url' },
    `
required ssm:GetParameter arn:aws:ssm:R:A:parameter/shop/url
`,
  ],
  [
    'aws-sdk:ssm:getParametersByPath',
    { Path: '/shop/' },
    `
required ssm:GetParametersByPath arn:aws:ssm:R:A:parameter/shop/*
`,
  ],
  [
    'aws-sdk:sqs:receiveMessage',
    { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' },
    `
required sqs:ReceiveMessage arn:aws:sqs:eu-west-1:111122223333:orders
`,
  ],
  [
    'aws-sdk:sfn:listExecutions',
    { 'StateMachineArn.$': '$$.StateMachine.Id' },
    `
required states:ListExecutions arn:aws:states:R:A:stateMachine:<name of the state machine>
`,
  ],
  [
    'aws-sdk:sfn:startExecution',
    { StateMachineArn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:child' },
    `
required states:StartExecution arn:aws:states:eu-west-1:111122223333:stateMachine:child
`,
  ],
  [
    'aws-sdk:ec2:stopInstances',
    { InstanceIds: ['i-1', 'i-2'] },
    `
required ec2:StopInstances arn:aws:ec2:R:A:instance/i-1
required ec2:StopInstances arn:aws:ec2:R:A:instance/i-2
`,
  ],
  [
    'aws-sdk:ec2:describeInstances',
    {},
    `
required ec2:DescribeInstances *
`,
  ],
  [
    'aws-sdk:scheduler:createSchedule',
    { Name: 's', GroupName: 'default', Target: { Arn: 'arn:x', RoleArn: 'arn:aws:iam::111122223333:role/go' } },
    `
required scheduler:CreateSchedule arn:aws:scheduler:R:A:schedule/default/s
required iam:PassRole arn:aws:iam::111122223333:role/go
`,
  ],
  [
    'aws-sdk:sagemaker:addTags',
    { ResourceArn: 'arn:aws:sagemaker:eu-west-1:111122223333:model/m' },
    `
required sagemaker:AddTags arn:aws:sagemaker:eu-west-1:111122223333:model/m
`,
  ],
  [
    'aws-sdk:apigateway:getRestApi',
    { RestApiId: 'a1' },
    `
required apigateway:GET arn:aws:apigateway:R::/restapis/a1
`,
  ],
  [
    'aws-sdk:cloudwatchlogs:createLogStream',
    { LogGroupName: '/shop', LogStreamName: 's' },
    `
required logs:CreateLogStream arn:aws:logs:R:A:log-group:/shop*
`,
  ],
  [
    'aws-sdk:kms:decrypt',
    { KeyId: 'alias/shop' },
    `
required kms:Decrypt arn:aws:kms:R:A:key/*
`,
  ],
  [
    'aws-sdk:iam:attachRolePolicy',
    { RoleName: 'job', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    `
required iam:AttachRolePolicy arn:aws:iam::A:role/job
`,
  ],
  [
    'aws-sdk:rdsdata:executeStatement',
    {
      ResourceArn: 'arn:aws:rds:eu-west-1:111122223333:cluster:db',
      SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-abcdef',
    },
    `
required rds-data:ExecuteStatement arn:aws:rds:eu-west-1:111122223333:cluster:db
required secretsmanager:GetSecretValue arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-abcdef
`,
  ],
  [
    'aws-sdk:rekognition:detectLabels',
    { Image: { S3Object: { Bucket: 'files', 'Name.$': '$.key' } } },
    `
required rekognition:DetectLabels *
conditional s3:GetObject arn:aws:s3:::files/*
`,
  ],
  [
    'aws-sdk:glue:startCrawler',
    { Name: 'c' },
    `
required glue:StartCrawler arn:aws:glue:R:A:crawler/c
`,
  ],
  [
    'aws-sdk:cloudwatch:putMetricData',
    { Namespace: 'n' },
    `
required cloudwatch:PutMetricData *
`,
  ],
  [
    'aws-sdk:ecs:updateService',
    { Cluster: 'main', Service: 'web' },
    `
required ecs:UpdateService arn:aws:ecs:R:A:service/main/web
`,
  ],
  [
    'aws-sdk:kinesis:putRecord',
    { StreamName: 'clicks' },
    `
required kinesis:PutRecord arn:aws:kinesis:R:A:stream/clicks
`,
  ],
  [
    'aws-sdk:eventbridge:putRule',
    { Name: 'r' },
    `
required events:PutRule arn:aws:events:R:A:rule/r
`,
  ],
  [
    'aws-sdk:rds:createDBSnapshot',
    { DbInstanceIdentifier: 'db', DbSnapshotIdentifier: 's' },
    `
required rds:CreateDBSnapshot arn:aws:rds:R:A:db:db
`,
  ],
  [
    'aws-sdk:ssm:getParameter',
    { Name: '/aws/service/ami' },
    `
required ssm:GetParameter arn:aws:ssm:*:parameter/aws/service/ami
`,
  ],
  [
    'aws-sdk:secretsmanager:createSecret',
    { Name: 'db' },
    `
required secretsmanager:CreateSecret arn:aws:secretsmanager:R:A:secret:db-*
`,
  ],
  [
    'aws-sdk:sagemakerruntime:invokeEndpoint',
    { EndpointName: 'Shop' },
    `
required sagemaker:InvokeEndpoint arn:aws:sagemaker:R:A:endpoint/*
`,
  ],
  ['aws-sdk:sfn:sendTaskSuccess', { TaskToken: 't' }, 'required states:SendTaskSuccess *'],
  ['aws-sdk:sts:getCallerIdentity', {}, ''],
])('%s with %j', (resource, parameters, expected) => {
  expect(needsOfTask(resource, parameters).join('\n')).toBe(expected.trim());
});
