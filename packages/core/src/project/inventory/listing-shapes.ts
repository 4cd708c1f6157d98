import { type AwsResource, type AwsResourceType, queueOfUrl, resourcesOfArn, resourcesOfName } from './aws-resource.ts';
import { entriesOf, isObject, member, textIn } from './plain-json.ts';

/** How the answer of an operation is told from others, and what its entries name. */
export interface ListingShape {
  /** The member that holds the list. */
  readonly key: string;
  /** Of what type it lists all; nothing where it never says that it does. */
  readonly type: AwsResourceType | undefined;
  /** What an entry names; nothing where it cannot be read. */
  readonly read: (entry: unknown) => readonly AwsResource[];
  /** Whether the answer shows that not all were asked for. */
  readonly isFiltered?: (answer: object) => boolean;
}

/** Each is named after the command of the AWS CLI: https://docs.aws.amazon.com/cli/latest/reference/. */
export const listingShapes: readonly ListingShape[] = [
  // lambda list-functions. With `--master-region` it lists copies at the edge only, and each then names its master.
  { key: 'Functions', type: 'AWS::Lambda::Function', read: arnIn('FunctionArn'), isFiltered: isOfEdge },
  // lambda list-aliases, lambda list-versions-by-function: of one function.
  { key: 'Aliases', type: 'AWS::Lambda::Alias', read: arnIn('AliasArn') },
  { key: 'Versions', type: 'AWS::Lambda::Version', read: arnIn('FunctionArn') },
  // stepfunctions list-state-machines, list-activities
  { key: 'stateMachines', type: 'AWS::StepFunctions::StateMachine', read: arnIn('stateMachineArn') },
  { key: 'activities', type: 'AWS::StepFunctions::Activity', read: arnIn('activityArn') },
  // iam list-roles
  { key: 'Roles', type: 'AWS::IAM::Role', read: arnIn('Arn') },
  // sqs list-queues: without `MaxResults` it ends after a thousand, and says nothing of those that it leaves out.
  { key: 'QueueUrls', type: 'AWS::SQS::Queue', read: readQueueUrl, isFiltered: hasThousandQueues },
  // sns list-topics
  { key: 'Topics', type: 'AWS::SNS::Topic', read: arnIn('TopicArn') },
  // dynamodb list-tables
  { key: 'TableNames', type: 'AWS::DynamoDB::Table', read: readTableName },
  // s3api list-buckets: with `--prefix` the answer repeats it.
  {
    key: 'Buckets',
    type: 'AWS::S3::Bucket',
    read: readBucket,
    isFiltered: (answer) => textIn(answer, 'Prefix') !== '',
  },
  // events list-event-buses
  { key: 'EventBuses', type: 'AWS::Events::EventBus', read: arnIn('Arn') },
  // ecs list-clusters
  { key: 'clusterArns', type: 'AWS::ECS::Cluster', read: readArn },
  // resourcegroupstaggingapi get-resources: what never had a tag is not in it.
  { key: 'ResourceTagMappingList', type: undefined, read: arnIn('ResourceARN') },
  // configservice select-resource-config: what the query asked for is not in the answer.
  { key: 'Results', type: undefined, read: readConfigResult },
];

function arnIn(name: string): ListingShape['read'] {
  return (entry) => resourcesOfArn(textIn(entry, name));
}

function readArn(entry: unknown): readonly AwsResource[] {
  return typeof entry === 'string' ? resourcesOfArn(entry) : [];
}

function isOfEdge(answer: object): boolean {
  return entriesOf(answer, 'Functions').some((entry) => isObject(entry) && member(entry, 'MasterArn') !== undefined);
}

function readQueueUrl(entry: unknown): readonly AwsResource[] {
  const queue = typeof entry === 'string' ? queueOfUrl(entry) : undefined;
  return queue === undefined ? [] : [queue];
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html */
function hasThousandQueues(answer: object): boolean {
  return entriesOf(answer, 'QueueUrls').length === 1000;
}

function readTableName(entry: unknown): readonly AwsResource[] {
  return typeof entry === 'string' ? resourcesOfName('AWS::DynamoDB::Table', entry) : [];
}

function readBucket(entry: unknown): readonly AwsResource[] {
  return resourcesOfName('AWS::S3::Bucket', textIn(entry, 'Name'));
}

/** Each result is JSON in a string (Config API reference, SelectResourceConfig). */
function readConfigResult(entry: unknown): readonly AwsResource[] {
  if (typeof entry !== 'string') return [];
  try {
    const result: unknown = JSON.parse(entry);
    return resourcesOfArn(textIn(result, 'arn') || textIn(result, 'ARN'));
  } catch {
    return [];
  }
}
