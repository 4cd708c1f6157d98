import type { ReturnKind } from '../../hosts/cloudformation/return-values.ts';

/** What a place of a definition takes that names a resource. */
export interface WantedResource {
  /** A noun with its article, for a sentence. */
  readonly words: string;
  /** The types of CloudFormation, and of SAM, that the resource may have. */
  readonly types: ReadonlySet<string>;
  /** By what text it may be named. */
  readonly kinds: ReadonlySet<ReturnKind>;
  /** What is not documented, and was seen to work. */
  readonly tolerated?: ReadonlySet<ReturnKind>;
}

function wanted(words: string, types: readonly string[], kinds: readonly ReturnKind[]): WantedResource {
  return { words, types: new Set(types), kinds: new Set(kinds) };
}

const functions = ['AWS::Lambda::Function', 'AWS::Lambda::Version', 'AWS::Lambda::Alias', 'AWS::Serverless::Function'];

/**
 * `Resource` of a Task, but for the service integrations, which are no resources of a template.
 * https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
 */
export const callable = wanted(
  'a Lambda function or an activity',
  [...functions, 'AWS::StepFunctions::Activity'],
  ['arn'],
);

/** https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html, and the page state-task. */
export const role = wanted('a role', ['AWS::IAM::Role'], ['arn']);

/** The parameters of a service that name a resource: by the names between dots, with `[]` after that of a list. */
type ServiceParameters = Readonly<Record<string, WantedResource>>;

/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html: a name, an ARN or a part of one. */
const lambda: ServiceParameters = { FunctionName: wanted('a Lambda function', functions, ['name', 'arn']) };

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
const sqs: ServiceParameters = {
  QueueUrl: { ...wanted('a queue', ['AWS::SQS::Queue'], ['url']), tolerated: new Set(['name']) },
};

/** https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
const sns: ServiceParameters = { TopicArn: wanted('a topic', ['AWS::SNS::Topic'], ['arn']) };

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html: the name or the ARN. */
const dynamodb: ServiceParameters = {
  TableName: wanted(
    'a table',
    ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
    ['name', 'arn'],
  ),
};

/** https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html */
const states: ServiceParameters = {
  StateMachineArn: wanted(
    'a state machine',
    [
      'AWS::StepFunctions::StateMachine',
      'AWS::StepFunctions::StateMachineAlias',
      'AWS::StepFunctions::StateMachineVersion',
      'AWS::Serverless::StateMachine',
    ],
    ['arn'],
  ),
};

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html: the name or the ARN. */
const events: ServiceParameters = {
  'Entries[].EventBusName': wanted('an event bus', ['AWS::Events::EventBus'], ['name', 'arn']),
};

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
const ecs: ServiceParameters = {
  Cluster: wanted('a cluster', ['AWS::ECS::Cluster'], ['name', 'arn']),
  TaskDefinition: wanted('a task definition', ['AWS::ECS::TaskDefinition'], ['name', 'arn']),
};

/**
 * The ARN of a bucket is none of its names: only that of an access point is taken.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export const s3: ServiceParameters = {
  Bucket: wanted('a bucket', ['AWS::S3::Bucket', 'AWS::S3Express::DirectoryBucket'], ['name']),
};

/** https://docs.aws.amazon.com/batch/latest/APIReference/API_SubmitJob.html: names or ARNs. */
const batch: ServiceParameters = {
  JobDefinition: wanted('a job definition', ['AWS::Batch::JobDefinition'], ['name', 'arn']),
  JobQueue: wanted('a job queue', ['AWS::Batch::JobQueue'], ['name', 'arn']),
};

/** https://docs.aws.amazon.com/glue/latest/webapi/API_StartJobRun.html */
const glue: ServiceParameters = { JobName: wanted('a job', ['AWS::Glue::Job'], ['name']) };

/** https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html: of a shared project, the ARN. */
const codebuild: ServiceParameters = { ProjectName: wanted('a project', ['AWS::CodeBuild::Project'], ['name', 'arn']) };

/** https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html */
const athena: ServiceParameters = { WorkGroup: wanted('a work group', ['AWS::Athena::WorkGroup'], ['name']) };

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html */
const eks: ServiceParameters = { ClusterName: wanted('a cluster', ['AWS::EKS::Cluster'], ['name']) };

/** https://docs.aws.amazon.com/emr/latest/APIReference/API_AddJobFlowSteps.html, in the words of the page connect-emr. */
const elasticmapreduce: ServiceParameters = { ClusterId: wanted('a cluster', ['AWS::EMR::Cluster'], ['id']) };

/** https://docs.aws.amazon.com/emr-serverless/latest/APIReference/API_StartJobRun.html */
const emrServerless: ServiceParameters = {
  ApplicationId: wanted('an application', ['AWS::EMRServerless::Application'], ['id']),
  ExecutionRoleArn: role,
};

/** https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_StartJobRun.html */
const emrContainers: ServiceParameters = {
  VirtualClusterId: wanted('a virtual cluster', ['AWS::EMRContainers::VirtualCluster'], ['id']),
  ExecutionRoleArn: role,
};

/** https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html */
const kinesis: ServiceParameters = {
  StreamName: wanted('a stream', ['AWS::Kinesis::Stream'], ['name']),
  StreamARN: wanted('a stream', ['AWS::Kinesis::Stream'], ['arn']),
};

/** https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html */
const firehose: ServiceParameters = {
  DeliveryStreamName: wanted('a stream', ['AWS::KinesisFirehose::DeliveryStream'], ['name']),
};

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html: the name or the ARN. */
const secretsmanager: ServiceParameters = {
  SecretId: wanted('a secret', ['AWS::SecretsManager::Secret'], ['name', 'arn']),
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html */
const sagemaker: ServiceParameters = { RoleArn: role };

/** https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html */
const connection = wanted('a connection', ['AWS::Events::Connection'], ['arn']);
const http: ServiceParameters = {
  'Authentication.ConnectionArn': connection,
  'InvocationConfig.ConnectionArn': connection,
};

/** By the name of the service in the ARN of an integration; the SDK calls some by another name. */
export const resourceParameters: ReadonlyMap<string, ServiceParameters> = new Map([
  ['lambda', lambda],
  ['sqs', sqs],
  ['sns', sns],
  ['dynamodb', dynamodb],
  ['states', states],
  ['sfn', states],
  ['events', events],
  ['eventbridge', events],
  ['ecs', ecs],
  ['s3', s3],
  ['batch', batch],
  ['glue', glue],
  ['codebuild', codebuild],
  ['athena', athena],
  ['eks', eks],
  ['elasticmapreduce', elasticmapreduce],
  ['emr-serverless', emrServerless],
  ['emrserverless', emrServerless],
  ['emr-containers', emrContainers],
  ['emrcontainers', emrContainers],
  ['kinesis', kinesis],
  ['firehose', firehose],
  ['secretsmanager', secretsmanager],
  ['sagemaker', sagemaker],
  ['http', http],
]);
