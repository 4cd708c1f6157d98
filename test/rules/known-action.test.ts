import { test } from 'vitest';
import { knownAction } from '../../packages/core/src/rules/known-action.ts';
import { check, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('misspelt, unknown, and with wildcards', () => {
  check(
    knownAction,
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
              Action: [lambda:InvokeFunction, sqs:SendMesage, ecs:GetNothingAtAll, "lambda:Invoked*"]
#                                             ^^^^^^^^^^^^^^ There is no action \`sqs:SendMesage\`, so that it allows nothing. Did you mean \`sqs:SendMessage\`?
#                                                             ^^^^^^^^^^^^^^^^^^^ By 2026-11-27 \`ecs\` had no action \`ecs:GetNothingAtAll\`, so that it allows nothing.
#                                                                                  ^^^^^^^^^^^^^^^^^ By 2026-11-27 \`lambda\` had no action \`lambda:Invoked*\`, so that it allows nothing.
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('in any case, with wildcards, of services that are not known, and what only deployment tells', () => {
  check(
    knownAction,
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
              Action: [lambda:invokefunction, "sqs:Send*", "*", "s3:?etObject", nobody:Does, !Sub "lambda:\${Call}"]
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('the action that is near', () => {
  checkFix(
    knownAction,
    `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [lambda:InvokeFunction, sqs:SendMesage, ecs:GetNothingAtAll, "lambda:Invoked*"]
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [lambda:InvokeFunction, sqs:SendMessage, ecs:GetNothingAtAll, "lambda:Invoked*"]
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
