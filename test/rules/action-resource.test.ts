import { test } from 'vitest';
import { actionResource } from '../../packages/core/src/rules/action-resource.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('what an action is not about', () => {
  check(
    actionResource,
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
              Action: lambda:InvokeFunction
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Allow
              Action: [s3:GetObject, s3:ListBucket]
#                      ^^^^^^^^^^^^ \`s3:GetObject\` is about \`accesspointobject\` or \`object\`, and \`arn:aws:s3:::orders\` is none, so that this does not allow it.
              Resource: arn:aws:s3:::orders
        - Statement:
            - Effect: Allow
              Action: logs:CreateLogDelivery
#                     ^^^^^^^^^^^^^^^^^^^^^^ \`logs:CreateLogDelivery\` is allowed on \`*\` only, so that \`arn:aws:logs:*:*:*\` does not allow it.
              Resource: !Sub arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:*
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('what it is about, or may be', () => {
  check(
    actionResource,
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
              Action: lambda:InvokeFunction
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Allow
              Action: s3:GetObject
              Resource: [arn:aws:s3:::orders, "arn:aws:s3:::orders/*"]
        - Statement:
            - Effect: Allow
              Action: sqs:SendMessage
              Resource: !Ref Queue
        - Statement:
            - Effect: Allow
              Action: ["s3:Get*"]
              Resource: arn:aws:s3:::orders
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('an action on state machines', () => {
  check(
    actionResource,
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
              Action: lambda:InvokeFunction
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Allow
              Action: states:InvokeHTTPEndpoint
              Resource: !Sub "arn:aws:states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('the ARN of a log group is that of its streams', () => {
  check(
    actionResource,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Logs: { Type: AWS::Logs::LogGroup }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Allow
              Action: logs:PutLogEvents
              Resource: !GetAtt Logs.Arn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
