import { expect, test } from 'vitest';
import { needsOfTask } from './needs.ts';

test.each([
  [
    'lambda:invoke',
    { FunctionName: 'ship' },
    `
required lambda:InvokeFunction arn:aws:lambda:R:A:function:ship
`,
  ],
  [
    'lambda:invoke',
    { FunctionName: 'ship', Qualifier: 'live' },
    `
required lambda:InvokeFunction arn:aws:lambda:R:A:function:ship:live
`,
  ],
  [
    'lambda:invoke.waitForTaskToken',
    { FunctionName: 'arn:aws:lambda:eu-west-1:111122223333:function:ship:$LATEST' },
    `
required lambda:InvokeFunction arn:aws:lambda:eu-west-1:111122223333:function:ship:$LATEST
`,
  ],
  [
    'lambda:invoke',
    { 'FunctionName.$': "States.Format('ship-{}', $.stage)" },
    `
required lambda:InvokeFunction arn:aws:lambda:R:A:function:ship-*
`,
  ],
  [
    'lambda:invoke',
    { 'FunctionName.$': '$.fn' },
    `
required lambda:InvokeFunction arn:aws:lambda:R:A:function:*
`,
  ],
  [
    'lambda:invoke',
    { FunctionName: '123456789012:function:ship' },
    `
required lambda:InvokeFunction arn:aws:lambda:R:123456789012:function:ship
`,
  ],
  [
    'sns:publish',
    { TopicArn: 'arn:aws:sns:eu-west-1:111122223333:news' },
    `
required sns:Publish arn:aws:sns:eu-west-1:111122223333:news
`,
  ],
  [
    'sns:publish',
    { PhoneNumber: '+1' },
    `
required sns:Publish *
`,
  ],
  [
    'sqs:sendMessage',
    { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' },
    `
required sqs:SendMessage arn:aws:sqs:eu-west-1:111122223333:orders
`,
  ],
  [
    'sqs:sendMessage',
    { 'QueueUrl.$': '$.queue' },
    `
required sqs:SendMessage arn:aws:sqs:R:A:*
`,
  ],
  [
    'events:putEvents',
    { Entries: [{ EventBusName: 'orders' }, { Source: 'x' }, { 'EventBusName.$': '$.bus' }] },
    `
required events:PutEvents arn:aws:events:R:A:event-bus/orders
required events:PutEvents arn:aws:events:R:A:event-bus/default
required events:PutEvents arn:aws:events:R:A:event-bus/*
`,
  ],
  [
    'dynamodb:getItem',
    { TableName: 'orders' },
    `
required dynamodb:GetItem arn:aws:dynamodb:R:A:table/orders
`,
  ],
  [
    'dynamodb:putItem',
    { TableName: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders' },
    `
required dynamodb:PutItem arn:aws:dynamodb:eu-west-1:111122223333:table/orders
`,
  ],
  [
    'ecs:runTask.sync',
    { TaskDefinition: 'worker', Cluster: 'main', Overrides: { TaskRoleArn: 'arn:aws:iam::111122223333:role/worker' } },
    `
required ecs:RunTask arn:aws:ecs:R:A:task-definition/worker:*
conditional iam:PassRole *
required iam:PassRole arn:aws:iam::111122223333:role/worker
recommended ecs:DescribeTasks arn:aws:ecs:R:A:task/*/*
abort-only ecs:StopTask arn:aws:ecs:R:A:task/*/*
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventsForECSTaskRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForECSTaskRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForECSTaskRule
`,
  ],
  [
    'batch:submitJob.sync',
    { JobDefinition: 'work', JobQueue: 'queue', Tags: {} },
    `
required batch:SubmitJob arn:aws:batch:R:A:job-definition/work*
required batch:SubmitJob arn:aws:batch:R:A:job-queue/queue
conditional batch:TagResource arn:aws:batch:R:A:job/*
recommended batch:DescribeJobs *
abort-only batch:TerminateJob *
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventsForBatchJobsRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForBatchJobsRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForBatchJobsRule
`,
  ],
  [
    'glue:startJobRun.sync',
    { JobName: 'etl' },
    `
required glue:StartJobRun arn:aws:glue:R:A:job/etl
required glue:GetJobRun arn:aws:glue:R:A:job/etl
required glue:GetJobRuns arn:aws:glue:R:A:job/etl
abort-only glue:BatchStopJobRun arn:aws:glue:R:A:job/etl
`,
  ],
  [
    'databrew:startJobRun.sync',
    { Name: 'clean' },
    `
required databrew:StartJobRun arn:aws:databrew:R:A:job/clean
required databrew:ListJobRuns arn:aws:databrew:R:A:job/clean
abort-only databrew:StopJobRun arn:aws:databrew:R:A:job/clean
`,
  ],
  [
    'codebuild:startBuild.sync',
    { ProjectName: 'app' },
    `
required codebuild:StartBuild arn:aws:codebuild:R:A:project/app
recommended codebuild:BatchGetBuilds arn:aws:codebuild:R:A:project/app
recommended codebuild:BatchGetReports arn:aws:codebuild:R:A:report-group/*
abort-only codebuild:StopBuild arn:aws:codebuild:R:A:project/app
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventForCodeBuildStartBuildRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventForCodeBuildStartBuildRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventForCodeBuildStartBuildRule
`,
  ],
  [
    'elasticmapreduce:addStep.sync',
    { 'ClusterId.$': '$.id', Step: {} },
    `
required elasticmapreduce:AddJobFlowSteps arn:aws:elasticmapreduce:R:A:cluster/*
recommended elasticmapreduce:DescribeStep arn:aws:elasticmapreduce:R:A:cluster/*
abort-only elasticmapreduce:CancelSteps arn:aws:elasticmapreduce:R:A:cluster/*
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventForEMRAddJobFlowStepsRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventForEMRAddJobFlowStepsRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventForEMRAddJobFlowStepsRule
`,
  ],
  [
    'elasticmapreduce:createCluster',
    { ServiceRole: 'EMR_DefaultRole', JobFlowRole: 'EMR_EC2_DefaultRole' },
    `
required elasticmapreduce:RunJobFlow *
required iam:PassRole arn:aws:iam::A:role/*EMR_DefaultRole
conditional iam:PassRole *
first-use iam:CreateServiceLinkedRole arn:aws:iam::A:role/aws-service-role/elasticmapreduce.amazonaws.com/AWSServiceRoleForEMRCleanup
`,
  ],
  [
    'emr-containers:startJobRun.sync',
    { VirtualClusterId: 'v', ExecutionRoleArn: 'arn:aws:iam::111122223333:role/job' },
    `
required emr-containers:StartJobRun arn:aws:emr-containers:R:A:/virtualclusters/v
required emr-containers:DescribeJobRun arn:aws:emr-containers:R:A:/virtualclusters/v/jobruns/*
abort-only emr-containers:CancelJobRun arn:aws:emr-containers:R:A:/virtualclusters/v/jobruns/*
`,
  ],
  [
    'emr-serverless:startJobRun.sync',
    { ApplicationId: 'a', ExecutionRoleArn: 'arn:aws:iam::111122223333:role/job' },
    `
required emr-serverless:StartJobRun arn:aws:emr-serverless:R:A:/applications/a
required iam:PassRole arn:aws:iam::111122223333:role/job
recommended emr-serverless:GetJobRun arn:aws:emr-serverless:R:A:/applications/a/jobruns/*
abort-only emr-serverless:CancelJobRun arn:aws:emr-serverless:R:A:/applications/a/jobruns/*
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventsForEMRServerlessJobRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForEMRServerlessJobRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForEMRServerlessJobRule
`,
  ],
  [
    'eks:createNodegroup.sync',
    { ClusterName: 'c', NodegroupName: 'n', NodeRole: 'arn:aws:iam::111122223333:role/node' },
    `
required eks:CreateNodegroup arn:aws:eks:R:A:cluster/c
required ec2:DescribeSubnets *
required iam:GetRole arn:aws:iam::111122223333:role/node
required iam:ListAttachedRolePolicies arn:aws:iam::111122223333:role/node
required iam:PassRole arn:aws:iam::111122223333:role/node
required eks:DescribeNodegroup arn:aws:eks:R:A:nodegroup/c/n/*
abort-only eks:DeleteNodegroup arn:aws:eks:R:A:nodegroup/c/n/*
`,
  ],
  [
    'eks:call',
    { ClusterName: 'c' },
    `
`,
  ],
  [
    'sagemaker:createTrainingJob.sync',
    { TrainingJobName: 't', RoleArn: 'arn:aws:iam::111122223333:role/train' },
    `
required sagemaker:CreateTrainingJob arn:aws:sagemaker:R:A:training-job/t
required sagemaker:AddTags arn:aws:sagemaker:R:A:training-job/t
recommended sagemaker:ListTags *
required iam:PassRole arn:aws:iam::111122223333:role/train
recommended sagemaker:DescribeTrainingJob arn:aws:sagemaker:R:A:training-job/t
abort-only sagemaker:StopTrainingJob arn:aws:sagemaker:R:A:training-job/t
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventsForSageMakerTrainingJobsRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForSageMakerTrainingJobsRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForSageMakerTrainingJobsRule
`,
  ],
  [
    'states:startExecution.sync:2',
    { StateMachineArn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:child' },
    `
required states:StartExecution arn:aws:states:eu-west-1:111122223333:stateMachine:child
recommended states:DescribeExecution arn:aws:states:eu-west-1:111122223333:execution:child:*
abort-only states:StopExecution arn:aws:states:eu-west-1:111122223333:execution:child:*
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
`,
  ],
  [
    'apigateway:invoke',
    {
      ApiEndpoint: 'a1b2.execute-api.eu-west-1.amazonaws.com',
      Method: 'GET',
      Stage: 'prod',
      Path: '/orders',
      AuthType: 'IAM_ROLE',
    },
    `
conditional execute-api:Invoke arn:aws:execute-api:R:A:a1b2/prod/GET/orders
`,
  ],
  [
    'apigateway:invoke',
    {
      ApiEndpoint: 'a1b2.execute-api.eu-west-1.amazonaws.com',
      Method: 'POST',
      Stage: 'prod',
      Path: '/@connections/x',
      AuthType: 'IAM_ROLE',
    },
    `
required execute-api:ManageConnections arn:aws:execute-api:R:A:a1b2/prod/POST/@connections/x
`,
  ],
  [
    'apigateway:invoke',
    { ApiEndpoint: 'a1b2.execute-api.eu-west-1.amazonaws.com', Method: 'GET' },
    `
`,
  ],
  [
    'http:invoke',
    {
      ApiEndpoint: 'https://api.example.com/orders',
      Method: 'GET',
      Authentication: { ConnectionArn: 'arn:aws:events:eu-west-1:111122223333:connection/shop/1' },
    },
    `
required states:InvokeHTTPEndpoint arn:aws:states:R:A:stateMachine:<name of the state machine>
required events:RetrieveConnectionCredentials arn:aws:events:eu-west-1:111122223333:connection/shop/1
required secretsmanager:GetSecretValue arn:aws:secretsmanager:R:A:secret:events!connection/*
required secretsmanager:DescribeSecret arn:aws:secretsmanager:R:A:secret:events!connection/*
`,
  ],
  [
    'bedrock:invokeModel',
    { ModelId: 'anthropic.claude-3-haiku-20240307-v1:0', Input: { S3Uri: 's3://files/in.json' } },
    `
required bedrock:InvokeModel arn:aws:bedrock:R::foundation-model/anthropic.claude-3-haiku-20240307-v1:0
required s3:GetObject arn:aws:s3:::files/in.json
`,
  ],
  [
    'bedrock:invokeModel',
    { ModelId: 'us.anthropic.claude-3-haiku-20240307-v1:0' },
    `
required bedrock:InvokeModel arn:aws:bedrock:R:A:inference-profile/us.anthropic.claude-3-haiku-20240307-v1:0
required bedrock:InvokeModel arn:aws:bedrock:*::foundation-model/anthropic.claude-3-haiku-20240307-v1:0
`,
  ],
  [
    'bedrock:createModelCustomizationJob.sync',
    { BaseModelIdentifier: 'amazon.titan-text-express-v1', RoleArn: 'arn:aws:iam::111122223333:role/tune' },
    `
required bedrock:CreateModelCustomizationJob arn:aws:bedrock:R::foundation-model/amazon.titan-text-express-v1
required bedrock:CreateModelCustomizationJob arn:aws:bedrock:R:A:custom-model/*
required iam:PassRole arn:aws:iam::111122223333:role/tune
required bedrock:GetModelCustomizationJob arn:aws:bedrock:R:A:model-customization-job/*
abort-only bedrock:StopModelCustomizationJob arn:aws:bedrock:R:A:model-customization-job/*
`,
  ],
  [
    'bedrockagentcore:invokeHarness',
    { HarnessArn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:harness/h' },
    `
required bedrock-agentcore:InvokeHarness arn:aws:bedrock-agentcore:eu-west-1:111122223333:harness/h
`,
  ],
  [
    'mediaconvert:createJob.sync',
    {
      Role: 'arn:aws:iam::111122223333:role/convert',
      Queue: 'arn:aws:mediaconvert:eu-west-1:111122223333:queues/fast',
    },
    `
required mediaconvert:CreateJob arn:aws:mediaconvert:eu-west-1:111122223333:queues/fast
required iam:PassRole arn:aws:iam::111122223333:role/convert
recommended mediaconvert:GetJob arn:aws:mediaconvert:R:A:jobs/*
abort-only mediaconvert:CancelJob arn:aws:mediaconvert:R:A:jobs/*
recommended mediaconvert:TagResource arn:aws:mediaconvert:R:A:jobs/*
deploy events:PutTargets arn:aws:events:R:A:rule/StepFunctionsGetEventsForMediaConvertJobRule
deploy events:PutRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForMediaConvertJobRule
deploy events:DescribeRule arn:aws:events:R:A:rule/StepFunctionsGetEventsForMediaConvertJobRule
`,
  ],
  [
    'athena:getQueryResults',
    { QueryExecutionId: 'q' },
    `
required athena:GetQueryResults arn:aws:athena:R:A:workgroup/*
required s3:GetObject arn:aws:s3:::*/*
`,
  ],
])('%s with %j', (resource, parameters, expected) => {
  expect(needsOfTask(resource, parameters).join('\n')).toBe(expected.trim());
});
