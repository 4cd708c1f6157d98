import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { printSymbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { spanOf } from '../../../../packages/core/src/syntax/node.ts';
import { withMachine } from '../../../hosts/templates.ts';
import { grantsIn, machineIn } from './printed-grants.ts';

const machine = withMachine('RoleArn: !GetAtt Role.Arn\nDefinitionString: "{}"');

function withRole(properties: string, others = ''): string {
  const lines = properties.trim().split('\n');
  return `${machine}  Role:\n    Type: AWS::IAM::Role\n    Properties:\n${lines.map((line) => `      ${line}`).join('\n')}\n${others}`;
}

const invoke = '{ Statement: { Effect: Allow, Action: "lambda:InvokeFunction", Resource: !GetAtt Pay.Arn } }';
const pay = '  Pay: { Type: AWS::Lambda::Function, Properties: { FunctionName: pay } }\n';
const send = '{ Statement: { Effect: Allow, Action: "sqs:SendMessage", Resource: "*" } }';

test.each([
  [
    'a policy that is written into the role',
    `Policies:\n  - { PolicyName: own, PolicyDocument: ${invoke} }`,
    pay,
    ['Allow lambda:InvokeFunction @ arn:aws:lambda:here:function:pay'],
  ],
  [
    'a policy of its own, as the CDK makes them',
    'Path: /',
    `${pay}  Default: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Role], PolicyName: d, PolicyDocument: ${invoke} } }\n`,
    ['Allow lambda:InvokeFunction @ arn:aws:lambda:here:function:pay'],
  ],
  [
    'a policy of its own that is there under a condition',
    'Path: /',
    `  Default: { Type: AWS::IAM::Policy, Condition: IsProd, Properties: { Roles: [!Ref Role], PolicyDocument: ${send} } }\n`,
    ['perhaps Allow sqs:SendMessage @ *'],
  ],
  [
    'a policy of AWS, by an ARN with a partition',
    'ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaRole"]',
    '',
    ['managed arn:aws:iam::aws:policy/service-role/AWSLambdaRole'],
  ],
  ['a policy that nobody knows', 'ManagedPolicyArns: ["arn:aws:iam::aws:policy/NoSuchPolicy"]', '', ['and others']],
  ['a policy of the account', 'ManagedPolicyArns: ["arn:aws:iam::111122223333:policy/own"]', '', ['and others']],
  [
    'a policy of the template, by its ARN',
    'ManagedPolicyArns: [!Ref Managed]',
    `  Managed: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: ${send} } }\n`,
    ['Allow sqs:SendMessage @ *'],
  ],
  [
    'a boundary of AWS, which is read',
    'PermissionsBoundary: arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
    '',
    ['bounded by Allow lambda:InvokeFunction @ *'],
  ],
  [
    'a boundary of the template',
    'PermissionsBoundary: !Ref Bounds',
    `  Bounds: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: ${send} } }\n`,
    ['bounded by Allow sqs:SendMessage @ *'],
  ],
  ['a boundary of which nothing is known', 'PermissionsBoundary: !ImportValue Bounds', '', ['bounded']],
  [
    'a policy that is JSON in a text',
    `Policies:\n  - PolicyName: own\n    PolicyDocument: '{ "Statement": { "Effect": "Deny", "NotAction": "s3:*", "NotResource": "*" } }'`,
    '',
    ['Deny all but s3:* @ all but *'],
  ],
  [
    'conditions, policy variables and what only deployment knows',
    `Policies:
  - PolicyName: own
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Action: [!If [IsProd, "s3:GetObject", "s3:PutObject"], "s3:ListBucket"]
          Resource: "arn:aws:s3:::b/\${aws:username}/*"
          Condition: { StringLike: { "s3:prefix": [a, !Ref Prefix] } }`,
    '',
    ['Allow <> s3:ListBucket @ arn:aws:s3:::b/<>/* ? StringLike s3:prefix a <Prefix.Ref>'],
  ],
  [
    'a statement that a condition chooses',
    `Policies:\n  - { PolicyName: own, PolicyDocument: { Statement: [!If [IsProd, {}, {}], { Effect: Allow, Action: "sqs:*", Resource: "*" }] } }`,
    '',
    ['Allow sqs:* @ *', 'not whole'],
  ],
  [
    'a stack within the stack that is told of the role',
    'Path: /',
    '  Inner: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { Role: !Ref Role } } }\n',
    ['and others'],
  ],
  [
    'a stack within the stack that is not',
    'Path: /',
    '  Inner: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { Stage: a } } }\n',
    [],
  ],
])('%s', (_, properties, others, expected) => {
  expect(grantsIn(machineIn(withRole(properties, others)))).toEqual(expected);
});

test.each([
  ['a role of another stack', 'RoleArn: !ImportValue Role'],
  ['a role that is a parameter', 'RoleArn: !Ref Role'],
  ['no role at all', 'DefinitionString: "{}"'],
])('of %s nothing is known', (_, properties) => {
  const { declaration, deployment } = machineIn(withMachine(properties));
  const { grants, trust, unknownAt } = grantsOf(declaration, deployment);
  expect(grants).toMatchObject({ policies: [], isComplete: false });
  expect(unknownAt).not.toEqual([]);
  expect(trust).toBe('unknown');
});

test('a macro may give the role other policies', () => {
  const text = `Transform: [AWS::Include]\n${withRole('Path: /')}`;
  expect(grantsIn(machineIn(text))).toEqual(['and others']);
});

test('where a policy is said, and what the role is called', () => {
  const text = withRole(
    'Path: /flows/',
    `  Default: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Role], PolicyDocument: ${send} } }\n`,
  );
  const { declaration, deployment } = machineIn(text, new Map([['AWS::AccountId', '111122223333']]));
  const { role, origins, grants } = grantsOf(declaration, deployment);
  const [policy] = grants.policies;
  const origin = policy && origins.get(policy);
  expect(origin).toMatchObject({ kind: 'document', resource: 'Default' });
  const span = policy && spanOf(policy.at);
  expect(text.slice(span?.start, span?.end)).toBe(send);
  expect(role.arn && printSymbolicText(role.arn)).toBe('arn:aws:iam::111122223333:role/flows/*-Role-*');
});

test('what is wrong with a policy is told, and it grants nothing that is wrong', () => {
  const text = withRole(
    'Policies:\n  - { PolicyName: own, PolicyDocument: { Version: "2012-10-7", Statement: [{ Effect: allow }] } }',
  );
  const { declaration, deployment } = machineIn(text);
  const { faults, grants } = grantsOf(declaration, deployment);
  expect(faults.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'version 2012-10-7',
    'effect allow',
    'no-action Action',
    'no-resource Resource',
  ]);
  expect(grants.policies[0]).toMatchObject({ statements: [], isWhole: false });
});
