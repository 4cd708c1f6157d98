/** A service as AWS writes it; one that is not in the table as it stands in the ARN. */
export function serviceTitle(service: string): string {
  return titles.get(service.toLowerCase()) ?? service;
}

const titles = new Map([
  ['activity', 'Activity'],
  ['apigateway', 'API Gateway'],
  ['athena', 'Athena'],
  ['batch', 'Batch'],
  ['bedrock', 'Bedrock'],
  ['bedrockruntime', 'Bedrock'],
  ['bedrockagentruntime', 'Bedrock'],
  ['codebuild', 'CodeBuild'],
  ['databrew', 'Glue DataBrew'],
  ['dynamodb', 'DynamoDB'],
  ['ecs', 'ECS'],
  ['eks', 'EKS'],
  ['elasticmapreduce', 'EMR'],
  ['emr', 'EMR'],
  ['emr-containers', 'EMR on EKS'],
  ['emr-serverless', 'EMR Serverless'],
  ['eventbridge', 'EventBridge'],
  ['events', 'EventBridge'],
  ['glue', 'Glue'],
  ['http', 'HTTP'],
  ['lambda', 'Lambda'],
  ['mediaconvert', 'MediaConvert'],
  ['s3', 'S3'],
  ['sagemaker', 'SageMaker'],
  ['sagemakerruntime', 'SageMaker'],
  ['scheduler', 'EventBridge Scheduler'],
  ['secretsmanager', 'Secrets Manager'],
  ['sfn', 'Step Functions'],
  ['sns', 'SNS'],
  ['sqs', 'SQS'],
  ['ssm', 'Systems Manager'],
  ['states', 'Step Functions'],
]);
