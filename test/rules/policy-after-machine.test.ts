import { test } from 'vitest';
import { policyAfterMachine } from '../../packages/core/src/rules/policy-after-machine.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a policy of its own, for which the machine does not wait', () => {
  check(
    policyAfterMachine,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: states.amazonaws.com } }]
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: jobs
      Roles: [!Ref Role]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [states:StartExecution, states:DescribeExecution, states:StopExecution, events:PutTargets, events:PutRule, events:DescribeRule]
            Resource: "*"
  Orders:
# ^^^^^^ Creating \`Orders\` needs \`events:PutTargets\`, and \`Policy\`, which allows it, may be made later; add \`Policy\` to its \`DependsOn\`.
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: 
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
            Parameters: { StateMachineArn: arn:aws:states:eu-west-1:111122223333:stateMachine:other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});

test('a machine that waits for it', () => {
  check(
    policyAfterMachine,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: states.amazonaws.com } }]
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: jobs
      Roles: [!Ref Role]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [states:StartExecution, states:DescribeExecution, states:StopExecution, events:PutTargets, events:PutRule, events:DescribeRule]
            Resource: "*"
  Orders:
    Type: AWS::StepFunctions::StateMachine
    DependsOn: [Policy]
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: 
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
            Parameters: { StateMachineArn: arn:aws:states:eu-west-1:111122223333:stateMachine:other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});

test('what is only needed by executions', () => {
  check(
    policyAfterMachine,
    `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { Service: states.amazonaws.com } }]
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: jobs
      Roles: [!Ref Role]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [states:StartExecution, states:DescribeExecution, states:StopExecution, events:PutTargets, events:PutRule, events:DescribeRule]
            Resource: "*"
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      Definition:
        StartAt: A
        States: 
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution
            Parameters: { StateMachineArn: arn:aws:states:eu-west-1:111122223333:stateMachine:other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});
