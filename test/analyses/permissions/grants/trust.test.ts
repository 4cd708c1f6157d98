import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { mayTakeRole } from '../../../../packages/core/src/analyses/permissions/grants/trust.ts';
import { arnOf } from '../../../../packages/core/src/iam/deployed-text.ts';
import { hole } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { withMachine } from '../../../hosts/templates.ts';
import { type DeclaredMachine, machineIn } from './printed-grants.ts';

function verdict({ declaration, deployment }: DeclaredMachine): string {
  const { trust } = grantsOf(declaration, deployment);
  return mayTakeRole(trust, arnOf(declaration.name, deployment) ?? [hole], deployment).verdict;
}

const here = new Map([
  ['AWS::Region', 'eu-west-1'],
  ['AWS::AccountId', '111122223333'],
]);

function trusting(statement: string, given = new Map<string, string>()): string {
  const machine = withMachine('RoleArn: !GetAtt Role.Arn\nStateMachineName: orders');
  const document = `{ Version: "2012-10-17", Statement: [${statement}] }`;
  return verdict(
    machineIn(
      `${machine}  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${document} } }\n`,
      given,
    ),
  );
}

const allow = (principal: string, condition = '{}') =>
  `{ Effect: Allow, Principal: ${principal}, Action: "sts:AssumeRole", Condition: ${condition} }`;
const states = '{ Service: states.amazonaws.com }';

test.each([
  ['{ Service: states.amazonaws.com }', 'granted'],
  ['{ Service: [lambda.amazonaws.com, states.amazonaws.com] }', 'granted'],
  ['{ Service: !Sub "states.${AWS::Region}.amazonaws.com" }', 'granted'],
  ['{ Service: !Sub "states.${AWS::Region}.${AWS::URLSuffix}" }', 'granted'],
  ['{ Service: states.eu-west-1.amazonaws.com }', 'conditional'],
  ['{ Service: lambda.amazonaws.com }', 'missing'],
  ['{ Service: !FindInMap [Services, !Ref AWS::Region, states] }', 'conditional'],
  ['{ AWS: "*" }', 'conditional'],
  ['"*"', 'conditional'],
  ['{ AWS: "arn:aws:iam::111122223333:root" }', 'missing'],
  ['!Ref Anybody', 'conditional'],
])('a role that trusts %s', (principal, expected) => {
  expect(trusting(allow(principal))).toBe(expected);
});

test.each([
  ['states.eu-west-1.amazonaws.com', 'granted'],
  ['states.us-east-1.amazonaws.com', 'missing'],
])('in a region that is known, %s', (service, expected) => {
  expect(trusting(allow(`{ Service: ${service} }`), here)).toBe(expected);
});

test.each([
  [
    '{ ArnLike: { "aws:SourceArn": !Sub "arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:*" } }',
    'granted',
  ],
  [
    '{ ArnLike: { "aws:SourceArn": !Sub "arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:orders" } }',
    'granted',
  ],
  [
    '{ ArnLike: { "aws:SourceArn": !Sub "arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:other" } }',
    'missing',
  ],
  ['{ ArnLike: { "aws:SourceArn": "arn:aws:states:*:*:stateMachine:order?" } }', 'granted'],
  ['{ ArnEquals: { "aws:SourceArn": "arn:aws:states:eu-west-1:111122223333:stateMachine:orders" } }', 'conditional'],
  ['{ StringEquals: { "aws:SourceAccount": !Ref AWS::AccountId } }', 'granted'],
  ['{ StringEquals: { "aws:SourceAccount": "999999999999" } }', 'conditional'],
  ['{ StringEquals: { "aws:PrincipalOrgID": o-1 } }', 'conditional'],
  ['{ StringEquals: { "sts:ExternalId": secret } }', 'missing'],
])('under the condition %s', (condition, expected) => {
  expect(trusting(allow(states, condition))).toBe(expected);
});

test('an account or a machine that is another one is known to be', () => {
  expect(trusting(allow(states, '{ StringEquals: { "aws:SourceAccount": "999999999999" } }'), here)).toBe('missing');
  const arn = 'arn:aws:states:eu-west-1:111122223333:stateMachine:orders';
  expect(trusting(allow(states, `{ ArnEquals: { "aws:SourceArn": "${arn}" } }`), here)).toBe('granted');
});

test('what is forbidden, and what names another action', () => {
  expect(trusting(`${allow(states)}, ${allow(states).replace('Allow', 'Deny')}`)).toBe('denied');
  expect(trusting(`${allow(states)}, ${allow('{ AWS: "*" }').replace('Allow', 'Deny')}`)).toBe('conditional');
  expect(trusting(allow(states).replace('sts:AssumeRole', 'sts:AssumeRoleWithSAML'))).toBe('missing');
  expect(trusting(allow(states).replace('sts:AssumeRole', 'sts:*'))).toBe('granted');
  expect(trusting(`!If [IsProd, ${allow(states)}, ${allow(states)}]`)).toBe('unknown');
});

test('a role that says nothing of it trusts nobody', () => {
  const machine = withMachine('RoleArn: !GetAtt Role.Arn');
  expect(verdict(machineIn(`${machine}  Role: { Type: AWS::IAM::Role, Properties: { Path: / } }\n`))).toBe('missing');
  expect(verdict(machineIn(withMachine('RoleArn: !ImportValue Role')))).toBe('unknown');
});
