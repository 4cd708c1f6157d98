import { test } from 'vitest';
import { policySyntax } from '../../packages/core/src/rules/policy-syntax.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('what IAM refuses', () => {
  check(
    policySyntax,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Version: "2012-10-71"
#                  ^^^^^^^^^^^^ IAM refuses the version \`2012-10-71\`; a policy has \`2012-10-17\`, or the old \`2008-10-17\`.
          Statement:
            - { Effect: allow, Action: "lambda:*", Resource: "*" }
#                       ^^^^^ IAM refuses the statement, because its \`Effect\` is neither \`Allow\` nor \`Deny\`.
            - { Effect: Allow, Resource: "*" }
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ IAM refuses the statement, because it has neither \`Action\` nor \`NotAction\`.
            - { Effect: Allow, Action: "lambda:*" }
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ IAM refuses the statement, because it has neither \`Resource\` nor \`NotResource\`.
            - { Effect: Allow, Action: "lambda:*", NotAction: "sqs:*", Resource: "*" }
#                                                  ^^^^^^^^^ IAM refuses the statement, because it has both \`Action\` and \`NotAction\`.
            - { Effect: Allow, Action: 7, Resource: "*" }
#                                      ^ IAM refuses the statement, because a text is to stand here.
            - { Effect: Allow, Actions: "lambda:*", Action: "lambda:*", Resource: "*" }
#                              ^^^^^^^ IAM refuses the policy, because it knows no element \`Actions\` here.
            - { Effect: Allow, Action: "lambda:*", Resource: "*", Condition: { StringIs: { "aws:PrincipalTag/a": b } } }
#                                                                              ^^^^^^^^ IAM refuses the condition, because it knows no operator \`StringIs\`.
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('what it takes, and what only deployment tells', () => {
  check(
    policySyntax,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement: { Sid: a, Effect: !Ref Effect, Action: ["lambda:*"], NotResource: !Ref Some, Condition: { StringLikeIfExists: { "aws:PrincipalTag/a": ["*"] } } }
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});
