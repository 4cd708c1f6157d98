/**
 * The permissions that calls of optimized integrations need (Developer Guide, the page of each integration and its IAM policies; what
 * the AWS CDK grants for each). By the call, a line is
 *
 *     word action … on resource … if condition … unless condition … with key value …: Why.
 *
 * The word says how much the permission is needed, and for what:
 *
 * - `call`: the task fails without it; `may`: only where something holds that the definition does not tell
 * - `pass`: `iam:PassRole` for a role, which stands before `to` and the service that gets it
 * - `data`: which of them are needed depends on data; `help`: it works without them as well
 * - `first`: the first time in an account only
 * - and with `.sync` alone: `poll`, the task fails without it; `watch`, the job is followed by a rule of EventBridge too; `rule`, the name of that
 *   rule, without which creating the state machine is refused; `stop`, for aborted executions; `mark`, as `watch`, and not to read
 *
 * A resource is `*`, a form as `glue:job/{JobName}` in the own region and account, where `{A.B|default}` is a parameter and `*` is
 * anything, or a reader of core as `queue(QueueUrl)`. A condition is the name of a parameter that is given, or
 * `Name=value`, where the value may end in `*`. Without a sentence, the word is reason enough.
 */
export const integrationPermissions: Readonly<Record<string, string>> = {
  'lambda:invoke': `
call lambda:InvokeFunction on function(FunctionName)
`,
  'sns:publish': `
call sns:Publish on {TopicArn} if TopicArn
call sns:Publish on {TargetArn} if TargetArn unless TopicArn
call sns:Publish on * if PhoneNumber: A telephone number is no resource of its own.
`,
  'sqs:sendMessage': `
call sqs:SendMessage on queue(QueueUrl)
`,
  'events:putEvents': `
call events:PutEvents on bus(Entries[].EventBusName)
`,
  'dynamodb:getItem': `
call dynamodb:GetItem on dynamodb:table/{TableName}
`,
  'dynamodb:putItem': `
call dynamodb:PutItem on dynamodb:table/{TableName}
`,
  'dynamodb:updateItem': `
call dynamodb:UpdateItem on dynamodb:table/{TableName}
`,
  'dynamodb:deleteItem': `
call dynamodb:DeleteItem on dynamodb:table/{TableName}
`,
  'ecs:runTask': `
call ecs:RunTask on task-definition(TaskDefinition) with ecs:cluster ecs:cluster/{Cluster|default}
pass roles-of-task(TaskDefinition) to ecs-tasks
pass {Overrides.TaskRoleArn} to ecs-tasks if Overrides.TaskRoleArn
pass {Overrides.ExecutionRoleArn} to ecs-tasks if Overrides.ExecutionRoleArn
may ecs:TagResource on ecs:task/*/* if Tags: Tags are put on the ECS task where the account asks for that permission.
watch ecs:DescribeTasks on ecs:task/*/*
stop ecs:StopTask on ecs:task/*/*
rule StepFunctionsGetEventsForECSTaskRule
`,
  'batch:submitJob': `
call batch:SubmitJob on job-definition(JobDefinition) batch:job-queue/{JobQueue}
may batch:TagResource on batch:job/* if Tags: Tags are put on the job.
watch batch:DescribeJobs on *
stop batch:TerminateJob on *
rule StepFunctionsGetEventsForBatchJobsRule
`,
  'glue:startJobRun': `
call glue:StartJobRun on glue:job/{JobName}
poll glue:GetJobRun glue:GetJobRuns on glue:job/{JobName}
stop glue:BatchStopJobRun on glue:job/{JobName}
`,
  'databrew:startJobRun': `
call databrew:StartJobRun on databrew:job/{Name}
poll databrew:ListJobRuns on databrew:job/{Name}
stop databrew:StopJobRun on databrew:job/{Name}
`,
  'athena:startQueryExecution': `
call athena:StartQueryExecution on athena:workgroup/{WorkGroup|primary}
data athena:GetDataCatalog on athena:datacatalog/{QueryExecutionContext.Catalog|AwsDataCatalog}
poll athena:GetQueryExecution on athena:workgroup/{WorkGroup|primary}
stop athena:StopQueryExecution on athena:workgroup/{WorkGroup|primary}
data s3:GetBucketLocation s3:ListBucket s3:ListBucketMultipartUploads s3:CreateBucket on s3:*: Athena reads the tables and writes the results with the permissions of the caller.
data s3:GetObject s3:ListMultipartUploadParts s3:AbortMultipartUpload s3:PutObject on s3:*/*: Athena reads the tables and writes the results with the permissions of the caller.
data s3:PutObject on objects-below-uri(ResultConfiguration.OutputLocation) if ResultConfiguration.OutputLocation: Athena writes the results with the permissions of the caller.
data glue:GetDatabase glue:GetDatabases on glue:catalog glue:database/*: Athena reads the catalog with the permissions of the caller.
data glue:GetTable glue:GetTables glue:GetPartition glue:GetPartitions glue:BatchGetPartition on glue:catalog glue:database/* glue:table/*/*: Athena reads the catalog with the permissions of the caller.
data glue:CreateDatabase glue:UpdateDatabase on glue:catalog glue:database/*: The query may change the catalog.
data glue:DeleteDatabase on glue:catalog glue:database/* glue:table/*/* glue:userDefinedFunction/*/*: The query may change the catalog.
data glue:CreateTable glue:UpdateTable glue:DeleteTable glue:BatchDeleteTable glue:BatchCreatePartition glue:CreatePartition glue:UpdatePartition glue:DeletePartition glue:BatchDeletePartition on glue:catalog glue:database/* glue:table/*/*: The query may change the catalog.
data lakeformation:GetDataAccess on *: Lake Formation may govern the tables.
`,
  'athena:stopQueryExecution': `
call athena:StopQueryExecution on athena:workgroup/*
`,
  'athena:getQueryExecution': `
call athena:GetQueryExecution on athena:workgroup/*
`,
  'athena:getQueryResults': `
call athena:GetQueryResults on athena:workgroup/*
call s3:GetObject on s3:*/*: The results are read with the permissions of the caller.
`,
  'codebuild:startBuild': `
call codebuild:StartBuild on codebuild:project/{ProjectName}
pass {ServiceRoleOverride} to codebuild if ServiceRoleOverride
watch codebuild:BatchGetBuilds on codebuild:project/{ProjectName}
watch codebuild:BatchGetReports on codebuild:report-group/*: The build may have test reports.
stop codebuild:StopBuild on codebuild:project/{ProjectName}
rule StepFunctionsGetEventForCodeBuildStartBuildRule
`,
  'codebuild:stopBuild': `
call codebuild:StopBuild on codebuild:project/*
`,
  'codebuild:batchDeleteBuilds': `
call codebuild:BatchDeleteBuilds on codebuild:project/*
`,
  'codebuild:batchGetReports': `
call codebuild:BatchGetReports on codebuild:report-group/*
`,
  'codebuild:startBuildBatch': `
call codebuild:StartBuildBatch on codebuild:project/{ProjectName}
pass {ServiceRoleOverride} to codebuild if ServiceRoleOverride
watch codebuild:BatchGetBuildBatches on codebuild:project/{ProjectName}
stop codebuild:StopBuildBatch on codebuild:project/{ProjectName}
rule StepFunctionsGetEventForCodeBuildStartBuildBatchRule
`,
  'codebuild:retryBuildBatch': `
call codebuild:RetryBuildBatch on codebuild:project/*
watch codebuild:BatchGetBuildBatches on codebuild:project/*
stop codebuild:StopBuildBatch on codebuild:project/*
`,
  'codebuild:stopBuildBatch': `
call codebuild:StopBuildBatch on codebuild:project/*
`,
  'codebuild:deleteBuildBatch': `
call codebuild:DeleteBuildBatch on codebuild:project/*
`,
  'elasticmapreduce:createCluster': `
call elasticmapreduce:RunJobFlow on *
may elasticmapreduce:AddTags on elasticmapreduce:cluster/* if Tags: Tags are put on the cluster.
watch elasticmapreduce:DescribeCluster on elasticmapreduce:cluster/*
stop elasticmapreduce:TerminateJobFlows on elasticmapreduce:cluster/*
pass role(ServiceRole) to elasticmapreduce if ServiceRole
pass role-of-profile(JobFlowRole) to ec2 if JobFlowRole
pass role(AutoScalingRole) to application-autoscaling if AutoScalingRole
first iam:CreateServiceLinkedRole on iam:role/aws-service-role/elasticmapreduce.amazonaws.com/AWSServiceRoleForEMRCleanup
rule StepFunctionsGetEventForEMRRunJobFlowRule
`,
  'elasticmapreduce:terminateCluster': `
call elasticmapreduce:TerminateJobFlows on elasticmapreduce:cluster/{ClusterId}
watch elasticmapreduce:DescribeCluster on elasticmapreduce:cluster/{ClusterId}
rule StepFunctionsGetEventForEMRTerminateJobFlowsRule
`,
  'elasticmapreduce:addStep': `
call elasticmapreduce:AddJobFlowSteps on elasticmapreduce:cluster/{ClusterId} with elasticmapreduce:ExecutionRoleArn {ExecutionRoleArn}
watch elasticmapreduce:DescribeStep on elasticmapreduce:cluster/{ClusterId}
stop elasticmapreduce:CancelSteps on elasticmapreduce:cluster/{ClusterId}
rule StepFunctionsGetEventForEMRAddJobFlowStepsRule
`,
  'elasticmapreduce:cancelStep': `
call elasticmapreduce:CancelSteps on elasticmapreduce:cluster/{ClusterId}
`,
  'elasticmapreduce:setClusterTerminationProtection': `
call elasticmapreduce:SetTerminationProtection on elasticmapreduce:cluster/{ClusterId}
`,
  'elasticmapreduce:modifyInstanceFleetByName': `
call elasticmapreduce:ModifyInstanceFleet elasticmapreduce:ListInstanceFleets on elasticmapreduce:cluster/{ClusterId}: The fleet is found by its name, and then changed.
`,
  'elasticmapreduce:modifyInstanceGroupByName': `
call elasticmapreduce:ModifyInstanceGroups elasticmapreduce:ListInstanceGroups on elasticmapreduce:cluster/{ClusterId}: The group is found by its name, and then changed.
`,
  'emr-containers:createVirtualCluster': `
call emr-containers:CreateVirtualCluster on *
first iam:CreateServiceLinkedRole on iam:role/aws-service-role/emr-containers.amazonaws.com/AWSServiceRoleForAmazonEMRContainers
`,
  'emr-containers:deleteVirtualCluster': `
call emr-containers:DeleteVirtualCluster on emr-containers:/virtualclusters/{Id}
poll emr-containers:DescribeVirtualCluster on emr-containers:/virtualclusters/{Id}
`,
  'emr-containers:startJobRun': `
call emr-containers:StartJobRun on emr-containers:/virtualclusters/{VirtualClusterId} with emr-containers:ExecutionRoleArn {ExecutionRoleArn}
poll emr-containers:DescribeJobRun on emr-containers:/virtualclusters/{VirtualClusterId}/jobruns/*
stop emr-containers:CancelJobRun on emr-containers:/virtualclusters/{VirtualClusterId}/jobruns/*
`,
  'emr-serverless:createApplication': `
call emr-serverless:CreateApplication on emr-serverless:/*
watch emr-serverless:GetApplication on emr-serverless:/applications/*
stop emr-serverless:DeleteApplication on emr-serverless:/applications/*
first iam:CreateServiceLinkedRole on iam:role/aws-service-role/ops.emr-serverless.amazonaws.com/AWSServiceRoleForAmazonEMRServerless
rule StepFunctionsGetEventsForEMRServerlessApplicationRule
`,
  'emr-serverless:startApplication': `
call emr-serverless:StartApplication on emr-serverless:/applications/{ApplicationId}
watch emr-serverless:GetApplication on emr-serverless:/applications/{ApplicationId}
stop emr-serverless:StopApplication on emr-serverless:/applications/{ApplicationId}
rule StepFunctionsGetEventsForEMRServerlessApplicationRule
`,
  'emr-serverless:stopApplication': `
call emr-serverless:StopApplication on emr-serverless:/applications/{ApplicationId}
watch emr-serverless:GetApplication on emr-serverless:/applications/{ApplicationId}
rule StepFunctionsGetEventsForEMRServerlessApplicationRule
`,
  'emr-serverless:deleteApplication': `
call emr-serverless:DeleteApplication on emr-serverless:/applications/{ApplicationId}
watch emr-serverless:GetApplication on emr-serverless:/applications/{ApplicationId}
rule StepFunctionsGetEventsForEMRServerlessApplicationRule
`,
  'emr-serverless:startJobRun': `
call emr-serverless:StartJobRun on emr-serverless:/applications/{ApplicationId}
pass {ExecutionRoleArn} to emr-serverless if ExecutionRoleArn
watch emr-serverless:GetJobRun on emr-serverless:/applications/{ApplicationId}/jobruns/*
stop emr-serverless:CancelJobRun on emr-serverless:/applications/{ApplicationId}/jobruns/*
rule StepFunctionsGetEventsForEMRServerlessJobRule
`,
  'emr-serverless:cancelJobRun': `
call emr-serverless:CancelJobRun on emr-serverless:/applications/{ApplicationId}/jobruns/{JobRunId}
watch emr-serverless:GetJobRun on emr-serverless:/applications/{ApplicationId}/jobruns/{JobRunId}
rule StepFunctionsGetEventsForEMRServerlessJobRule
`,
  'eks:createCluster': `
call eks:CreateCluster on *
pass {RoleArn} to eks if RoleArn
poll eks:DescribeCluster on eks:cluster/{Name}
stop eks:DeleteCluster on eks:cluster/{Name}
`,
  'eks:deleteCluster': `
call eks:DeleteCluster on eks:cluster/{Name}
poll eks:DescribeCluster on eks:cluster/{Name}
`,
  'eks:createNodegroup': `
call eks:CreateNodegroup on eks:cluster/{ClusterName}
call ec2:DescribeSubnets on *: EKS looks at the subnets with the permissions of the caller.
call iam:GetRole iam:ListAttachedRolePolicies on {NodeRole}: EKS looks at the role of the nodes with the permissions of the caller.
pass {NodeRole} to eks if NodeRole
poll eks:DescribeNodegroup on eks:nodegroup/{ClusterName}/{NodegroupName}/*
stop eks:DeleteNodegroup on eks:nodegroup/{ClusterName}/{NodegroupName}/*
`,
  'eks:deleteNodegroup': `
call eks:DeleteNodegroup on eks:nodegroup/{ClusterName}/{NodegroupName}/*
poll eks:DescribeNodegroup on eks:nodegroup/{ClusterName}/{NodegroupName}/*
`,
  'eks:createFargateProfile': `
call eks:CreateFargateProfile on eks:cluster/{ClusterName}
pass {PodExecutionRoleArn} to eks if PodExecutionRoleArn
poll eks:DescribeFargateProfile on eks:fargateprofile/{ClusterName}/{FargateProfileName}/*
stop eks:DeleteFargateProfile on eks:fargateprofile/{ClusterName}/{FargateProfileName}/*
`,
  'eks:deleteFargateProfile': `
call eks:DeleteFargateProfile on eks:fargateprofile/{ClusterName}/{FargateProfileName}/*
poll eks:DescribeFargateProfile on eks:fargateprofile/{ClusterName}/{FargateProfileName}/*
`,
  // What may be done in a cluster is for Kubernetes to say.
  'eks:runJob': '',
  'eks:call': '',
  'sagemaker:createTrainingJob': `
call sagemaker:CreateTrainingJob on sagemaker:training-job/{TrainingJobName}
poll sagemaker:AddTags on sagemaker:training-job/{TrainingJobName}: Step Functions puts a tag on the job, by which it knows it again.
help sagemaker:ListTags on *: Step Functions may read the tags of the job.
pass {RoleArn} to sagemaker if RoleArn
watch sagemaker:DescribeTrainingJob on sagemaker:training-job/{TrainingJobName}
stop sagemaker:StopTrainingJob on sagemaker:training-job/{TrainingJobName}
rule StepFunctionsGetEventsForSageMakerTrainingJobsRule
`,
  'sagemaker:createTransformJob': `
call sagemaker:CreateTransformJob on sagemaker:transform-job/{TransformJobName}
poll sagemaker:AddTags on sagemaker:transform-job/{TransformJobName}: Step Functions puts a tag on the job, by which it knows it again.
help sagemaker:ListTags on *: Step Functions may read the tags of the job.
watch sagemaker:DescribeTransformJob on sagemaker:transform-job/{TransformJobName}
stop sagemaker:StopTransformJob on sagemaker:transform-job/{TransformJobName}
rule StepFunctionsGetEventsForSageMakerTransformJobsRule
`,
  'sagemaker:createProcessingJob': `
call sagemaker:CreateProcessingJob on sagemaker:processing-job/{ProcessingJobName}
poll sagemaker:AddTags on sagemaker:processing-job/{ProcessingJobName}: Step Functions puts a tag on the job, by which it knows it again.
help sagemaker:ListTags on *: Step Functions may read the tags of the job.
pass {RoleArn} to sagemaker if RoleArn
watch sagemaker:DescribeProcessingJob on sagemaker:processing-job/{ProcessingJobName}
stop sagemaker:StopProcessingJob on sagemaker:processing-job/{ProcessingJobName}
rule StepFunctionsGetEventsForSageMakerProcessingJobsRule
`,
  'sagemaker:createHyperParameterTuningJob': `
call sagemaker:CreateHyperParameterTuningJob on sagemaker:hyper-parameter-tuning-job/{HyperParameterTuningJobName}
poll sagemaker:AddTags on sagemaker:hyper-parameter-tuning-job/{HyperParameterTuningJobName}: Step Functions puts a tag on the job, by which it knows it again.
help sagemaker:ListTags on *: Step Functions may read the tags of the job.
pass {TrainingJobDefinition.RoleArn} to sagemaker if TrainingJobDefinition.RoleArn
pass {TrainingJobDefinitions[].RoleArn} to sagemaker if TrainingJobDefinitions[].RoleArn
watch sagemaker:DescribeHyperParameterTuningJob on sagemaker:hyper-parameter-tuning-job/{HyperParameterTuningJobName}
stop sagemaker:StopHyperParameterTuningJob on sagemaker:hyper-parameter-tuning-job/{HyperParameterTuningJobName}
rule StepFunctionsGetEventsForSageMakerTuningJobsRule
`,
  'sagemaker:createLabelingJob': `
call sagemaker:CreateLabelingJob on sagemaker:labeling-job/{LabelingJobName}
poll sagemaker:AddTags on sagemaker:labeling-job/{LabelingJobName}: Step Functions puts a tag on the job, by which it knows it again.
help sagemaker:ListTags on *: Step Functions may read the tags of the job.
pass {RoleArn} to sagemaker if RoleArn
watch sagemaker:DescribeLabelingJob on sagemaker:labeling-job/{LabelingJobName}
stop sagemaker:StopLabelingJob on sagemaker:labeling-job/{LabelingJobName}
rule StepFunctionsGetEventsForSageMakerLabelingJobsRule
`,
  'sagemaker:createEndpoint': `
call sagemaker:CreateEndpoint on sagemaker:endpoint/{EndpointName}
may sagemaker:AddTags on sagemaker:endpoint/{EndpointName} if Tags: Tags are put on the endpoint.
`,
  'sagemaker:updateEndpoint': `
call sagemaker:UpdateEndpoint on sagemaker:endpoint/{EndpointName}
`,
  'sagemaker:createEndpointConfig': `
call sagemaker:CreateEndpointConfig on sagemaker:endpoint-config/{EndpointConfigName}
may sagemaker:AddTags on sagemaker:endpoint-config/{EndpointConfigName} if Tags: Tags are put on the configuration.
pass {ExecutionRoleArn} to sagemaker if ExecutionRoleArn
`,
  'sagemaker:createModel': `
call sagemaker:CreateModel on sagemaker:model/{ModelName}
may sagemaker:AddTags on sagemaker:model/{ModelName} if Tags: Tags are put on the model.
pass {ExecutionRoleArn} to sagemaker if ExecutionRoleArn
`,
  'states:startExecution': `
call states:StartExecution on states:stateMachine:{StateMachineArn}
watch states:DescribeExecution on executions(StateMachineArn)
stop states:StopExecution on executions(StateMachineArn)
rule StepFunctionsGetEventsForStepFunctionsExecutionRule
`,
  'apigateway:invoke': `
call execute-api:ManageConnections on api(ApiEndpoint) if Path=/@connections* AuthType=IAM_ROLE: What is sent to a client of a WebSocket API asks for another permission than a call.
may execute-api:Invoke on api(ApiEndpoint) if AuthType=IAM_ROLE unless Path=/@connections*: The method may ask for IAM authorization.
may execute-api:Invoke on api(ApiEndpoint) if AuthType=RESOURCE_POLICY: The policy of the API allows the call, or that of the role.
`,
  'http:invoke': `
call states:InvokeHTTPEndpoint on machine() with states:HTTPMethod {Method} states:HTTPEndpoint {ApiEndpoint}
call events:RetrieveConnectionCredentials on events:connection/{Authentication.ConnectionArn} if Authentication.ConnectionArn: The connection holds the credentials of the endpoint.
call events:RetrieveConnectionCredentials on events:connection/{InvocationConfig.ConnectionArn} if InvocationConfig.ConnectionArn unless Authentication.ConnectionArn: The connection holds the credentials of the endpoint.
call secretsmanager:GetSecretValue secretsmanager:DescribeSecret on secretsmanager:secret:events!connection/*: The connection keeps the credentials of the endpoint in a secret.
`,
  'bedrock:invokeModel': `
call bedrock:InvokeModel on model(ModelId)
call s3:GetObject on object-of-uri(Input.S3Uri) if Input.S3Uri: What the model is asked is read from S3.
call s3:PutObject on object-of-uri(Output.S3Uri) if Output.S3Uri: What the model answers is written to S3.
call bedrock:ApplyGuardrail on bedrock:guardrail/{GuardrailIdentifier} if GuardrailIdentifier: The call is guarded.
`,
  'bedrock:createModelCustomizationJob': `
call bedrock:CreateModelCustomizationJob on model(BaseModelIdentifier) bedrock:custom-model/*
pass {RoleArn} to bedrock if RoleArn
poll bedrock:GetModelCustomizationJob on bedrock:model-customization-job/*
stop bedrock:StopModelCustomizationJob on bedrock:model-customization-job/*
may bedrock:TagResource on bedrock:model-customization-job/* if JobTags: Tags are put on the job.
may bedrock:TagResource on bedrock:custom-model/* if CustomModelTags: Tags are put on the model.
`,
  'bedrockagentcore:invokeHarness': `
call bedrock-agentcore:InvokeHarness on bedrock-agentcore:harness/{HarnessArn}
`,
  'mediaconvert:createJob': `
call mediaconvert:CreateJob on mediaconvert:queues/{Queue|Default}
call mediaconvert:CreateJob on mediaconvert:jobTemplates/{JobTemplate} if JobTemplate
pass role(Role) to mediaconvert if Role
watch mediaconvert:GetJob on mediaconvert:jobs/*
stop mediaconvert:CancelJob on mediaconvert:jobs/*
mark mediaconvert:TagResource on mediaconvert:jobs/*: Step Functions puts a tag on the job, by which it knows it again.
rule StepFunctionsGetEventsForMediaConvertJobRule
`,
};

/**
 * What parts of a machine need besides their Tasks, in the same notation (Developer Guide: iam-policies-eg-dist-map, redrive-map-run, input-output-itemreader,
 * cw-logs, xray-iam, encryption-at-rest, concepts-access-cross-acct-resources). What comes from the declaration and not from the parameters of a
 * call is read by a reader without a parameter.
 */
export const featurePermissions: Readonly<Record<string, string>> = {
  'distributed map': `
call states:StartExecution on machine(): Each batch of items is an execution of this same state machine.
help states:DescribeExecution states:StopExecution on own-executions(): The executions of the batches are followed and stopped.
may states:RedriveExecution on own-map-runs(): The Map Run may be redriven.
`,
  's3:listObjectsV2': `
call s3:ListBucket on s3:{Bucket} with s3:prefix {Prefix}: The items are the objects of the bucket.
`,
  's3:getObject': `
call s3:GetObject on s3:{Bucket}/{Key}: The items are read from the object.
`,
  'load and flatten': `
call s3:GetObject on s3:{Bucket}/{Prefix|}*: The items are read from the objects that are listed.
`,
  's3:putObject': `
call s3:PutObject on s3:{Bucket}/{Prefix|}*: The results are written to the bucket.
help s3:GetObject s3:ListMultipartUploadParts s3:AbortMultipartUpload on s3:{Bucket}/{Prefix|}*: Large results are written in parts.
`,
  logging: `
deploy logs:CreateLogDelivery logs:GetLogDelivery logs:UpdateLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:DescribeResourcePolicies logs:DescribeLogGroups on *: The state machine logs to CloudWatch.
help logs:DeleteLogDelivery on *: Logging may be turned off again.
`,
  tracing: `
help xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets on *: Executions are traced with X-Ray.
`,
  encryption: `
call kms:Decrypt kms:GenerateDataKey on own-key() with kms:EncryptionContext:aws:states:stateMachineArn machine(): What executions work on is encrypted with the key.
`,
  'encrypted logging': `
call kms:GenerateDataKey on own-key() with kms:EncryptionContext:SourceArn logs:*: Logs of an encrypted state machine are encrypted too.
`,
  credentials: `
call sts:AssumeRole on {RoleArn}: The Task is done in another role.
`,
};

/**
 * What operations of the SDK integrations need because they work with the permissions of their caller, in the same notation (the page on permissions of each
 * service's guide). By `service:operation`, or by the service where it holds for all its operations.
 */
export const callerPermissions: Readonly<Record<string, string>> = {
  rdsdata: `
call secretsmanager:GetSecretValue on secret(SecretArn) if SecretArn: The credentials of the database are read with the permissions of the caller.
`,
  'redshiftdata:executeStatement': `
call secretsmanager:GetSecretValue on secret(SecretArn) if SecretArn: The credentials of the database are read with the permissions of the caller.
call redshift:GetClusterCredentials on redshift:dbuser:{ClusterIdentifier}/{DbUser} if DbUser ClusterIdentifier unless SecretArn: Temporary credentials are made with the permissions of the caller.
call redshift:GetClusterCredentialsWithIAM on redshift:dbname:{ClusterIdentifier}/{Database} if ClusterIdentifier unless SecretArn DbUser: Temporary credentials are made with the permissions of the caller.
call redshift-serverless:GetCredentials on redshift-serverless:workgroup/* if WorkgroupName unless SecretArn: Temporary credentials are made with the permissions of the caller.
`,
  'redshiftdata:batchExecuteStatement': `
call secretsmanager:GetSecretValue on secret(SecretArn) if SecretArn: The credentials of the database are read with the permissions of the caller.
call redshift:GetClusterCredentials on redshift:dbuser:{ClusterIdentifier}/{DbUser} if DbUser ClusterIdentifier unless SecretArn: Temporary credentials are made with the permissions of the caller.
call redshift:GetClusterCredentialsWithIAM on redshift:dbname:{ClusterIdentifier}/{Database} if ClusterIdentifier unless SecretArn DbUser: Temporary credentials are made with the permissions of the caller.
call redshift-serverless:GetCredentials on redshift-serverless:workgroup/* if WorkgroupName unless SecretArn: Temporary credentials are made with the permissions of the caller.
`,
  rekognition: `
may s3:GetObject on s3:{Image.S3Object.Bucket}/{Image.S3Object.Name} if Image.S3Object.Bucket: The image is read with the permissions of the caller.
may s3:GetObject on s3:{Video.S3Object.Bucket}/{Video.S3Object.Name} if Video.S3Object.Bucket: The video is read with the permissions of the caller.
may s3:GetObject on s3:{SourceImage.S3Object.Bucket}/{SourceImage.S3Object.Name} if SourceImage.S3Object.Bucket: The image is read with the permissions of the caller.
may s3:GetObject on s3:{TargetImage.S3Object.Bucket}/{TargetImage.S3Object.Name} if TargetImage.S3Object.Bucket: The image is read with the permissions of the caller.
`,
  textract: `
may s3:GetObject on s3:{Document.S3Object.Bucket}/{Document.S3Object.Name} if Document.S3Object.Bucket: The document is read with the permissions of the caller.
may s3:GetObject on s3:{DocumentLocation.S3Object.Bucket}/{DocumentLocation.S3Object.Name} if DocumentLocation.S3Object.Bucket: The document is read with the permissions of the caller.
may s3:PutObject on s3:{OutputConfig.S3Bucket}/{OutputConfig.S3Prefix|}* if OutputConfig.S3Bucket: The result is written with the permissions of the caller.
`,
  'transcribe:startTranscriptionJob': `
may s3:GetObject on object-of-uri(Media.MediaFileUri) if Media.MediaFileUri: The recording is read with the permissions of the caller.
may s3:PutObject on s3:{OutputBucketName}/* if OutputBucketName: The transcript is written with the permissions of the caller.
`,
  'polly:startSpeechSynthesisTask': `
may s3:PutObject on s3:{OutputS3BucketName}/* if OutputS3BucketName: The recording is written with the permissions of the caller.
`,
  'lambda:createFunction': `
may s3:GetObject on s3:{Code.S3Bucket}/{Code.S3Key} if Code.S3Bucket: The code is read with the permissions of the caller.
`,
  'lambda:updateFunctionCode': `
may s3:GetObject on s3:{S3Bucket}/{S3Key} if S3Bucket: The code is read with the permissions of the caller.
`,
  'cloudformation:createStack': `
may s3:GetObject on object-of-uri(TemplateURL) if TemplateURL: The template is read with the permissions of the caller.
`,
  'cloudformation:updateStack': `
may s3:GetObject on object-of-uri(TemplateURL) if TemplateURL: The template is read with the permissions of the caller.
`,
};

/**
 * What a caller needs on the key that a resource is encrypted with, by what it does to the resource (guides of the services, on encryption at
 * rest). A key of AWS's own asks for nothing, and the policy of a key may allow it as well.
 */
export const keyPermissions: Readonly<Record<string, string>> = {
  'kms:Decrypt': `
dynamodb:BatchGetItem dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan dynamodb:UpdateItem
kinesis:GetRecords s3:GetObject s3:PutObject secretsmanager:GetSecretValue sns:Publish sqs:ReceiveMessage sqs:SendMessage ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath
`,
  'kms:GenerateDataKey': `
kinesis:PutRecord kinesis:PutRecords s3:PutObject sns:Publish sqs:SendMessage
`,
};
