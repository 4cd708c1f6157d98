import type { ValueType } from './aws-look-up.ts';

/**
 * The services that Step Functions calls through an optimized integration, by the name that stands in the ARN (Developer
 * Guide, integrate-optimized).
 */
export const optimizedServices: ReadonlySet<string> = new Set([
  'apigateway',
  'athena',
  'batch',
  'bedrock',
  'bedrockagentcore',
  'codebuild',
  'databrew',
  'dynamodb',
  'ecs',
  'eks',
  'elasticmapreduce',
  'emr-containers',
  'emr-serverless',
  'events',
  'glue',
  'http',
  'lambda',
  'mediaconvert',
  'sagemaker',
  'sns',
  'sqs',
  'states',
]);

/**
 * Calls that start work which goes on after they return, and that can wait for it with `.sync` (Developer Guide, the
 * connect pages of each service).
 */
export const jobActions: ReadonlySet<string> = new Set([
  'athena:startQueryExecution',
  'batch:submitJob',
  'bedrock:createModelCustomizationJob',
  'codebuild:startBuild',
  'codebuild:startBuildBatch',
  'codebuild:retryBuildBatch',
  'databrew:startJobRun',
  'ecs:runTask',
  'eks:runJob',
  'elasticmapreduce:addStep',
  'elasticmapreduce:createCluster',
  'emr-containers:startJobRun',
  'emr-serverless:startJobRun',
  'glue:startJobRun',
  'mediaconvert:createJob',
  'sagemaker:createHyperParameterTuningJob',
  'sagemaker:createLabelingJob',
  'sagemaker:createProcessingJob',
  'sagemaker:createTrainingJob',
  'sagemaker:createTransformJob',
  'states:startExecution',
]);

/** Calls that answer at once, of those that workflows use most (Developer Guide, the connect pages of each service). */
export const requestActions: readonly string[] = [
  'lambda:invoke',
  'dynamodb:getItem',
  'dynamodb:putItem',
  'dynamodb:updateItem',
  'dynamodb:deleteItem',
  'sqs:sendMessage',
  'sns:publish',
  'events:putEvents',
  'http:invoke',
  'apigateway:invoke',
  'bedrock:invokeModel',
  'athena:getQueryExecution',
  'athena:getQueryResults',
  'athena:stopQueryExecution',
];

/** Calls that can wait for a task token with `.waitForTaskToken` (Developer Guide, integrate-optimized). */
export const callbackActions: readonly string[] = [
  'lambda:invoke',
  'sqs:sendMessage',
  'sns:publish',
  'events:putEvents',
  'apigateway:invoke',
  'ecs:runTask',
  'states:startExecution',
  'eks:call',
  'eks:runJob',
  'bedrock:invokeModel',
];

/**
 * The types of parameters that no operation of an SDK has, by the call and the parameter. A header of API Gateway is a list of
 * texts: with a single text the Task fails with `States.Runtime`, "The value of the field 'Headers' has an invalid format"
 * (Developer Guide, connect-api-gateway).
 */
export const integrationParameterTypes: ReadonlyMap<string, ValueType> = new Map([
  ['apigateway:invoke Headers', { kind: 'map', value: { kind: 'list', element: { kind: 'string' } } }],
]);
