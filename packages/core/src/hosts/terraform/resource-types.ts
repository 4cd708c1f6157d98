/**
 * Of Terraform's types of resources, CloudFormation's, and which of its return values an attribute is: `ref` for what `Ref`
 * gives. An attribute that is not listed has no counterpart that is surely the same.
 * https://github.com/hashicorp/terraform-provider-aws/tree/main/website/docs
 */
type Row = readonly [terraform: string, cloudFormation: string, attributes?: Readonly<Record<string, string>>];

const ref = 'ref';

const rows: readonly Row[] = [
  ['aws_lambda_function', 'AWS::Lambda::Function', { arn: 'Arn', function_name: ref, id: ref }],
  ['aws_lambda_alias', 'AWS::Lambda::Alias', { arn: 'AliasArn' }],
  ['aws_sfn_state_machine', 'AWS::StepFunctions::StateMachine', { arn: 'Arn', id: ref, name: 'Name' }],
  ['aws_sfn_activity', 'AWS::StepFunctions::Activity', { arn: 'Arn', id: ref, name: 'Name' }],
  ['aws_sfn_alias', 'AWS::StepFunctions::StateMachineAlias', { arn: 'Arn' }],
  ['aws_sqs_queue', 'AWS::SQS::Queue', { arn: 'Arn', id: ref, url: 'QueueUrl', name: 'QueueName' }],
  ['aws_sns_topic', 'AWS::SNS::Topic', { arn: 'TopicArn', id: ref, name: 'TopicName' }],
  ['aws_dynamodb_table', 'AWS::DynamoDB::Table', { arn: 'Arn', id: ref, name: ref, stream_arn: 'StreamArn' }],
  ['aws_s3_bucket', 'AWS::S3::Bucket', { arn: 'Arn', id: ref, bucket: ref }],
  ['aws_cloudwatch_event_bus', 'AWS::Events::EventBus', { arn: 'Arn', id: ref, name: 'Name' }],
  ['aws_cloudwatch_event_rule', 'AWS::Events::Rule', { arn: 'Arn' }],
  [
    'aws_cloudwatch_event_connection',
    'AWS::Events::Connection',
    { arn: 'Arn', id: ref, name: ref, secret_arn: 'SecretArn' },
  ],
  ['aws_cloudwatch_event_api_destination', 'AWS::Events::ApiDestination', { arn: 'Arn', id: ref, name: ref }],
  ['aws_pipes_pipe', 'AWS::Pipes::Pipe', { arn: 'Arn', name: ref }],
  ['aws_scheduler_schedule', 'AWS::Scheduler::Schedule', { arn: 'Arn', name: ref }],
  ['aws_cloudwatch_log_group', 'AWS::Logs::LogGroup', { arn: 'Arn', id: ref, name: ref }],
  ['aws_iam_role', 'AWS::IAM::Role', { arn: 'Arn', id: ref, name: ref, unique_id: 'RoleId' }],
  ['aws_iam_policy', 'AWS::IAM::ManagedPolicy', { arn: 'PolicyArn', id: ref, policy_id: 'PolicyId' }],
  ['aws_iam_user', 'AWS::IAM::User', { arn: 'Arn', id: ref, name: ref }],
  ['aws_ecs_cluster', 'AWS::ECS::Cluster', { arn: 'Arn', id: 'Arn', name: ref }],
  ['aws_ecs_task_definition', 'AWS::ECS::TaskDefinition', { arn: 'TaskDefinitionArn' }],
  ['aws_ecs_service', 'AWS::ECS::Service', { id: 'ServiceArn', name: 'Name' }],
  ['aws_ecr_repository', 'AWS::ECR::Repository', { arn: 'Arn', id: ref, name: ref }],
  ['aws_eks_cluster', 'AWS::EKS::Cluster', { arn: 'Arn', id: ref, name: ref, endpoint: 'Endpoint' }],
  ['aws_batch_job_queue', 'AWS::Batch::JobQueue', { arn: 'JobQueueArn', id: ref }],
  ['aws_batch_job_definition', 'AWS::Batch::JobDefinition', { arn: 'JobDefinitionArn', id: ref }],
  ['aws_batch_compute_environment', 'AWS::Batch::ComputeEnvironment', { arn: 'ComputeEnvironmentArn' }],
  ['aws_glue_job', 'AWS::Glue::Job', { id: ref, name: ref }],
  ['aws_glue_crawler', 'AWS::Glue::Crawler', { id: ref, name: ref }],
  ['aws_glue_catalog_database', 'AWS::Glue::Database', { name: ref }],
  ['aws_athena_workgroup', 'AWS::Athena::WorkGroup', { id: ref, name: ref }],
  ['aws_codebuild_project', 'AWS::CodeBuild::Project', { arn: 'Arn', id: 'Arn', name: ref }],
  ['aws_codepipeline', 'AWS::CodePipeline::Pipeline', { id: ref, name: ref }],
  ['aws_kinesis_stream', 'AWS::Kinesis::Stream', { arn: 'Arn', id: 'Arn', name: ref }],
  [
    'aws_kinesis_firehose_delivery_stream',
    'AWS::KinesisFirehose::DeliveryStream',
    { arn: 'Arn', id: 'Arn', name: ref },
  ],
  ['aws_emr_cluster', 'AWS::EMR::Cluster', { id: ref }],
  ['aws_emrserverless_application', 'AWS::EMRServerless::Application', { arn: 'Arn', id: ref }],
  ['aws_sagemaker_model', 'AWS::SageMaker::Model', { arn: ref, name: 'ModelName' }],
  ['aws_sagemaker_endpoint', 'AWS::SageMaker::Endpoint', { arn: ref, name: 'EndpointName' }],
  ['aws_bedrockagent_agent', 'AWS::Bedrock::Agent', { agent_arn: 'AgentArn', agent_id: 'AgentId', id: ref }],
  ['aws_bedrockagent_knowledge_base', 'AWS::Bedrock::KnowledgeBase', { arn: 'KnowledgeBaseArn', id: ref }],
  ['aws_api_gateway_rest_api', 'AWS::ApiGateway::RestApi', { id: ref, root_resource_id: 'RootResourceId' }],
  ['aws_apigatewayv2_api', 'AWS::ApiGatewayV2::Api', { id: ref, api_endpoint: 'ApiEndpoint' }],
  ['aws_kms_key', 'AWS::KMS::Key', { arn: 'Arn', id: ref, key_id: 'KeyId' }],
  ['aws_secretsmanager_secret', 'AWS::SecretsManager::Secret', { arn: ref, id: ref }],
  ['aws_ssm_parameter', 'AWS::SSM::Parameter', { id: ref, name: ref }],
];

interface ResourceType {
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const types: ReadonlyMap<string, ResourceType> = new Map(
  rows.map(([terraform, type, attributes = {}]) => [
    terraform,
    { type, attributes: new Map(Object.entries(attributes)) },
  ]),
);

/** CloudFormation's word for a type of Terraform's; nothing where it is not known. */
export function cloudFormationType(type: string): string | undefined {
  return types.get(type)?.type;
}

/**
 * CloudFormation's attribute that one of Terraform's is: nothing for what `Ref` gives. One that has no counterpart keeps
 * its name, which is none that CloudFormation has.
 */
export function cloudFormationAttribute(type: string, attribute: string): string | undefined {
  const known = types.get(type)?.attributes.get(attribute);
  return known === ref ? undefined : (known ?? attribute);
}
