import { test } from 'vitest';
import { missingPermission } from '../../packages/core/src/rules/missing-permission.ts';
import { check, checkDeep, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a call that no statement speaks of, by several states', () => {
  check(
    missingPermission,
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
              Action: sqs:SendMessage
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, Next: B }
#                                    ^^^^^^^^^^^^^^^ State \`A\` needs \`lambda:InvokeFunction\` on \`Pay\`, which no policy of its role allows.
          B: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('what another function, account or name allows does not help', () => {
  check(
    missingPermission,
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
              Resource: !Sub arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:refund
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
#                                    ^^^^^^^^^^^^^^^ State \`A\` needs \`lambda:InvokeFunction\` on \`Pay\`, which no policy of its role allows.
`,
    yaml,
  );
});

test('a qualifier that the statement leaves out', () => {
  check(
    missingPermission,
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
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::lambda:invoke", Parameters: { FunctionName: !Sub "\${Pay.Arn}:live" }, TimeoutSeconds: 60, End: true }
#                                                                                    ^^^^^^^^^^^^ State \`A\` needs \`lambda:InvokeFunction\` on \`\${Pay}:live\`, which no policy of its role allows.
`,
    yaml,
  );
});

test('what is allowed, or may be', () => {
  check(
    missingPermission,
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
              Action: lambda:Invoke*
              Resource: !GetAtt Pay.Arn
        - Statement:
            - Effect: Allow
              Action: sqs:*
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('policies that are not known', () => {
  check(
    missingPermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - !Ref Others
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('a name that only deployment tells', () => {
  check(
    missingPermission,
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
              Resource: !Ref Function
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
});

test('a state that nothing leads to', () => {
  check(
    missingPermission,
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
          A: { Type: Succeed }
          B: { Type: Task, Resource: "arn:aws:states:::sqs:sendMessage", Parameters: { QueueUrl: "https://sqs.eu-west-1.amazonaws.com/111122223333/q", MessageBody: a }, End: true }
`,
    yaml,
  );
});

test('what logging needs', () => {
  check(
    missingPermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Logs: { Type: AWS::Logs::LogGroup }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Logging: { Level: ALL, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Logs.Arn } }] }
#                       ^^^ State machine \`Orders\` needs \`logs:CreateLogDelivery\`, \`logs:GetLogDelivery\` and 5 more actions on \`*\`, which no policy of its role allows.
      Policies:
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Succeed }
`,
    yaml,
  );
});

test('a version or an alias of a state machine is allowed by the state machine', () => {
  check(
    missingPermission,
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
              Action: states:StartExecution
              Resource: !Ref Other
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::states:startExecution", Parameters: { StateMachineArn: !Sub "\${Other}:live" }, End: true }
`,
    yaml,
  );
});

test('what is read from elsewhere is not known', () => {
  check(
    missingPermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: dynamodb:GetItem
              Resource: !Sub "arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/{{resolve:ssm:/\${Stage}/table}}"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Parameters: { TableName: orders, Key: { id: { S: a } } }, End: true }
`,
    yaml,
  );
});

test('what looks like the name of a resource of the template may be copied from its deployment', () => {
  check(
    missingPermission,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Table: { Type: AWS::DynamoDB::Table }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: dynamodb:GetItem
              Resource: !GetAtt Table.Arn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Parameters: { TableName: shop-Table-1AC2BGX60YBEG, Key: { id: { S: a } } }, End: true }
`,
    yaml,
  );
});

test('a statement in the policy of the template, in YAML and in JSON', () => {
  checkFix(
    missingPermission,
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
              Action: sqs:SendMessage
              Resource: "*"
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, Next: B }
          B: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
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
              Action: sqs:SendMessage
              Resource: "*"
            - {"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":{"Fn::GetAtt":["Pay","Arn"]}}
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, Next: B }
          B: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`,
    yaml,
  );
  checkFix(
    missingPermission,
    `{ "Resources": {
  "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": {}, "Policies": [{ "PolicyName": "p", "PolicyDocument": { "Statement": [
    { "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*" }
  ] } }] } },
  "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": { "RoleArn": { "Fn::GetAtt": ["Role", "Arn"] }, "Definition": {
    "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": { "Ref": "Told" }, "Message": "a" }, "End": true } } } } },
  "Told": { "Type": "AWS::SNS::Topic" }
} }`,
    `{ "Resources": {
  "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": {}, "Policies": [{ "PolicyName": "p", "PolicyDocument": { "Statement": [
    { "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*" },
    {"Effect":"Allow","Action":"sns:Publish","Resource":{"Ref":"Told"}}
  ] } }] } },
  "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": { "RoleArn": { "Fn::GetAtt": ["Role", "Arn"] }, "Definition": {
    "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": { "Ref": "Told" }, "Message": "a" }, "End": true } } } } },
  "Told": { "Type": "AWS::SNS::Topic" }
} }`,
  );
});

/** A machine that calls the function of a name which only the data tells. */
function flowing(name: string, mark = ''): string {
  return `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: lambda:InvokeFunction
              Resource: !Sub "arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:pay"
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, Result: { function: ${name} }, ResultPath: $.set, Next: B }
          B: { Type: Task, Resource: "arn:aws:states:::lambda:invoke", Parameters: { FunctionName.$: $.set.function }, End: true }
${mark}`;
}

test('a name that a state before sets, where executions are tried out', async () => {
  const mark =
    '#                                                                                    ^^^^^^^^^^^^^^ State `B` needs `lambda:InvokeFunction` on `arn:aws:lambda:*:*:function:refund`, which no policy of its role allows.\n';
  check(missingPermission, flowing('refund'), yaml);
  await checkDeep(missingPermission, flowing('refund', mark), yaml);
  await checkDeep(missingPermission, flowing('pay'), yaml);
});

test('a state that no data leads to', async () => {
  const states = `
          A: { Type: Pass, Result: { amount: 1 }, Next: B }
          B: { Type: Choice, Choices: [{ Variable: $.amount, NumericEquals: 2, Next: C }], Default: D }
          C: { Type: Task, Resource: "arn:aws:states:::lambda:invoke", Parameters: { FunctionName: refund }, End: true }
          D: { Type: Succeed }
`;
  await checkDeep(missingPermission, `${flowing('pay').split('          A:')[0]?.trimEnd()}${states}`, yaml);
});
