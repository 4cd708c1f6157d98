import { expect, test } from 'vitest';
import { aws } from './aws.ts';

test.each([
  ['AWS::SQS::Queue', ['QueueUrl'], false, ['Arn', 'QueueName']],
  ['AWS::SNS::Topic', ['TopicArn'], true, ['TopicName']],
  ['AWS::Lambda::Function', ['FunctionName'], false, ['Arn']],
  ['AWS::Lambda::Alias', ['AliasArn'], true, []],
  ['AWS::Lambda::Version', ['FunctionArn'], true, ['Version']],
  ['AWS::DynamoDB::Table', ['TableName'], false, ['Arn', 'StreamArn']],
  ['AWS::S3::Bucket', ['BucketName'], false, ['Arn', 'DomainName']],
  ['AWS::IAM::Role', ['RoleName'], false, ['Arn', 'RoleId']],
  ['AWS::StepFunctions::StateMachine', ['Arn'], true, ['Name']],
  ['AWS::StepFunctions::Activity', ['Arn'], true, ['Name']],
  ['AWS::ECS::Cluster', ['ClusterName'], false, ['Arn']],
  ['AWS::ECS::TaskDefinition', ['TaskDefinitionArn'], true, []],
  ['AWS::ECS::Service', ['ServiceArn'], true, ['Name']],
  ['AWS::Batch::JobDefinition', ['JobDefinitionArn'], true, []],
  ['AWS::Batch::JobQueue', ['JobQueueArn'], true, []],
  ['AWS::Events::EventBus', ['Name'], false, ['Arn']],
  ['AWS::Glue::Job', ['Name'], false, []],
  ['AWS::KMS::Key', ['KeyId'], false, ['Arn']],
  ['AWS::Logs::LogGroup', ['LogGroupName'], false, ['Arn']],
  ['AWS::CodeBuild::Project', ['Name'], false, ['Arn']],
  ['AWS::SecretsManager::Secret', ['Id'], true, []],
  ['AWS::EC2::SecurityGroup', ['GroupId'], false, ['GroupId']],
  ['AWS::ApiGateway::RestApi', ['RestApiId'], false, ['RootResourceId']],
  ['AWS::Serverless::Function', ['FunctionName'], false, ['Arn']],
  ['AWS::Serverless::StateMachine', ['Arn'], true, ['Name']],
  ['AWS::Serverless::SimpleTable', ['TableName'], false, []],
])('Ref of %s gives %j', (type, ref, refIsArn, attributes) => {
  const found = aws.cloudFormationType(type);
  expect(found).toMatchObject({ type, ref, refIsArn });
  expect(found?.attributes).toEqual(expect.arrayContaining(attributes));
});

test.each([
  ['AWS::SQS::Queue', 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}'],
  ['AWS::S3::Bucket', 'arn:${Partition}:s3:::${BucketName}'],
  ['AWS::Lambda::Alias', 'arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Name}'],
  ['AWS::ECS::TaskDefinition', 'arn:${Partition}:ecs:${Region}:${Account}:task-definition/${Family}:${Revision}'],
  ['AWS::Serverless::StateMachine', 'arn:${Partition}:states:${Region}:${Account}:stateMachine:${Name}'],
])('the ARN of %s has the form %s', (type, arn) => {
  expect(aws.cloudFormationType(type)?.arn).toBe(arn);
});

test('what Ref gives is unknown where the registry calls it only an id, and a custom resource has any attribute', () => {
  expect(aws.cloudFormationType('AWS::EMR::Cluster')?.refIsArn).toBeUndefined();
  expect(aws.cloudFormationType('AWS::CloudFormation::CustomResource')).toMatchObject({
    ref: [],
    refIsArn: undefined,
    attributes: expect.arrayContaining(['*']),
  });
});
