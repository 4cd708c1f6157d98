import { test } from 'vitest';
import { noUnusedGrant } from '../../packages/core/src/rules/no-unused-grant.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('actions that nothing needs', () => {
  check(
    noUnusedGrant,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [lambda:InvokeFunction, lambda:DeleteFunction]
#                                             ^^^^^^^^^^^^^^^^^^^^^ No state of \`Orders\` needs \`lambda:DeleteFunction\`, which its role is allowed here.
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Allow
              Action: sqs:*
#                     ^^^^^ No state of \`Orders\` needs \`sqs:*\`, which its role is allowed here.
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('a policy of AWS', () => {
  check(
    noUnusedGrant,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - AWSLambdaBasicExecutionRole
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ No state of \`Orders\` needs anything that \`AWSLambdaBasicExecutionRole\` allows its role.
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: !GetAtt Pay.Arn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('what answers task tokens, and what is perhaps needed', () => {
  check(
    noUnusedGrant,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [lambda:Invoke*, "states:SendTask*"]
              Resource: !Ref FunctionArn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('tasks of which nothing is known', () => {
  check(
    noUnusedGrant,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: sqs:*
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !Ref Anything, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
