import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { awsDataFolder, readAwsData } from '../../packages/aws-data/src/node.ts';
import { permissions } from '../../packages/core/src/analyses/permissions/permissions.ts';
import { createDocument, type Document } from '../../packages/core/src/engine/document.ts';
import { FactStore } from '../../packages/core/src/engine/fact-store.ts';
import type { AwsLookUp } from '../../packages/core/src/language/aws-look-up.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { copySmallerData } from '../../scripts/build/aws-data.ts';
import { documentOf, environment } from '../check.ts';

const folder = mkdtempSync(join(tmpdir(), 'stepproof-data-'));
copySmallerData(awsDataFolder(), folder);

afterAll(() => rmSync(folder, { recursive: true }));

const whole = environment.aws;
const shipped = readAwsData(folder);
const none = undefined;

/** Rules that speak of what a role is allowed. */
const asked = new Set([
  ...['missing-permission', 'denied-permission', 'conditional-permission', 'managed-rule-permission'],
  ...['no-foreign-account', 'no-unused-grant', 'known-action', 'action-resource', 'policy-after-machine'],
]);

function documentWith(text: string, aws: AwsLookUp | undefined): Document {
  return createDocument(documentOf(text, { format: 'yaml' }).use, { ...environment, aws });
}

function found(text: string, aws: AwsLookUp | undefined): readonly string[] {
  const { diagnostics } = lint(documentWith(text, aws), rules, { preset: 'strict', levels: new Map() });
  return [...new Set(diagnostics.map(({ ruleId }) => ruleId))].filter((id) => asked.has(id)).sort();
}

function verdicts(text: string, aws: AwsLookUp | undefined): readonly string[] {
  const { needs } = new FactStore(documentWith(text, aws)).get(permissions);
  return needs.map(({ action, verdict }) => `${action} ${verdict}`);
}

function machine({ policies, states }: { readonly policies: string; readonly states: string }): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay: { Type: AWS::Serverless::Function }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies: [${policies}]
      Definition: { StartAt: A, States: { ${states} } }
`;
}

const call = (resource: string, parameters: string) =>
  `A: { Type: Task, Resource: "arn:aws:states:::${resource}", Parameters: ${parameters}, End: true }`;
const send = call(
  'sqs:sendMessage',
  '{ QueueUrl: "https://sqs.eu-west-1.amazonaws.com/111122223333/q", MessageBody: a }',
);
const describe = call('aws-sdk:sqs:getQueueUrl', '{ QueueName: q }');
const allow = (action: string, resource = '"*"') =>
  `{ Statement: [{ Effect: Allow, Action: ${action}, Resource: ${resource} }] }`;

test.each([
  ['an integration', send, 'sqs:SendMessage'],
  ['a call of an SDK', describe, 'sqs:GetQueueUrl'],
])('what a policy of AWS allows is not known: %s', (_call, states, action) => {
  for (const policies of ['AWSLambdaRole', 'arn:aws:iam::aws:policy/ReadOnlyAccess']) {
    const text = machine({ policies, states });
    expect(verdicts(text, shipped)).toEqual([`${action} unknown`]);
    expect(found(text, shipped)).toEqual([]);
    expect(found(text, none)).toEqual([]);
  }
  const lambdaOnly = machine({ policies: 'AWSLambdaRole', states });
  expect(found(lambdaOnly, whole)).toContain('missing-permission');
});

test('a boundary of AWS is not known', () => {
  const text = machine({ policies: allow('sqs:SendMessage'), states: send }).replace(
    '      Policies',
    '      PermissionsBoundary: arn:aws:iam::aws:policy/AWSLambdaRole\n      Policies',
  );
  expect(verdicts(text, whole)).toEqual(['sqs:SendMessage missing']);
  expect(verdicts(text, shipped)).toEqual(['sqs:SendMessage conditional']);
});

test('no action, and no resource of one, is called wrong', () => {
  const policies = [
    allow('[sqs:SendMessage, sqs:SendMesage, nobody:Does]'),
    allow('s3:GetObject', 'arn:aws:s3:::orders'),
    allow('xray:PutTraceSegments', 'arn:aws:xray:*:*:group/a'),
  ].join(', ');
  const text = machine({ policies, states: send });
  expect(found(text, whole)).toEqual(['action-resource', 'known-action', 'no-unused-grant']);
  expect(found(text, shipped)).toEqual(['no-unused-grant']);
  expect(found(text, none)).toEqual([]);
});

test('what calls need is known without the reference of IAM', () => {
  const text = machine({ policies: allow('lambda:InvokeFunction'), states: send });
  expect(verdicts(text, shipped)).toEqual(verdicts(text, whole));
  expect(found(text, shipped)).toEqual(['missing-permission', 'no-unused-grant']);
  const sdk = machine({ policies: allow('lambda:InvokeFunction'), states: describe });
  expect(found(sdk, shipped)).toEqual(found(sdk, whole));
});

test.each([['arn:aws:sqs:eu-west-1:111122223333:q'], ['!Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:*"']])(
  'of an action whose resources are not known, a statement about %s may be enough',
  (resource) => {
    const text = machine({ policies: allow('sqs:GetQueueUrl', resource), states: describe });
    expect(verdicts(text, shipped)).toEqual(['sqs:GetQueueUrl conditional']);
    expect(found(text, shipped)).toEqual(['conditional-permission']);
  },
);

test('without any data nothing is said to be needed, and no grant to be needless', () => {
  const policies = [allow('[logs:CreateLogDelivery, xray:PutTraceSegments]'), allow('lambda:InvokeFunction')].join(
    ', ',
  );
  for (const states of ['A: { Type: Succeed }', send, 'A: { Type: Task, Resource: !GetAtt Pay.Arn, End: true }']) {
    const text = machine({ policies, states }).replace(
      '      Policies',
      '      Tracing: { Enabled: true }\n      Policies',
    );
    expect(found(text, whole)).toContain('no-unused-grant');
    expect(found(text, none)).toEqual([]);
  }
});
