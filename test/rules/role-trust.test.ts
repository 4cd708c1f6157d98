import { test } from 'vitest';
import { roleTrust } from '../../packages/core/src/rules/role-trust.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a role for something else', () => {
  check(
    roleTrust,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
#       ^^^^^^^^^^^^^^^^^^^^^ Step Functions cannot assume the role of \`Orders\`; allow \`sts:AssumeRole\` to \`states.amazonaws.com\`.
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: lambda.amazonaws.com } }]
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: { A: { Type: Succeed } }
`,
    yaml,
  );
});

test('by both names of the service, and what is not known', () => {
  check(
    roleTrust,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: !Sub "states.\${AWS::Region}.amazonaws.com" } }]
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: { A: { Type: Succeed } }
  Second:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: [lambda.amazonaws.com, states.amazonaws.com] } }]
  More:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Second.Arn
      Definition:
        StartAt: A
        States: { A: { Type: Succeed } }
`,
    yaml,
  );
});

test('a parameter for the service', () => {
  check(
    roleTrust,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: !Ref Service } }]
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: { A: { Type: Succeed } }
`,
    yaml,
  );
});

test('another state machine', () => {
  check(
    roleTrust,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
#       ^^^^^^^^^^^^^^^^^^^^^ Step Functions cannot assume the role of \`Orders\`, because a condition asks for something else.
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: states.amazonaws.com }, Condition: { ArnEquals: { "aws:SourceArn": !Sub "arn:aws:states:\${AWS::Region}:\${AWS::AccountId}:activity:a" } } }]
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: { A: { Type: Succeed } }
`,
    yaml,
  );
});

test('all state machines of the account', () => {
  check(
    roleTrust,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: states.amazonaws.com }, Condition: { ArnLike: { "aws:SourceArn": !Sub "arn:aws:states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:*" } } }]
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: { A: { Type: Succeed } }
`,
    yaml,
  );
});
