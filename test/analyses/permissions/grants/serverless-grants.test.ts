import { expect, test } from 'vitest';
import { grantsIn, machineIn } from './printed-grants.ts';

const service = `service: orders
stepFunctions:
  stateMachines:
    orders:
      iamRoleStatements:
        - { Effect: Allow, Action: 'sqs:SendMessage', Resource: { Fn::GetAtt: [Queue, Arn] } }
        - { Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::\${self:custom.bucket}/*' }
      definition: { StartAt: A, States: { A: { Type: Succeed } } }
resources:
  Resources:
    Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: in } }
    Role:
      Type: AWS::IAM::Role
      Properties:
        Policies: [{ PolicyDocument: { Statement: { Effect: Allow, Action: 'sns:Publish', Resource: '*' } } }]
`;

test('statements for the role are known, and that the plugin adds others', () => {
  expect(grantsIn(machineIn(service, new Map(), '/flows/serverless.yml'))).toEqual([
    'Allow sqs:SendMessage @ arn:aws:sqs:here:in',
    'Allow s3:GetObject @ <>',
    'and others',
  ]);
});

test('a role among the resources has the policies that it says', () => {
  const text = service.replace(
    '      iamRoleStatements:',
    '      role: { Fn::GetAtt: [Role, Arn] }\n      iamRoleStatements:',
  );
  expect(grantsIn(machineIn(text, new Map(), '/flows/serverless.yml'))).toEqual(['Allow sns:Publish @ *']);
});
