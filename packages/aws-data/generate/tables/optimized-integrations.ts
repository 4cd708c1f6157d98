/** The calls of one service that Step Functions offers an integration of its own for. */
export interface OptimizedService {
  /** As it stands in the resource. */
  readonly service: string;
  readonly title: string;
  /** The page of the Developer Guide. */
  readonly page: string;
  /** What stands before the names of its errors. */
  readonly errorPrefix: string;
  /** A line per call, see `optimizedServices`. */
  readonly calls: string;
}

/**
 * The optimized integrations (Developer Guide, integrate-optimized, and the page of each service). A line is
 *
 *     action .pattern … = service:Operation: parameters
 *
 * with the patterns besides request-response that Standard workflows may use, the operation of the SDK integration that
 * takes and gives the same, and the parameters that the page prints. `!` marks what the call needs, `!!` what was seen to be
 * asked for when a state machine is created. `=` gives the values of a parameter, and `{}` says that JSON may stand
 * where the API takes text. Parameters of the operation that the page does not print are taken from the operation.
 */
export const optimizedServices: readonly OptimizedService[] = [
  {
    service: 'apigateway',
    title: 'Amazon API Gateway',
    page: 'connect-api-gateway',
    errorPrefix: 'ApiGateway',
    calls: `
invoke .waitForTaskToken: !ApiEndpoint !Method=GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS Headers Stage Path QueryParameters RequestBody{} AllowNullValues AuthType=NO_AUTH|IAM_ROLE|RESOURCE_POLICY
`,
  },
  {
    service: 'athena',
    title: 'Amazon Athena',
    page: 'connect-athena',
    errorPrefix: 'Athena',
    calls: `
startQueryExecution .sync = athena:StartQueryExecution
stopQueryExecution = athena:StopQueryExecution
getQueryExecution = athena:GetQueryExecution
getQueryResults = athena:GetQueryResults
`,
  },
  {
    service: 'batch',
    title: 'AWS Batch',
    page: 'connect-batch',
    errorPrefix: 'Batch',
    calls: `
submitJob .sync = batch:SubmitJob: ArrayProperties ContainerOverrides DependsOn !JobDefinition !JobName !JobQueue Parameters RetryStrategy Timeout Tags
`,
  },
  {
    service: 'bedrock',
    title: 'Amazon Bedrock',
    page: 'connect-bedrock',
    errorPrefix: 'Bedrock',
    calls: `
invokeModel .waitForTaskToken = bedrockruntime:InvokeModel: !ModelId Body{} Accept ContentType Input Output
createModelCustomizationJob .sync = bedrock:CreateModelCustomizationJob
`,
  },
  {
    service: 'bedrockagentcore',
    title: 'Amazon Bedrock AgentCore',
    page: 'connect-bedrockagentcore',
    errorPrefix: 'BedrockAgentCore',
    calls: `
invokeHarness = bedrockagentcore:InvokeHarness: !HarnessArn !Messages !RuntimeSessionId SystemPrompt Model Tools MaxIterations TimeoutSeconds
`,
  },
  {
    service: 'codebuild',
    title: 'AWS CodeBuild',
    page: 'connect-codebuild',
    errorPrefix: 'CodeBuild',
    calls: `
startBuild .sync = codebuild:StartBuild
stopBuild = codebuild:StopBuild
batchDeleteBuilds = codebuild:BatchDeleteBuilds
batchGetReports = codebuild:BatchGetReports
startBuildBatch .sync = codebuild:StartBuildBatch
stopBuildBatch = codebuild:StopBuildBatch
retryBuildBatch .sync = codebuild:RetryBuildBatch
deleteBuildBatch = codebuild:DeleteBuildBatch
`,
  },
  {
    service: 'databrew',
    title: 'AWS Glue DataBrew',
    page: 'connect-databrew',
    errorPrefix: 'DataBrew',
    calls: `
startJobRun .sync = databrew:StartJobRun: !Name
`,
  },
  {
    service: 'dynamodb',
    title: 'Amazon DynamoDB',
    page: 'connect-ddb',
    errorPrefix: 'DynamoDB',
    calls: `
getItem = dynamodb:GetItem: !!Key !!TableName AttributesToGet ConsistentRead ExpressionAttributeNames ProjectionExpression ReturnConsumedCapacity
putItem = dynamodb:PutItem: !!Item !!TableName ConditionalOperator ConditionExpression Expected ExpressionAttributeNames ExpressionAttributeValues ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValues
updateItem = dynamodb:UpdateItem: !Key !TableName AttributeUpdates ConditionalOperator ConditionExpression Expected ExpressionAttributeNames ExpressionAttributeValues ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValues UpdateExpression
deleteItem = dynamodb:DeleteItem: !Key !TableName ConditionalOperator ConditionExpression Expected ExpressionAttributeNames ExpressionAttributeValues ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValues
`,
  },
  {
    service: 'ecs',
    title: 'Amazon ECS and AWS Fargate',
    page: 'connect-ecs',
    errorPrefix: 'ECS',
    calls: `
runTask .sync .waitForTaskToken = ecs:RunTask: Cluster Group LaunchType NetworkConfiguration Overrides PlacementConstraints PlacementStrategy PlatformVersion PropagateTags !!TaskDefinition EnableExecuteCommand
`,
  },
  {
    service: 'eks',
    title: 'Amazon EKS',
    page: 'connect-eks',
    errorPrefix: 'EKS',
    calls: `
call .waitForTaskToken: !ClusterName !CertificateAuthority !Endpoint !Method=GET|POST|PUT|DELETE|HEAD|PATCH !Path QueryParameters RequestBody{}
runJob .sync .waitForTaskToken: !ClusterName !CertificateAuthority !Endpoint Namespace !Job{} LogOptions
createCluster .sync = eks:CreateCluster
deleteCluster .sync = eks:DeleteCluster
createFargateProfile .sync = eks:CreateFargateProfile
deleteFargateProfile .sync = eks:DeleteFargateProfile
createNodegroup .sync = eks:CreateNodegroup
deleteNodegroup .sync = eks:DeleteNodegroup
`,
  },
  {
    service: 'elasticmapreduce',
    title: 'Amazon EMR',
    page: 'connect-emr',
    errorPrefix: 'ElasticMapReduce',
    calls: `
createCluster .sync = emr:RunJobFlow
terminateCluster .sync: !ClusterId
addStep .sync: !ClusterId !Step ExecutionRoleArn
cancelStep: !ClusterId !StepId
setClusterTerminationProtection: !ClusterId !TerminationProtected
modifyInstanceFleetByName: !ClusterId !InstanceFleetName !InstanceFleet
modifyInstanceGroupByName: !ClusterId InstanceGroupName !InstanceGroup
`,
  },
  {
    service: 'emr-containers',
    title: 'Amazon EMR on EKS',
    page: 'connect-emr-eks',
    errorPrefix: 'EMRContainers',
    calls: `
createVirtualCluster = emrcontainers:CreateVirtualCluster
deleteVirtualCluster .sync = emrcontainers:DeleteVirtualCluster
startJobRun .sync = emrcontainers:StartJobRun
`,
  },
  {
    service: 'emr-serverless',
    title: 'Amazon EMR Serverless',
    page: 'connect-emr-serverless',
    errorPrefix: 'EMRServerless',
    calls: `
createApplication .sync = emrserverless:CreateApplication
startApplication .sync = emrserverless:StartApplication
stopApplication .sync = emrserverless:StopApplication
deleteApplication .sync = emrserverless:DeleteApplication
startJobRun .sync = emrserverless:StartJobRun
cancelJobRun .sync = emrserverless:CancelJobRun
`,
  },
  {
    service: 'events',
    title: 'Amazon EventBridge',
    page: 'connect-eventbridge',
    errorPrefix: 'EventBridge',
    calls: `
putEvents .waitForTaskToken = eventbridge:PutEvents: !!Entries
`,
  },
  {
    service: 'glue',
    title: 'AWS Glue',
    page: 'connect-glue',
    errorPrefix: 'Glue',
    calls: `
startJobRun .sync = glue:StartJobRun: !!JobName JobRunQueuingEnabled JobRunId Arguments AllocatedCapacity Timeout MaxCapacity SecurityConfiguration NotificationProperty WorkerType NumberOfWorkers ExecutionClass
`,
  },
  {
    service: 'http',
    title: 'HTTPS APIs',
    page: 'call-https-apis',
    errorPrefix: 'States.Http',
    calls: `
invoke: !ApiEndpoint !Method=GET|POST|PUT|DELETE|PATCH|OPTIONS|HEAD Authentication InvocationConfig Headers QueryParameters RequestBody{} Transform
`,
  },
  {
    service: 'lambda',
    title: 'AWS Lambda',
    page: 'connect-lambda',
    errorPrefix: 'Lambda',
    calls: `
invoke .waitForTaskToken = lambda:Invoke: ClientContext !!FunctionName InvocationType Qualifier Payload{}
`,
  },
  {
    service: 'mediaconvert',
    title: 'AWS Elemental MediaConvert',
    page: 'connect-mediaconvert',
    errorPrefix: 'MediaConvert',
    calls: `
createJob .sync = mediaconvert:CreateJob
`,
  },
  {
    service: 'sagemaker',
    title: 'Amazon SageMaker AI',
    page: 'connect-sagemaker',
    errorPrefix: 'SageMaker',
    calls: `
createEndpoint = sagemaker:CreateEndpoint
createEndpointConfig = sagemaker:CreateEndpointConfig
createHyperParameterTuningJob .sync = sagemaker:CreateHyperParameterTuningJob
createLabelingJob .sync = sagemaker:CreateLabelingJob
createModel = sagemaker:CreateModel
createProcessingJob .sync = sagemaker:CreateProcessingJob
createTrainingJob .sync = sagemaker:CreateTrainingJob
createTransformJob .sync = sagemaker:CreateTransformJob
updateEndpoint = sagemaker:UpdateEndpoint
`,
  },
  {
    service: 'sns',
    title: 'Amazon SNS',
    page: 'connect-sns',
    errorPrefix: 'SNS',
    calls: `
publish .waitForTaskToken = sns:Publish: !!Message{} MessageAttributes MessageStructure MessageDeduplicationId MessageGroupId PhoneNumber Subject TargetArn TopicArn
`,
  },
  {
    service: 'sqs',
    title: 'Amazon SQS',
    page: 'connect-sqs',
    errorPrefix: 'SQS',
    calls: `
sendMessage .waitForTaskToken = sqs:SendMessage: DelaySeconds MessageAttributes !!MessageBody{} MessageDeduplicationId MessageGroupId !!QueueUrl
`,
  },
  {
    service: 'states',
    title: 'AWS Step Functions',
    page: 'connect-stepfunctions',
    errorPrefix: 'StepFunctions',
    calls: `
startExecution .sync .sync:2 .waitForTaskToken = sfn:StartExecution: !!StateMachineArn Input{} Name
`,
  },
];

/**
 * What a call gives that waited for its job, where that is known from the pages of the services and from what published workflows
 * read of it: the output of an operation, or what stands at a path in it. Everything else is left open.
 */
export const jobResults: Readonly<Record<string, string>> = {
  'athena:startQueryExecution.sync': 'athena:GetQueryExecution',
  'batch:submitJob.sync': 'batch:DescribeJobs Jobs []',
  'codebuild:startBuild.sync': 'codebuild:StartBuild',
  'ecs:runTask.sync': 'ecs:DescribeTasks Tasks []',
  'glue:startJobRun.sync': 'glue:GetJobRun JobRun',
  'sagemaker:createHyperParameterTuningJob.sync': 'sagemaker:DescribeHyperParameterTuningJob',
  'sagemaker:createProcessingJob.sync': 'sagemaker:DescribeProcessingJob',
  'sagemaker:createTrainingJob.sync': 'sagemaker:DescribeTrainingJob',
  'sagemaker:createTransformJob.sync': 'sagemaker:DescribeTransformJob',
  'states:startExecution.sync': 'sfn:DescribeExecution',
  'states:startExecution.sync:2': 'sfn:DescribeExecution',
};

/** Calls that take or give something else than the operation they are made from (connect-emr). */
export const reshapedCalls: ReadonlySet<string> = new Set(['elasticmapreduce:createCluster']);
