/**
 * What a SAM connector that begins at a state machine allows it, by the type of its destination and by what it is permitted, in the
 * notation of `policyTemplateTable` (SAM Developer Guide, "AWS SAM connector reference").
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
 */
export const connectorTable = `
AWS::Lambda::Function Write
  lambda: InvokeAsync InvokeFunction @ <Arn>
AWS::SNS::Topic Write
  sns: Publish @ <Arn>
AWS::SQS::Queue Write
  sqs: SendMessage @ <Arn>
AWS::S3::Bucket Read
  s3: GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts @ <Arn> <Arn>/*
AWS::S3::Bucket Write
  s3: AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject @ <Arn> <Arn>/*
AWS::DynamoDB::Table Read
  dynamodb: GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect @ <Arn> <Arn>/index/*
AWS::DynamoDB::Table Write
  dynamodb: PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate @ <Arn> <Arn>/index/*
AWS::StepFunctions::StateMachine Read
  states: DescribeExecution @ states:~:execution:<Name>:*
  events: DescribeRule @ events:~:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
AWS::StepFunctions::StateMachine Write
  states: StartExecution @ <Arn>
  states: StopExecution @ states:~:execution:<Name>:*
  events: PutTargets PutRule @ events:~:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
AWS::Events::EventBus Write
  events: PutEvents @ <Arn>
`;
