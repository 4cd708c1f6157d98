import { KeptWith } from '../../../engine/kept-with.ts';
import type { TemplateResource } from '../../../hosts/template.ts';
import { arnOf, deployedText, textInTemplate } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import type { Policy } from '../../../iam/policy.ts';
import { readPolicy } from '../../../iam/read-policy.ts';
import { literal, type SymbolicText } from '../../../iam/symbolic-text.ts';
import { addProperty, newNode, newObject, type OpenObject } from '../../../syntax/new-node.ts';
import { type Node, type ObjectNode, propertyOf } from '../../../syntax/node.ts';

/** A policy that stands on a resource. */
export interface ResourcePolicy {
  /** The ARN of what it stands on; nothing where that is not known. */
  readonly target: SymbolicText | undefined;
  /** Nothing where it is not known. */
  readonly policy: Policy | undefined;
  /** The condition under which it is there. */
  readonly condition: string | undefined;
}

/** The policies that the resources of a template put on themselves or on others, by the service that minds them. */
export function policiesOfResources(deployment: Deployment): ReadonlyMap<string, readonly ResourcePolicy[]> {
  return known.of(deployment, findPolicies);
}

const known = new KeptWith<Deployment, ReadonlyMap<string, readonly ResourcePolicy[]>>();

function findPolicies(deployment: Deployment): ReadonlyMap<string, readonly ResourcePolicy[]> {
  const found = new Map<string, ResourcePolicy[]>();
  for (const resource of deployment.template.resources.values()) {
    const kind = kindOf(resource);
    if (kind === undefined) continue;
    found.set(kind.service, [...(found.get(kind.service) ?? []), ...policiesOf(resource, kind, deployment)]);
  }
  return found;
}

function policiesOf(resource: TemplateResource, kind: Kind, deployment: Deployment): readonly ResourcePolicy[] {
  const { properties, condition } = resource;
  if (properties === undefined) return [];
  const document = documentOf(properties, kind, deployment);
  if (document === 'none') return [];
  const policy =
    document && readPolicy(document, { textOf: (node) => textInTemplate(node, deployment), place: 'resource' });
  return targetsOf(resource, kind, deployment).map((target) => ({ target, policy, condition }));
}

interface Kind {
  readonly service: string;
  /** The property that holds the policy; nothing where the resource is one statement of it. */
  readonly document: string | undefined;
  /** The property that names what it stands on; nothing where that is the resource itself. */
  readonly target: string | undefined;
}

/** Type, service, property of the policy, property of the target: those of CloudFormation, and those of Terraform. */
const rows: readonly (readonly [string, string, string | undefined, string?])[] = [
  ['AWS::S3::BucketPolicy', 's3', 'PolicyDocument', 'Bucket'],
  ['AWS::SQS::QueuePolicy', 'sqs', 'PolicyDocument', 'Queues'],
  ['AWS::SNS::TopicPolicy', 'sns', 'PolicyDocument', 'Topics'],
  ['AWS::KMS::Key', 'kms', 'KeyPolicy'],
  ['AWS::SecretsManager::ResourcePolicy', 'secretsmanager', 'ResourcePolicy', 'SecretId'],
  ['AWS::DynamoDB::Table', 'dynamodb', 'ResourcePolicy'],
  ['AWS::Kinesis::ResourcePolicy', 'kinesis', 'ResourcePolicy', 'ResourceArn'],
  ['AWS::Lambda::Permission', 'lambda', undefined, 'FunctionName'],
  ['AWS::Events::EventBusPolicy', 'events', undefined, 'EventBusName'],
  ['AWS::ApiGateway::RestApi', 'execute-api', 'Policy'],
  ['AWS::ECR::Repository', 'ecr', 'RepositoryPolicyText'],
  ['aws_s3_bucket_policy', 's3', 'policy', 'bucket'],
  ['aws_sqs_queue_policy', 'sqs', 'policy', 'queue_url'],
  ['aws_sqs_queue', 'sqs', 'policy'],
  ['aws_sns_topic_policy', 'sns', 'policy', 'arn'],
  ['aws_sns_topic', 'sns', 'policy'],
  ['aws_kms_key', 'kms', 'policy'],
  ['aws_kms_key_policy', 'kms', 'policy', 'key_id'],
  ['aws_secretsmanager_secret_policy', 'secretsmanager', 'policy', 'secret_arn'],
  ['aws_secretsmanager_secret', 'secretsmanager', 'policy'],
  ['aws_dynamodb_resource_policy', 'dynamodb', 'policy', 'resource_arn'],
  ['aws_lambda_permission', 'lambda', undefined, 'function_name'],
  ['aws_cloudwatch_event_bus_policy', 'events', 'policy', 'event_bus_name'],
];

const kinds: ReadonlyMap<string, Kind> = new Map(
  rows.map(([type, service, document, target]) => [type, { service, document, target }]),
);

function kindOf({ id, type }: TemplateResource): Kind | undefined {
  return kinds.get(id.split('.', 1)[0] ?? '') ?? kinds.get(type ?? '');
}

/** `none` where the resource has no policy. */
function documentOf(properties: ObjectNode, { document }: Kind, deployment: Deployment): Node | 'none' | undefined {
  if (document === undefined) return statementOf(properties);
  const written = propertyOf(properties, document)?.value;
  if (written === undefined || written.kind === 'null') return properties.hasUnknownKeys ? undefined : 'none';
  const inner = written.kind === 'object' ? propertyOf(written, 'PolicyDocument')?.value : undefined;
  return deployment.template.policyDocumentOf(inner ?? written);
}

/** A resource that adds one statement to a policy: `AWS::Lambda::Permission` and its like. What restricts it is a condition. */
function statementOf(properties: ObjectNode): Node | undefined {
  const member = (...names: readonly string[]) => properties.properties.find(({ name }) => names.includes(name))?.value;
  const whole = member('Statement');
  const document = newObject(properties, undefined);
  const statement = newObject(properties, undefined);
  addProperty(document, 'Statement', properties).value = whole ?? statement;
  if (whole !== undefined) return document;
  const [action, principal] = [member('Action', 'action'), member('Principal', 'principal')];
  if (action === undefined || principal === undefined || properties.hasUnknownKeys) return undefined;
  addText(statement, 'Effect', 'Allow');
  addProperty(statement, 'Action', properties).value = action;
  addPrincipal(statement, principal);
  addConditions(statement, properties);
  return document;
}

/** Whatever else is said restricts the statement: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
function addConditions(statement: OpenObject, { properties }: ObjectNode): void {
  const written = properties.filter(({ name }) => restricting.has(name));
  if (written.length === 0) return;
  const conditions = newObject(statement, undefined);
  for (const property of written) {
    const keys = newObject(property, undefined);
    addProperty(keys, restricting.get(property.name) ?? '', property).value = property.value;
    addProperty(conditions, 'StringLike', property).value = keys;
  }
  addProperty(statement, 'Condition', statement).value = conditions;
}

const restricting: ReadonlyMap<string, string> = new Map([
  ['SourceArn', 'aws:SourceArn'],
  ['source_arn', 'aws:SourceArn'],
  ['SourceAccount', 'aws:SourceAccount'],
  ['source_account', 'aws:SourceAccount'],
  ['PrincipalOrgID', 'aws:PrincipalOrgID'],
  ['principal_org_id', 'aws:PrincipalOrgID'],
  ['EventSourceToken', 'lambda:EventSourceToken'],
  ['event_source_token', 'lambda:EventSourceToken'],
  ['FunctionUrlAuthType', 'lambda:FunctionUrlAuthType'],
  ['function_url_auth_type', 'lambda:FunctionUrlAuthType'],
  ['Condition', 'aws:PrincipalOrgID'],
]);

/** A service is named by its host, whoever else by an ARN or an account. */
function addPrincipal(statement: OpenObject, principal: Node): void {
  const isService = principal.kind === 'string' && /\.amazonaws\.com(?:\.cn)?$/.test(principal.value);
  const named = newObject(principal, undefined);
  addProperty(named, isService ? 'Service' : 'AWS', principal).value = principal;
  addProperty(statement, 'Principal', principal).value = named;
}

function addText(statement: OpenObject, name: string, text: string): void {
  const node = newNode('string', statement, undefined);
  node.value = text;
  addProperty(statement, name, statement).value = node;
}

function targetsOf(
  { id, properties }: TemplateResource,
  { target, service }: Kind,
  deployment: Deployment,
): readonly (SymbolicText | undefined)[] {
  if (target === undefined) return [arnOf(id, deployment)];
  const value = properties && propertyOf(properties, target)?.value;
  const items = value?.kind === 'array' ? value.items : [value];
  return items.map((item) => item && targetArn(item, service, deployment));
}

/** A target is named by its ARN, its name or its address. */
function targetArn(item: Node, service: string, deployment: Deployment): SymbolicText | undefined {
  const value = deployment.template.valueOf(item);
  if (value.kind === 'reference') return arnOf(value.to, deployment);
  const text = textInTemplate(item, deployment);
  const [first] = text;
  if (first?.kind === 'literal' && first.text.startsWith('arn:')) return text;
  const isName = value.kind === 'text' && !value.text.includes('/');
  return isName ? namedArn(text, service, deployment) : undefined;
}

const forms: ReadonlyMap<string, string> = new Map([
  ['s3', '::'],
  ['lambda', ':~:function:'],
  ['events', ':~:event-bus/'],
]);

function namedArn(name: SymbolicText, service: string, deployment: Deployment): SymbolicText | undefined {
  const form = forms.get(service);
  if (form === undefined) return undefined;
  const pseudo = (of: string) => deployedText({ kind: 'pseudo-parameter', name: `AWS::${of}` }, deployment);
  const [before = '', after] = form.split('~');
  const place = after === undefined ? [] : [...pseudo('Region'), literal(':'), ...pseudo('AccountId'), literal(after)];
  return [literal('arn:'), ...pseudo('Partition'), literal(`:${service}${before}`), ...place, ...name];
}
