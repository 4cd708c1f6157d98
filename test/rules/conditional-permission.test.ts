import { test } from 'vitest';
import { conditionalPermission } from '../../packages/core/src/rules/conditional-permission.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a resource that a parameter names', () => {
  check(
    conditionalPermission,
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
              Resource: !Ref FunctionArn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
#                                    ^^^^^^^^^^^^^^^ State \`A\` needs \`lambda:InvokeFunction\` on \`Pay\`, which its role is allowed only if what is unknown turns out so.
`,
    yaml,
  );
});

test('what is granted whatever is unknown, or missing', () => {
  check(
    conditionalPermission,
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
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
