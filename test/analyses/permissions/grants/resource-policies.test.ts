import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { resourceGrants } from '../../../../packages/core/src/analyses/permissions/grants/resource-policies.ts';
import { arnOf } from '../../../../packages/core/src/iam/deployed-text.ts';
import { literal, symbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { withMachine } from '../../../hosts/templates.ts';
import { type DeclaredMachine, machineIn, moduleMachine } from './printed-grants.ts';

/** What the resources say to an action on `Id` or on what is behind it. */
function saidOn({ declaration, deployment }: DeclaredMachine, action: string, resource: string): readonly string[] {
  const [, id = '', rest = ''] = /^([\w.]+?)([:/].*)?$/.exec(resource) ?? [];
  const arn = symbolicText([...(arnOf(id, deployment) ?? [literal(resource)]), literal(rest)]);
  const { role } = grantsOf(declaration, deployment);
  const { allowed, denied } = resourceGrants({ action, resource: arn, context: new Map() }, role.arn, deployment);
  return [allowed, denied];
}

function said(resources: string, action: string, resource: string): readonly string[] {
  const machine = withMachine('RoleArn: !GetAtt Role.Arn');
  const text = `${machine}  Role: { Type: AWS::IAM::Role }
  Files: { Type: AWS::S3::Bucket }
  Queue: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
  Pay: { Type: AWS::Lambda::Function, Properties: { FunctionName: pay } }
${resources}`;
  return saidOn(machineIn(text), action, resource);
}

const statement = (principal: string, more: string, effect = 'Allow') =>
  `{ Statement: [{ Effect: ${effect}, Principal: ${principal}, ${more} }] }`;
const role = '{ AWS: !GetAtt Role.Arn }';
const bucket = (document: string) =>
  `  Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Files, PolicyDocument: ${document} } }\n`;
const objects = 'Action: "s3:GetObject", Resource: !Sub "${Files.Arn}/*"';

test.each([
  ['the role itself', bucket(statement(role, objects)), ['always', 'never']],
  ['everybody', bucket(statement('"*"', objects)), ['always', 'never']],
  [
    'the account, which leaves it to policies',
    bucket(statement('{ AWS: !Ref AWS::AccountId }', objects)),
    ['never', 'never'],
  ],
  ['a service', bucket(statement('{ Service: lambda.amazonaws.com }', objects)), ['never', 'never']],
  ['another action', bucket(statement(role, objects.replace('Get', 'Put'))), ['never', 'never']],
  ['another bucket', bucket(statement(role, objects)).replace('!Ref Files', 'other'), ['never', 'never']],
  [
    'a bucket that is a parameter',
    bucket(statement(role, objects)).replace('!Ref Files', '!ImportValue B'),
    ['perhaps', 'never'],
  ],
  ['a document that only deployment knows', bucket('!ImportValue Document'), ['perhaps', 'perhaps']],
  [
    'a policy that is there at times',
    bucket(statement(role, objects)).replace('Properties', 'Condition: A, Properties'),
    ['perhaps', 'never'],
  ],
  [
    'a refusal of all that is not encrypted',
    bucket(statement('"*"', `${objects}, Condition: { Bool: { "aws:SecureTransport": false } }`, 'Deny')),
    ['never', 'never'],
  ],
  ['a refusal of everybody', bucket(statement('"*"', objects, 'Deny')), ['never', 'always']],
  [
    'a refusal of the account',
    bucket(statement('{ AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root" }', objects, 'Deny')),
    ['never', 'always'],
  ],
  [
    'a refusal of all but some',
    bucket(`{ Statement: { Effect: Deny, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/r" }, ${objects} } }`),
    ['never', 'perhaps'],
  ],
])('a bucket that names %s', (_, resources, expected) => {
  expect(said(resources, 's3:GetObject', 'Files/orders.json')).toEqual(expected);
});

test.each([
  [
    'a queue',
    `  Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: ${statement(role, 'Action: "sqs:SendMessage", Resource: "*"')} } }\n`,
    'sqs:SendMessage',
    'Queue',
  ],
  [
    'a topic',
    `  Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Topic], PolicyDocument: ${statement(role, 'Action: "sns:Publish", Resource: !Ref Topic')} } }\n`,
    'sns:Publish',
    'Topic',
  ],
  [
    'a function',
    '  Policy: { Type: AWS::Lambda::Permission, Properties: { FunctionName: pay, Action: "lambda:InvokeFunction", Principal: !GetAtt Role.Arn } }\n',
    'lambda:InvokeFunction',
    'Pay',
  ],
  [
    'a key',
    `  Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: ${statement(role, 'Action: "kms:Decrypt", Resource: "*"')} } }\n`,
    'kms:Decrypt',
    'Key',
  ],
  [
    'a secret',
    `  Secret: { Type: AWS::SecretsManager::Secret, Properties: { Name: s } }
  Policy: { Type: AWS::SecretsManager::ResourcePolicy, Properties: { SecretId: !Ref Secret, ResourcePolicy: ${statement(role, 'Action: "secretsmanager:GetSecretValue", Resource: "*"')} } }\n`,
    'secretsmanager:GetSecretValue',
    'Secret',
  ],
])('%s that allows the role something', (_, resources, action, resource) => {
  expect(said(resources, action, resource)).toEqual(['always', 'never']);
  expect(said(resources.replace('!GetAtt Role.Arn', 'arn:aws:iam::111122223333:role/r'), action, resource)[0]).not.toBe(
    'always',
  );
});

test('a permission for a function is none for its versions, and may be restricted', () => {
  const permission =
    '  Policy: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Pay, Action: "lambda:InvokeFunction", Principal: !GetAtt Role.Arn } }\n';
  expect(said(permission, 'lambda:InvokeFunction', 'Pay:live')).toEqual(['never', 'never']);
  const restricted = permission.replace('Principal', 'SourceAccount: a, Principal');
  expect(said(restricted, 'lambda:InvokeFunction', 'Pay')).toEqual(['perhaps', 'never']);
});

test('policies of a Terraform module', () => {
  const machine = moduleMachine(`resource "aws_sfn_state_machine" "orders" {
  role_arn = aws_iam_role.orders.arn
}
resource "aws_iam_role" "orders" {
  name = "orders"
}
resource "aws_s3_bucket" "files" {
  bucket = "files"
}
resource "aws_s3_bucket_policy" "files" {
  bucket = aws_s3_bucket.files.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = aws_iam_role.orders.arn }, Action = "s3:*", Resource = "\${aws_s3_bucket.files.arn}/*" }] })
}
`);
  expect(saidOn(machine, 's3:GetObject', 'arn:aws:s3:::files/a')).toEqual(['always', 'never']);
  expect(saidOn(machine, 's3:GetObject', 'arn:aws:s3:::others/a')).toEqual(['never', 'never']);
});
