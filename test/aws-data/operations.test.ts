import { describe, expect, test } from 'vitest';
import { aws, memberAt, typeWords } from './aws.ts';

/** Members of inputs, `!` where they are required, as AWS's API references have them. */
const inputs: readonly (readonly [call: string, path: string, words: string])[] = [
  ['dynamodb:getItem', '!TableName', 'string'],
  ['dynamodb:getItem', '!Key', 'map to union'],
  ['dynamodb:getItem', 'Key.S', 'string'],
  ['dynamodb:getItem', 'Key.M', 'map to union'],
  ['dynamodb:getItem', 'Key.L.M.Bool', 'boolean'],
  ['dynamodb:getItem', 'ConsistentRead', 'boolean'],
  ['dynamodb:query', 'KeyConditionExpression', 'string'],
  ['dynamodb:query', 'ExpressionAttributeValues', 'map to union'],
  ['dynamodb:batchWriteItem', '!RequestItems', 'map to list of structure'],
  ['dynamodb:batchWriteItem', 'RequestItems.PutRequest.!Item', 'map to union'],
  ['dynamodb:transactWriteItems', '!TransactItems', 'list of structure'],
  ['dynamodb:updateItem', 'ReturnValues', 'enumeration'],
  ['s3:getObject', '!Bucket', 'string'],
  ['s3:getObject', '!Key', 'string'],
  ['s3:putObject', 'Body', 'blob'],
  ['s3:putObject', 'Metadata', 'map to string'],
  ['s3:putObject', 'Acl', 'enumeration'],
  ['s3:listObjectsV2', 'MaxKeys', 'number'],
  ['s3:deleteObjects', '!Delete', 'structure'],
  ['s3:deleteObjects', 'Delete.!Objects', 'list of structure'],
  ['sqs:sendMessage', '!QueueUrl', 'string'],
  ['sqs:sendMessage', 'MessageAttributes.!DataType', 'string'],
  ['sqs:receiveMessage', 'WaitTimeSeconds', 'number'],
  ['sns:publish', '!Message', 'string'],
  ['sns:publish', 'TopicArn', 'string'],
  ['lambda:invoke', '!FunctionName', 'string'],
  ['lambda:invoke', 'Payload', 'blob'],
  ['lambda:createFunction', '!Code', 'structure'],
  ['lambda:createFunction', 'Code.S3Bucket', 'string'],
  ['lambda:createFunction', '!Role', 'string'],
  ['lambda:createFunction', 'Environment.Variables', 'map to string'],
  ['sfn:startExecution', '!StateMachineArn', 'string'],
  ['sfn:startSyncExecution', '!StateMachineArn', 'string'],
  ['sfn:sendTaskSuccess', '!TaskToken', 'string'],
  ['sfn:sendTaskSuccess', '!Output', 'string'],
  ['ecs:runTask', '!TaskDefinition', 'string'],
  ['ecs:runTask', 'NetworkConfiguration.AwsvpcConfiguration.!Subnets', 'list of string'],
  ['ecs:runTask', 'Overrides.ContainerOverrides.Environment.Value', 'string'],
  ['ecs:updateService', '!Service', 'string'],
  ['ec2:describeInstances', 'InstanceIds', 'list of string'],
  ['ec2:describeInstances', 'Filters.Values', 'list of string'],
  ['ec2:runInstances', '!MinCount', 'number'],
  ['ec2:createSnapshot', '!VolumeId', 'string'],
  ['rds:describeDBInstances', 'DbInstanceIdentifier', 'string'],
  ['rds:createDBSnapshot', '!DbSnapshotIdentifier', 'string'],
  ['rds:stopDBCluster', '!DbClusterIdentifier', 'string'],
  ['glue:startCrawler', '!Name', 'string'],
  ['glue:startJobRun', 'WorkerType', 'enumeration'],
  ['athena:startQueryExecution', '!QueryString', 'string'],
  ['athena:startQueryExecution', 'ResultConfiguration.OutputLocation', 'string'],
  ['batch:submitJob', '!JobQueue', 'string'],
  ['batch:submitJob', 'DependsOn.JobId', 'string'],
  ['eventbridge:putEvents', '!Entries', 'list of structure'],
  ['eventbridge:putEvents', 'Entries.Time', 'timestamp'],
  ['ssm:getParameter', '!Name', 'string'],
  ['ssm:putParameter', 'Type', 'enumeration'],
  ['secretsmanager:getSecretValue', '!SecretId', 'string'],
  ['cloudwatchlogs:putLogEvents', '!LogEvents', 'list of structure'],
  ['cloudwatch:putMetricData', '!Namespace', 'string'],
  ['cloudformation:createStack', '!StackName', 'string'],
  ['cloudformation:createStack', 'Capabilities', 'list of enumeration'],
  ['sesv2:sendEmail', '!Content', 'structure'],
  ['kms:encrypt', '!Plaintext', 'blob'],
  ['kinesis:putRecord', '!Data', 'blob'],
  ['scheduler:createSchedule', '!FlexibleTimeWindow', 'structure'],
  ['textract:startDocumentTextDetection', '!DocumentLocation', 'structure'],
  ['rekognition:detectLabels', 'Image.S3Object.Bucket', 'string'],
  ['transcribe:startTranscriptionJob', '!TranscriptionJobName', 'string'],
  ['bedrockruntime:invokeModel', '!ModelId', 'string'],
  ['bedrockruntime:converse', 'Messages.!Role', 'enumeration'],
  ['sagemaker:createModel', '!ModelName', 'string'],
  ['redshiftdata:executeStatement', '!Sql', 'string'],
  ['emrserverless:startJobRun', '!ApplicationId', 'string'],
  ['costexplorer:getCostAndUsage', 'Filter.Dimensions.Values', 'list of string'],
  ['organizations:describeAccount', '!AccountId', 'string'],
  ['iam:createRole', '!AssumeRolePolicyDocument', 'string'],
  ['route53:changeResourceRecordSets', 'ChangeBatch.Changes.!Action', 'enumeration'],
  ['lexmodelsv2:listBots', 'SortBy.!Attribute', 'enumeration'],
];

test.each(inputs)('%s takes %s, which is a %s', (call, path, words) => {
  const [service = '', operation = ''] = call.split(':');
  const member = memberAt(aws.operation(service, operation)?.input, path.replace('!', ''));
  expect(typeWords(member?.type)).toBe(words);
  expect(member?.isRequired).toBe(path.includes('!'));
});

test.each([
  ['dynamodb:getItem', 'Item', 'map to union'],
  ['rds:describeDBInstances', 'DbInstances.DbInstanceStatus', 'string'],
  ['rds:describeDBInstances', 'DbInstances.Endpoint.Port', 'number'],
  ['ec2:describeInstances', 'Reservations.Instances.State.Name', 'enumeration'],
  ['s3:getObject', 'Body', 'blob'],
  ['s3:listObjectsV2', 'Contents.Size', 'number'],
  ['sfn:startSyncExecution', 'Output', 'string'],
  ['lambda:invoke', 'StatusCode', 'number'],
  ['glue:getJobRun', 'JobRun.JobRunState', 'enumeration'],
  ['athena:getQueryResults', 'ResultSet.Rows.Data.VarCharValue', 'string'],
  ['organizations:listAccounts', 'Accounts.Id', 'string'],
])('%s gives %s, which is a %s', (call, path, words) => {
  const [service = '', operation = ''] = call.split(':');
  expect(typeWords(memberAt(aws.operation(service, operation)?.output, path)?.type)).toBe(words);
});

test.each([
  ['dynamodb:updateItem', 'ReturnValues', ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']],
  ['lambda:invoke', 'InvocationType', ['Event', 'RequestResponse', 'DryRun']],
  ['ecs:runTask', 'PlacementConstraints.Type', ['distinctInstance', 'memberOf']],
  ['ssm:putParameter', 'Type', ['String', 'StringList', 'SecureString']],
  ['bedrockruntime:converse', 'Messages.Role', ['user', 'assistant']],
])('%s: %s is one of %j', (call, path, values) => {
  const [service = '', operation = ''] = call.split(':');
  const type = memberAt(aws.operation(service, operation)?.input, path)?.type;
  expect(type?.kind === 'enumeration' ? type.values : []).toEqual(expect.arrayContaining(values));
});

describe('errors', () => {
  test.each([
    ['dynamodb', 'putItem', 'DynamoDb.ConditionalCheckFailedException'],
    ['s3', 'getObject', 'S3.NoSuchKeyException'],
    ['rds', 'describeDBInstances', 'Rds.DbInstanceNotFoundException'],
    ['sfn', 'startExecution', 'Sfn.ExecutionAlreadyExistsException'],
    ['glue', 'startCrawler', 'Glue.CrawlerRunningException'],
  ])('%s:%s may fail with %s', (service, operation, error) => {
    expect(aws.operation(service, operation)?.errors).toContain(error);
  });

  test('are unknown where the SDK does not tell them, and none where the operation has none', () => {
    expect(aws.service('lexmodelsv2')?.model).toBe('frozen');
    expect(aws.operation('lexmodelsv2', 'listBots')?.errors).toBeUndefined();
    expect(aws.operation('ec2', 'describeInstances')?.errors).toEqual([]);
  });
});

describe('what is there at all', () => {
  test('an operation without members takes or gives nothing', () => {
    expect(aws.operation('s3', 'deleteBucket')?.output).toBeUndefined();
    expect(aws.operation('sts', 'getCallerIdentity')?.input).toBeUndefined();
  });

  test('operations that AWS says cannot be called are known as such', () => {
    expect(aws.operation('s3', 'selectObjectContent')?.isSupported).toBe(false);
    expect(aws.operation('sts', 'assumeRole')?.isSupported).toBe(false);
    expect(aws.operation('s3', 'getObject')?.isSupported).toBe(true);
  });

  test('an unsupported operation is written as its model writes it, but for those of an earlier Security Lake', () => {
    const misspelt = aws.services().flatMap(({ name, unsupportedOperations }) => {
      const names = new Map(aws.operationNames(name)?.map((operation) => [operation.toLowerCase(), operation]));
      return unsupportedOperations.filter((one) => (names.get(one.toLowerCase()) ?? one) !== one);
    });
    expect(misspelt.filter((operation) => !operation.includes('Datalake'))).toEqual([]);
  });

  test('services that AWS lists and no SDK has are known without operations', () => {
    expect(aws.service('wickr')).toMatchObject({ listing: 'listed', model: 'absent', sdkId: undefined });
    expect(aws.operationNames('wickr')).toBeUndefined();
    expect(aws.operation('wickr', 'createNetwork')).toBeUndefined();
    expect(aws.actionsFor('wickr', 'createNetwork')).toBeUndefined();
  });

  test('a member is found by the API’s own spelling, and has one name', () => {
    const input = aws.operation('rds', 'describeDBInstances')?.input;
    expect(input?.member('DBInstanceIdentifier')).toBe(input?.member('DbInstanceIdentifier'));
    expect(input?.member('dbInstanceIdentifier')).toBeUndefined();
  });

  test('a type that contains itself can be walked as deep as anybody asks', () => {
    let type = memberAt(aws.operation('dynamodb', 'putItem')?.input, 'Item.L')?.type;
    for (let depth = 0; depth < 10_000 && type?.kind === 'list'; depth++)
      type = type.element.kind === 'union' ? type.element.member('L')?.type : undefined;
    expect(type?.kind).toBe('list');
  });
});

test.each([
  ['states', ['sfn']],
  ['stepfunctions', ['sfn']],
  ['logs', ['cloudwatchlogs']],
  ['events', ['eventbridge']],
  ['monitoring', ['cloudwatch']],
  ['cognito-idp', ['cognitoidentityprovider']],
  ['es', ['elasticsearch', 'opensearch']],
  ['elbv2', ['elasticloadbalancingv2']],
  ['ce', ['costexplorer']],
  ['redshift-data', ['redshiftdata']],
  ['DynamoDB', ['dynamodb']],
  ['dynamodbb', ['dynamodb']],
  ['dynamodb', []],
  ['something-else-entirely', []],
  ['', []],
])('whoever writes %j may mean %j', (written, meant) => {
  expect(aws.nearServices(written)).toEqual(meant);
});

test.each([
  ['dynamodb', 'GetItem', 'getItem'],
  ['dynamodb', 'getItm', 'getItem'],
  ['sfn', 'startExecutions', 'startExecution'],
  ['dynamodb', 'somethingElseEntirely', undefined],
  ['nothing', 'getItem', undefined],
])('in %s the name %s is near to %s', (service, written, near) => {
  expect(aws.nearOperation(service, written)).toBe(near);
});

test.each([
  ['dynamodb', 'getItem', 'dynamodb-2012-08-10/GetItem'],
  ['sfn', 'startExecution', 'states-2016-11-23/StartExecution'],
  ['cloudwatch', 'putMetricData', 'monitoring-2010-08-01/PutMetricData'],
])('the page about %s:%s', (service, operation, page) => {
  expect(aws.operationPage(service, operation)).toBe(`https://docs.aws.amazon.com/goto/WebAPI/${page}`);
});

test('every service that is up to date has pages, and others guess none', () => {
  for (const { name, model } of aws.services()) {
    const [operation = ''] = aws.operationNames(name) ?? [];
    if (model === 'current')
      expect(aws.operationPage(name, operation), name).toMatch(/WebAPI\/[\w.-]+-\d{4}-\d\d-\d\d\/\w+$/);
  }
  expect(aws.operationPage('dynamodb', 'nothing')).toBeUndefined();
  expect(aws.operationPage('nothing', 'getItem')).toBeUndefined();
});
