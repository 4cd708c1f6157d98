import { parseArn } from '../../expressions/arn.ts';

/** A resource in AWS, as its ARN, its name or its URL tells. */
export interface AwsResource {
  /** In CloudFormation's words. */
  readonly type: AwsResourceType;
  readonly place: AwsPlace;
  /** Its name within the place; of a role with its path. */
  readonly name: string;
  /** The function that an alias or a version belongs to. */
  readonly of?: string;
}

/** Where a resource lies. What is undefined is as it is for whoever names the resource; empty is a region of what has none. */
export interface AwsPlace {
  readonly partition: string | undefined;
  readonly account: string | undefined;
  readonly region: string | undefined;
}

/** A place of which nothing is said: that of whoever names it. */
export const ownPlace: AwsPlace = { partition: undefined, account: undefined, region: undefined };

/** The names of buckets belong to a whole partition, so that neither account nor region tells them apart. */
const bucketPlace: AwsPlace = { ...ownPlace, region: '' };

export type AwsResourceType =
  | 'AWS::Lambda::Function'
  | 'AWS::Lambda::Alias'
  | 'AWS::Lambda::Version'
  | 'AWS::StepFunctions::Activity'
  | 'AWS::StepFunctions::StateMachine'
  | 'AWS::SQS::Queue'
  | 'AWS::SNS::Topic'
  | 'AWS::DynamoDB::Table'
  | 'AWS::S3::Bucket'
  | 'AWS::ECS::Cluster'
  | 'AWS::Events::EventBus'
  | 'AWS::IAM::Role';

interface ArnShape {
  readonly type: AwsResourceType;
  readonly service: string;
  /** What follows the account in the ARN: the first group is the name, the second a qualifier. */
  readonly pattern: RegExp;
  /** How a name is written that stands alone. */
  readonly name: RegExp;
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
const arnShapes: readonly ArnShape[] = [
  shape('AWS::Lambda::Function', 'lambda:function:', /([\w-]+)(?::([\w$-]+))?/),
  shape('AWS::StepFunctions::Activity', 'states:activity:', /([^\s:/]+)/),
  // A version or an alias may follow, and no listing tells these.
  shape('AWS::StepFunctions::StateMachine', 'states:stateMachine:', /([^\s:/]+)(?::[^\s:/]+)?/),
  shape('AWS::SQS::Queue', 'sqs:', /([\w-]+(?:\.fifo)?)/),
  shape('AWS::SNS::Topic', 'sns:', /([\w-]+(?:\.fifo)?)/),
  shape('AWS::DynamoDB::Table', 'dynamodb:table/', /([\w.-]+)/),
  shape('AWS::S3::Bucket', 's3:', /([a-z0-9.-]+)/),
  shape('AWS::ECS::Cluster', 'ecs:cluster/', /([\w-]+)/),
  shape('AWS::Events::EventBus', 'events:event-bus/', /([\w./-]+)/),
  shape('AWS::IAM::Role', 'iam:role/', /([\w+=,.@/-]+)/),
];

function shape(type: AwsResourceType, prefix: string, name: RegExp): ArnShape {
  const colon = prefix.indexOf(':');
  const pattern = new RegExp(`^${prefix.slice(colon + 1)}${name.source}$`);
  return { type, service: prefix.slice(0, colon), pattern, name: new RegExp(`^${name.source}$`) };
}

/**
 * What an ARN names: a resource, and behind a function its alias or version. Nothing where it is none, or one of a kind
 * that no listing tells.
 */
export function resourcesOfArn(text: string): readonly AwsResource[] {
  const parsed = parseArn(text);
  if (parsed.kind === 'malformed') return [];
  const { partition, service, region, account, resource } = parsed.tree;
  if (partition.opaque || region.opaque || account.opaque) return [];
  const place = { partition: partition.text, account: account.text, region: region.text };
  for (const { type, service: name, pattern } of arnShapes) {
    const match = name === service.text ? pattern.exec(resource.text) : null;
    if (match === null) continue;
    if (type === 'AWS::S3::Bucket') return [{ type, place: bucketPlace, name: match[1] as string }];
    return isPlaceOf(type, place) ? named(type, place, match) : [];
  }
  return [];
}

function isPlaceOf(type: AwsResourceType, { account, region }: AwsPlace): boolean {
  return /^\d{12}$/.test(account ?? '') && (region === '') === (type === 'AWS::IAM::Role');
}

function named(type: AwsResourceType, place: AwsPlace, [, name = '', qualifier]: RegExpExecArray): AwsResource[] {
  const resource = { type, place, name };
  // `$LATEST` is there as soon as the function is.
  if (qualifier === undefined || qualifier === '$LATEST') return [resource];
  return [resource, qualifierOf(resource, qualifier)];
}

/** The alias or the version of a function; versions are numbers (Lambda Developer Guide, "Manage Lambda function versions"). */
export function qualifierOf({ place, name }: AwsResource, qualifier: string): AwsResource {
  const type = /^\d+$/.test(qualifier) ? 'AWS::Lambda::Version' : 'AWS::Lambda::Alias';
  return { type, place, name: qualifier, of: name };
}

/** What a name stands for that is written without an ARN around it. */
export function resourcesOfName(type: AwsResourceType, text: string): readonly AwsResource[] {
  if (type === 'AWS::Lambda::Function') return functionOfName(text);
  const match = arnShapes.find((known) => known.type === type)?.name.exec(text);
  if (match == null) return [];
  return [{ type, place: type === 'AWS::S3::Bucket' ? bucketPlace : ownPlace, name: match[1] as string }];
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html: a partial ARN has the account, the name a qualifier. */
function functionOfName(text: string): readonly AwsResource[] {
  const match = /^(?:(\d{12}):)?(?:function:)?([\w-]+(?::[\w$-]+)?)$/.exec(text);
  const parts = /^([\w-]+)(?::([\w$-]+))?$/.exec(match?.[2] ?? '');
  return parts === null ? [] : named('AWS::Lambda::Function', { ...ownPlace, account: match?.[1] }, parts);
}

/**
 * The queue at a URL: `https://sqs.eu-west-1.amazonaws.com/111122223333/orders`, or as it was written once.
 * https://docs.aws.amazon.com/general/latest/gr/sqs-service.html
 */
export function queueOfUrl(text: string): AwsResource | undefined {
  const match = queueUrl.exec(text);
  if (match === null) return undefined;
  const { modern, legacy, suffix, account, name = '' } = match.groups as Record<string, string | undefined>;
  const region = modern ?? legacy ?? 'us-east-1';
  return { type: 'AWS::SQS::Queue', place: { partition: partitionOf(region, suffix), account, region }, name };
}

const queueUrl =
  /^https?:\/\/(?:sqs\.(?<modern>[a-z0-9-]+)|(?:(?<legacy>[a-z0-9-]+)\.)?queue)\.amazonaws\.com(?<suffix>\.cn)?\/(?<account>\d{12})\/(?<name>[\w-]+(?:\.fifo)?)$/;

function partitionOf(region: string, suffix: string | undefined): string {
  if (suffix !== undefined) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
