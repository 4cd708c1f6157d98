import { test } from 'vitest';
import { noWideGrant } from '../../packages/core/src/rules/no-wide-grant.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('everything, a service, and all but something', () => {
  check(
    noWideGrant,
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
              Action: "*"
#                     ^^^ The role of \`Orders\` is allowed every action there is; list those that its states need.
              Resource: "*"
        - Statement:
            - Effect: Allow
              Action: lambda:*
#                     ^^^^^^^^ The role of \`Orders\` is allowed \`lambda:*\` on every resource; list the actions that its states need.
              Resource: "*"
        - Statement: [{ Effect: Allow, NotAction: "iam:*", Resource: "*" }]
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The role of \`Orders\` is allowed everything but a few actions; list those that its states need.
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('a service on some resources, and what is denied', () => {
  check(
    noWideGrant,
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
              Action: lambda:*
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Deny
              Action: "*"
              Resource: !Ref Other
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
