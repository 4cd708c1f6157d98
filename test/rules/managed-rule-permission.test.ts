import { test } from 'vitest';
import { managedRulePermission } from '../../packages/core/src/rules/managed-rule-permission.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a job that is waited for', () => {
  check(
    managedRulePermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Other:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [states:StartExecution, states:DescribeExecution, states:StopExecution]
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` waits for its job by a rule of EventBridge, and the state machine is not created while its role lacks \`events:PutTargets\`, \`events:PutRule\` and \`events:DescribeRule\` on \`arn:aws:events:*:*:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule\`.
            Parameters: { StateMachineArn: !Ref Other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});

test('two of the three', () => {
  check(
    managedRulePermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Other:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [states:StartExecution, states:DescribeExecution, states:StopExecution]
              Resource: "*"
            - Effect: Allow
              Action: [events:PutRule, events:DescribeRule]
              Resource: !Sub arn:aws:events:\${AWS::Region}:\${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` waits for its job by a rule of EventBridge, and the state machine is not created while its role lacks \`events:PutTargets\` on \`arn:aws:events:*:*:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule\`.
            Parameters: { StateMachineArn: !Ref Other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});

test('with the rule', () => {
  check(
    managedRulePermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Other:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [states:StartExecution, states:DescribeExecution, states:StopExecution]
              Resource: "*"
            - Effect: Allow
              Action: [events:PutTargets, events:PutRule, events:DescribeRule]
              Resource: !Sub arn:aws:events:\${AWS::Region}:\${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
            Parameters: { StateMachineArn: !Ref Other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});

test('a job that is not waited for', () => {
  check(
    managedRulePermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Other:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [states:StartExecution, states:DescribeExecution, states:StopExecution]
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution
            Parameters: { StateMachineArn: !Ref Other, Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$: $$.Execution.Id } }
            End: true
`,
    yaml,
  );
});
