import { expect, test } from 'vitest';
import type { MachinePolicy } from '../../packages/core/src/hosts/template.ts';
import { valueIn } from '../syntax/value-in.ts';
import { templateIn, withMachine } from './templates.ts';

/** The policies of the first machine, in short. */
function policiesIn(text: string): readonly unknown[] {
  return templateIn(text).machines[0]?.policies.map(shortOf) ?? [];
}

function shortOf(policy: MachinePolicy): unknown {
  switch (policy.kind) {
    case 'document':
      return { document: valueIn(policy.document) };
    case 'managed':
    case 'boundary':
      return { [policy.kind]: policy.policy };
    case 'policy-template':
    case 'connector':
      return { [policy.kind]: policy.name, parameters: valueIn(policy.parameters) };
    case 'unknown':
      return policy.kind;
  }
}

const role = `
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: orders
      Policies:
        - { PolicyName: own, PolicyDocument: { Statement: [own] } }
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/AWSLambda_FullAccess
        - !Ref Managed
      PermissionsBoundary: arn:aws:iam::aws:policy/Boundary
  Managed: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: { Statement: [managed] } } }
  Attached: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Other, !Ref Role], PolicyDocument: { Statement: [attached] } } }
  Named: { Type: AWS::IAM::ManagedPolicy, Properties: { Roles: [orders], PolicyDocument: { Statement: [named] } } }
  Inline: { Type: AWS::IAM::RolePolicy, Properties: { RoleName: !Ref Role, PolicyDocument: { Statement: [inline] } } }
  Another: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Other], PolicyDocument: { Statement: [another] } } }
`;

test.each([
  'RoleArn: !GetAtt Role.Arn',
  'RoleArn: !Sub "${Role.Arn}"',
  'RoleArn: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}"',
])('the policies of a role in the template, named by %s', (properties) => {
  expect(policiesIn(withMachine(properties) + role)).toEqual([
    { document: { Statement: ['own'] } },
    { managed: { kind: 'text', text: 'arn:aws:iam::aws:policy/AWSLambda_FullAccess' } },
    { document: { Statement: ['managed'] } },
    { boundary: { kind: 'text', text: 'arn:aws:iam::aws:policy/Boundary' } },
    { document: { Statement: ['attached'] } },
    { document: { Statement: ['named'] } },
    { document: { Statement: ['inline'] } },
  ]);
});

test.each([
  ['a role that is given by its ARN', 'RoleArn: arn:aws:iam::123456789012:role/orders'],
  ['a role that is a parameter', 'RoleArn: !Ref RoleArn'],
  ['a role of another stack', 'RoleArn: !ImportValue RoleArn'],
  ['something that is no role', 'RoleArn: !GetAtt Managed.Arn'],
  ['a role that conditions choose', 'RoleArn: !If [IsOld, !GetAtt Role.Arn, !GetAtt Other.Arn]'],
])('nothing is known of %s', (_role, properties) => {
  expect(policiesIn(withMachine(properties) + role)).toEqual(['unknown']);
});

test('policies that only deployment knows are unknown, and those that are not there are none', () => {
  const text = `${withMachine('RoleArn: !GetAtt Role.Arn')}
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies: [!If [IsOld, { PolicyDocument: {} }, !Ref AWS::NoValue], !Ref AWS::NoValue, { PolicyDocument: !Ref Text }]
      ManagedPolicyArns: !Ref Arns
`;
  expect(policiesIn(text)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('the policies of SAM', () => {
  const policies = `Tracing: { Enabled: true }
PermissionsBoundary: !Ref Boundary
Policies:
  - AWSLambdaRole
  - !Ref Managed
  - { Statement: [own] }
  - LambdaInvokePolicy: { FunctionName: !Ref Pay }
  - { Effect: Allow, Action: '*' }
  - !If [IsOld, AWSLambdaRole, !Ref AWS::NoValue]`;
  expect(policiesIn(withMachine(policies, 'AWS::Serverless::StateMachine') + role)).toEqual([
    { managed: { kind: 'text', text: 'AWSLambdaRole' } },
    { document: { Statement: ['managed'] } },
    { document: { Statement: ['own'] } },
    { 'policy-template': 'LambdaInvokePolicy', parameters: { FunctionName: 'Pay' } },
    'unknown',
    'unknown',
    { managed: { kind: 'text', text: 'AWSXrayWriteOnlyAccess' } },
    { boundary: { kind: 'reference', to: 'Boundary', attribute: undefined } },
  ]);
});

test('one policy of SAM needs no list, and a machine without any has none', () => {
  expect(policiesIn(withMachine('Policies: AWSLambdaRole', 'AWS::Serverless::StateMachine'))).toEqual([
    { managed: { kind: 'text', text: 'AWSLambdaRole' } },
  ]);
  expect(policiesIn(withMachine('Name: orders', 'AWS::Serverless::StateMachine'))).toEqual([]);
});

test('a policy that is attached to the role that SAM makes', () => {
  const text = `${withMachine('Name: orders', 'AWS::Serverless::StateMachine')}
  More: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref OrdersRole], PolicyDocument: { Statement: [more] } } }
`;
  expect(policiesIn(text)).toEqual([{ document: { Statement: ['more'] } }]);
});

test('connectors that begin at the machine', () => {
  const text = `${withMachine('RoleArn: !GetAtt Role.Arn')}
    Connectors: { ToTable: { Properties: { Destination: { Id: Table }, Permissions: [Read] } } }
  ToQueue:
    Type: AWS::Serverless::Connector
    Properties: { Source: { Id: Orders }, Destination: { Id: Queue }, Permissions: [Write] }
  ByRole:
    Type: AWS::Serverless::Connector
    Properties: { Source: { Type: AWS::StepFunctions::StateMachine, RoleName: !Ref Role }, Destination: { Id: Topic } }
  FromElsewhere:
    Type: AWS::Serverless::Connector
    Properties: { Source: { Id: Pay }, Destination: { Id: Orders }, Permissions: [Write] }
  Role: { Type: AWS::IAM::Role }
`;
  expect(policiesIn(text)).toEqual([
    { connector: 'OrdersToTable', parameters: { Destination: { Id: 'Table' }, Permissions: ['Read'] } },
    {
      connector: 'ToQueue',
      parameters: { Source: { Id: 'Orders' }, Destination: { Id: 'Queue' }, Permissions: ['Write'] },
    },
    {
      connector: 'ByRole',
      parameters: {
        Source: { Type: 'AWS::StepFunctions::StateMachine', RoleName: 'Role' },
        Destination: { Id: 'Topic' },
      },
    },
  ]);
});
