import { test } from 'vitest';
import { noForeignAccount } from '../../packages/core/src/rules/no-foreign-account.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('an account that stands in the definition only', () => {
  check(
    noForeignAccount,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: !Sub arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:*
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: arn:aws:lambda:eu-west-1:111122223333:function:pay, TimeoutSeconds: 60, End: true }
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` works in account \`111122223333\`, while its role is allowed \`lambda:InvokeFunction\` in the account that it is deployed to.
`,
    yaml,
  );
});

test('the same account in both, and what is not known for other reasons', () => {
  check(
    noForeignAccount,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: arn:aws:lambda:*:111122223333:function:*
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: arn:aws:lambda:eu-west-1:111122223333:function:pay, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('another function', () => {
  check(
    noForeignAccount,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: !Sub arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:\${Name}
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: arn:aws:lambda:eu-west-1:111122223333:function:pay, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
