import { expect, test } from 'vitest';
import { deployedText } from '../../packages/core/src/iam/deployed-text.ts';
import type { Deployment } from '../../packages/core/src/iam/deployment.ts';
import type { SymbolicText } from '../../packages/core/src/iam/symbolic-text.ts';
import { propertyOf } from '../../packages/core/src/syntax/node.ts';
import { documentOf, environment } from '../check.ts';

const resources = {
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}' },
  },
  Pay: { Type: 'AWS::Lambda::Function', Properties: {} },
  Ship: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: { 'Fn::Sub': 'ship-${Stage}' } } },
  Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Ship' }, Name: 'live' } },
  Sam: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: 'sam', AutoPublishAlias: 'live' } },
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'db' } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'orders' } },
  Files: { Type: 'AWS::S3::Bucket' },
  Role: { Type: 'AWS::IAM::Role', Properties: { Path: '/flows/', RoleName: 'orders' } },
  Unnamed: { Type: 'AWS::IAM::Role', Properties: { Path: '/flows/' } },
  Loop: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::GetAtt': ['Loop', 'QueueName'] } } },
};

function deployed(value: unknown, given: Deployment['given'] = new Map()): string {
  const template = {
    Parameters: { Stage: { Type: 'String' } },
    Resources: resources,
    Outputs: { Asked: { Value: value } },
  };
  const { use } = documentOf(JSON.stringify(template));
  const declared = use.declared as NonNullable<typeof use.declared>;
  const outputs = declared.tree.root?.kind === 'object' ? propertyOf(declared.tree.root, 'Outputs')?.value : undefined;
  const asked = outputs?.kind === 'object' ? propertyOf(outputs, 'Asked')?.value : undefined;
  const node = asked?.kind === 'object' ? propertyOf(asked, 'Value')?.value : undefined;
  if (node === undefined) throw new Error('The template lost its output.');
  const deployment: Deployment = { template: declared.declaration.template, aws: environment.aws, given };
  return printed(deployedText(deployment.template.valueOf(node), deployment));
}

function printed(text: SymbolicText): string {
  return text
    .map((piece) => (piece.kind === 'literal' ? piece.text : `<${piece.kind === 'atom' ? piece.key : ''}>`))
    .join('');
}

const place = '<AWS::Region>:<AWS::AccountId>';

test.each([
  [{ 'Fn::GetAtt': ['Pay', 'Arn'] }, `arn:aws:lambda:${place}:function:<AWS::StackName>-Pay-<name of Pay>`],
  [{ Ref: 'Pay' }, '<AWS::StackName>-Pay-<name of Pay>'],
  [{ 'Fn::Sub': '${Ship.Arn}:*' }, `arn:aws:lambda:${place}:function:ship-<parameter Stage>:*`],
  [{ Ref: 'Live' }, `arn:aws:lambda:${place}:function:ship-<parameter Stage>:live`],
  [{ Ref: 'Sam.Alias' }, `arn:aws:lambda:${place}:function:sam:<Sam.Alias>`],
  [{ Ref: 'Secret' }, `arn:aws:secretsmanager:${place}:secret:db-<end of Secret>`],
  [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, `arn:aws:sqs:${place}:orders`],
  [{ Ref: 'Queue' }, '<Queue.Ref>'],
  [{ Ref: 'Machine' }, `arn:aws:states:${place}:stateMachine:Machine-<name of Machine>`],
  [
    { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Files', 'Arn'] }, '/*']] },
    'arn:aws:s3:::<AWS::StackName>-files-<name of Files>/*',
  ],
  [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws:iam::<AWS::AccountId>:role/flows/orders'],
  [{ Ref: 'Role' }, 'orders'],
  [
    { 'Fn::GetAtt': ['Unnamed', 'Arn'] },
    'arn:aws:iam::<AWS::AccountId>:role/flows/<AWS::StackName>-Unnamed-<name of Unnamed>',
  ],
  [{ 'Fn::ImportValue': 'x' }, '<>'],
  [{ 'Fn::GetAtt': ['Nobody', 'Arn'] }, '<Nobody.Arn>'],
])('%j is %s', (value, expected) => {
  expect(deployed(value)).toBe(expected);
});

test('what the user says stands for parameters', () => {
  const given = new Map([
    ['Stage', 'prod'],
    ['AWS::Region', 'eu-west-1'],
    ['AWS::AccountId', '111122223333'],
  ] as const);
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:ship-prod';
  expect(deployed({ 'Fn::GetAtt': ['Ship', 'Arn'] }, given)).toBe(arn);
});

test('names that refer to themselves end', () => {
  expect(deployed({ 'Fn::GetAtt': ['Loop', 'Arn'] })).toBe(`arn:aws:sqs:${place}:<Loop.QueueName>`);
});

test('names that are made of many others take no time without end', () => {
  const bombs = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const name = Array.from({ length: 12 }, () => `\${Bomb${index + 1}.QueueName}`).join('');
      return [`Bomb${index}`, { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': name } } }];
    }),
  );
  Object.assign(resources, bombs);
  expect(deployed({ 'Fn::GetAtt': ['Bomb0', 'Arn'] }).length).toBeLessThan(10_000);
});
