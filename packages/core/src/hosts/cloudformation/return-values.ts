/** What kind of text names a resource: its ARN, its name, the address of a web server, or an id that AWS gave it. */
export type ReturnKind = 'arn' | 'name' | 'url' | 'id';

/**
 * What kind of text `Ref` (no attribute) or `Fn::GetAtt` gives of a resource of that type; nothing where it is none of them
 * or is not known here. The facts are those of the section "Return values" on the page of each type:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html, and
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html.
 */
export function returnKindOf(type: string, attribute: string | undefined): ReturnKind | undefined {
  const values = returnValues.get(type);
  return attribute === undefined ? values?.ref : values?.attributes.get(attribute);
}

interface ReturnValues {
  readonly ref: ReturnKind | undefined;
  readonly attributes: ReadonlyMap<string, ReturnKind>;
}

/** A type, what `Ref` gives of it, and what its attributes are. */
type Row = readonly [type: string, ref: ReturnKind | undefined, attributes?: Readonly<Record<string, ReturnKind>>];

const rows: readonly Row[] = [
  ['AWS::Lambda::Function', 'name', { Arn: 'arn' }],
  ['AWS::Lambda::Version', 'arn', { FunctionArn: 'arn' }],
  ['AWS::Lambda::Alias', 'arn', { AliasArn: 'arn' }],
  ['AWS::Lambda::LayerVersion', 'arn', { LayerVersionArn: 'arn' }],
  // `!Ref Pay.Alias` and `!Ref Pay.Version` are SAM's, for the alias and the version that it makes of a function:
  // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
  ['AWS::Serverless::Function', 'name', { Arn: 'arn', Alias: 'arn', Version: 'arn' }],
  ['AWS::StepFunctions::StateMachine', 'arn', { Arn: 'arn', Name: 'name' }],
  ['AWS::StepFunctions::StateMachineAlias', 'arn', { Arn: 'arn' }],
  ['AWS::StepFunctions::StateMachineVersion', 'arn', { Arn: 'arn' }],
  ['AWS::StepFunctions::Activity', 'arn', { Arn: 'arn', Name: 'name' }],
  ['AWS::Serverless::StateMachine', 'arn', { Arn: 'arn', Name: 'name' }],
  ['AWS::SQS::Queue', 'url', { Arn: 'arn', QueueName: 'name', QueueUrl: 'url' }],
  ['AWS::SNS::Topic', 'arn', { TopicArn: 'arn', TopicName: 'name' }],
  ['AWS::DynamoDB::Table', 'name', { Arn: 'arn', StreamArn: 'arn' }],
  ['AWS::DynamoDB::GlobalTable', 'name', { Arn: 'arn', StreamArn: 'arn', TableId: 'id' }],
  ['AWS::Serverless::SimpleTable', 'name', { Arn: 'arn', StreamArn: 'arn' }],
  ['AWS::S3::Bucket', 'name', { Arn: 'arn', WebsiteURL: 'url' }],
  ['AWS::S3Express::DirectoryBucket', 'name', { Arn: 'arn' }],
  ['AWS::Events::EventBus', 'name', { Arn: 'arn', Name: 'name' }],
  ['AWS::Events::Rule', undefined, { Arn: 'arn' }],
  ['AWS::Events::Connection', 'name', { Arn: 'arn', ArnForPolicy: 'arn', SecretArn: 'arn' }],
  ['AWS::Events::ApiDestination', 'name', { Arn: 'arn', ArnForPolicy: 'arn' }],
  ['AWS::Pipes::Pipe', 'name', { Arn: 'arn' }],
  ['AWS::Scheduler::Schedule', 'name', { Arn: 'arn' }],
  ['AWS::Scheduler::ScheduleGroup', 'name', { Arn: 'arn' }],
  ['AWS::IAM::Role', 'name', { Arn: 'arn', RoleId: 'id' }],
  ['AWS::IAM::User', 'name', { Arn: 'arn' }],
  ['AWS::IAM::ManagedPolicy', 'arn', { PolicyArn: 'arn', PolicyId: 'id' }],
  ['AWS::ECS::Cluster', 'name', { Arn: 'arn' }],
  ['AWS::ECS::TaskDefinition', 'arn', { TaskDefinitionArn: 'arn' }],
  ['AWS::ECS::Service', 'arn', { Name: 'name', ServiceArn: 'arn' }],
  ['AWS::ECS::CapacityProvider', 'name'],
  ['AWS::ECR::Repository', 'name', { Arn: 'arn' }],
  ['AWS::EKS::Cluster', 'name', { Arn: 'arn', Endpoint: 'url' }],
  ['AWS::Batch::JobQueue', 'arn', { JobQueueArn: 'arn' }],
  ['AWS::Batch::JobDefinition', 'arn', { JobDefinitionArn: 'arn' }],
  ['AWS::Batch::ComputeEnvironment', 'arn', { ComputeEnvironmentArn: 'arn' }],
  ['AWS::Glue::Job', 'name'],
  ['AWS::Glue::Crawler', 'name'],
  ['AWS::Glue::Database', 'name'],
  ['AWS::DataBrew::Job', 'name'],
  ['AWS::Athena::WorkGroup', 'name'],
  ['AWS::CodeBuild::Project', 'name', { Arn: 'arn' }],
  ['AWS::CodePipeline::Pipeline', 'name'],
  ['AWS::Kinesis::Stream', 'name', { Arn: 'arn' }],
  ['AWS::KinesisFirehose::DeliveryStream', 'name', { Arn: 'arn' }],
  ['AWS::SageMaker::Model', 'arn', { ModelName: 'name' }],
  ['AWS::SageMaker::Endpoint', 'arn', { EndpointName: 'name' }],
  ['AWS::SageMaker::EndpointConfig', 'arn', { EndpointConfigName: 'name' }],
  ['AWS::EMR::Cluster', 'id'],
  ['AWS::EMRServerless::Application', 'id', { ApplicationId: 'id', Arn: 'arn' }],
  ['AWS::EMRContainers::VirtualCluster', 'id', { Arn: 'arn', Id: 'id' }],
  ['AWS::MediaConvert::Queue', undefined, { Arn: 'arn' }],
  ['AWS::Bedrock::Agent', 'id', { AgentArn: 'arn', AgentId: 'id' }],
  ['AWS::Bedrock::KnowledgeBase', 'id', { KnowledgeBaseArn: 'arn', KnowledgeBaseId: 'id' }],
  ['AWS::ApiGateway::RestApi', 'id', { RestApiId: 'id', RootResourceId: 'id' }],
  ['AWS::ApiGatewayV2::Api', 'id', { ApiEndpoint: 'url', ApiId: 'id' }],
  ['AWS::Serverless::Api', 'id', { RootResourceId: 'id' }],
  ['AWS::Serverless::HttpApi', 'id'],
  ['AWS::AppSync::GraphQLApi', 'arn', { ApiId: 'id', Arn: 'arn', GraphQLUrl: 'url' }],
  ['AWS::Cognito::UserPool', 'id', { Arn: 'arn', ProviderName: 'name', ProviderURL: 'url', UserPoolId: 'id' }],
  ['AWS::KMS::Key', 'id', { Arn: 'arn', KeyId: 'id' }],
  ['AWS::SecretsManager::Secret', 'arn', { Id: 'arn' }],
  ['AWS::SSM::Parameter', 'name'],
  ['AWS::Logs::LogGroup', 'name', { Arn: 'arn' }],
  ['AWS::RDS::DBCluster', 'name', { DBClusterArn: 'arn' }],
  ['AWS::RDS::DBInstance', 'name', { DBInstanceArn: 'arn' }],
  ['AWS::EC2::VPC', 'id', { VpcId: 'id' }],
  ['AWS::EC2::Subnet', 'id', { SubnetId: 'id' }],
  // What `Ref` gives of a security group depends on whether it lies in a VPC.
  ['AWS::EC2::SecurityGroup', undefined, { GroupId: 'id' }],
  ['AWS::CloudFormation::Stack', 'arn'],
];

const returnValues: ReadonlyMap<string, ReturnValues> = new Map(
  rows.map(([type, ref, attributes = {}]) => [type, { ref, attributes: new Map(Object.entries(attributes)) }]),
);
