import { test } from 'vitest';
import { deniedPermission } from '../../packages/core/src/rules/denied-permission.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('what is denied although it is allowed', () => {
  check(
    deniedPermission,
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
              Resource: "*"
        - Statement:
            - Effect: Deny
              Action: "*"
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
#                                    ^^^^^^^^^^^^^^^ State \`A\` needs \`lambda:InvokeFunction\` on \`Pay\`, which a policy of its role denies.
`,
    yaml,
  );
});

test('a Deny of something else, or perhaps', () => {
  check(
    deniedPermission,
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
              Resource: "*"
        - Statement:
            - Effect: Deny
              Action: lambda:InvokeFunction
              Resource: !Ref Function
        - Statement:
            - Effect: Deny
              Action: lambda:InvokeFunction
              Resource: "*"
              Condition: { StringEquals: { "aws:RequestedRegion": us-east-1 } }
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
