import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { policiesAfterMachine } from '../../../../packages/core/src/analyses/permissions/grants/policy-order.ts';
import { type DeclaredMachine, machineIn, moduleMachine } from './printed-grants.ts';

function late({ declaration, deployment }: DeclaredMachine): readonly string[] {
  return policiesAfterMachine(declaration, grantsOf(declaration, deployment)).map(
    ({ resource, order }) => `${resource.id} ${order}`,
  );
}

const document = '{ Statement: { Effect: Allow, Action: "events:PutRule", Resource: "*" } }';

function template(machine: string, policy: string, more = ''): DeclaredMachine {
  return machineIn(`Resources:
  Orders: { Type: AWS::StepFunctions::StateMachine, ${machine}Properties: { RoleArn: !GetAtt Role.Arn${more} } }
  Role: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyName: own, PolicyDocument: ${document} }] } }
  Policy: { Type: AWS::IAM::Policy, ${policy}Properties: { Roles: [!Ref Role], PolicyDocument: ${document} } }
`);
}

test('a policy that the machine does not wait for', () => {
  expect(late(template('', ''))).toEqual(['Policy beside']);
});

test('a policy that waits for the machine', () => {
  expect(late(template('', 'DependsOn: Orders, '))).toEqual(['Policy after']);
});

test.each([
  ['it says that it depends on it', template('DependsOn: [Policy], ', '')],
  ['it refers to it', template('', '', ', Tags: [{ Key: a, Value: !Ref Policy }]')],
  ['it may refer to it', template('', '', ', Tags: [!If [IsProd, { Key: a, Value: !Sub "${Policy}" }, a]]')],
])('a policy is there in time where %s', (_, machine) => {
  expect(late(machine)).toEqual([]);
});

test('a policy is there in time where what the machine refers to waits for it', () => {
  const machine = machineIn(`Resources:
  Orders: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Role.Arn, Tags: [!Ref Pay] } }
  Role: { Type: AWS::IAM::Role }
  Pay: { Type: AWS::Lambda::Function, DependsOn: Policy }
  Policy: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Role], PolicyDocument: ${document} } }
`);
  expect(late(machine)).toEqual([]);
});

test('a policy that the role itself names is there before it', () => {
  const machine = machineIn(`Resources:
  Orders: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Role.Arn } }
  Role: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Ref Policy] } }
  Policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: ${document} } }
`);
  expect(late(machine)).toEqual([]);
});

const module = (machine: string) =>
  moduleMachine(`resource "aws_sfn_state_machine" "orders" {
  role_arn = aws_iam_role.orders.arn
  ${machine}
}
resource "aws_iam_role" "orders" {
  name = "orders"
}
resource "aws_iam_role_policy" "own" {
  role   = aws_iam_role.orders.id
  policy = jsonencode({ Statement = { Effect = "Allow", Action = "events:*", Resource = "*" } })
}
`);

test('policies of a Terraform module', () => {
  expect(late(module(''))).toEqual(['aws_iam_role_policy.own beside']);
  expect(late(module('depends_on = [aws_iam_role_policy.own]'))).toEqual([]);
  expect(late(module('definition = local.definition'))).toEqual([]);
});
