import { test } from 'vitest';
import { resourceKind } from '../../packages/core/src/rules/resource-kind.ts';
import { check, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('resources of another type than their place takes', () => {
  check(
    resourceKind,
    `
Resources:
  Bucket: { Type: AWS::S3::Bucket }
  Child: { Type: AWS::StepFunctions::StateMachine }
  Connection: { Type: AWS::Events::Connection }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Bucket.Arn
#              ^^^^^^^^^^^^^^^^^^ \`RoleArn\` takes a role, and \`Bucket\` is an \`AWS::S3::Bucket\`.
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Bucket.Arn, Next: B }
#                                    ^^^^^^^^^^^^^^^^^^ \`Resource\` takes a Lambda function or an activity, and \`Bucket\` is an \`AWS::S3::Bucket\`.
          B: { Type: Task, Resource: !Ref Child, Next: C }
#                                    ^^^^^^^^^^ \`Resource\` takes a Lambda function or an activity, and \`Child\` is an \`AWS::StepFunctions::StateMachine\`.
          C: { Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Parameters: { TableName: !Ref Bucket, Key: {} }, Next: D }
#                                                                                                  ^^^^^^^^^^^ \`TableName\` takes a table, and \`Bucket\` is an \`AWS::S3::Bucket\`.
          D: { Type: Task, Resource: "arn:aws:states:::http:invoke", End: true, Parameters: {
            Method: GET, ApiEndpoint: "https://example.com", Authentication: { ConnectionArn: !GetAtt Bucket.Arn } } }
#                                                                                             ^^^^^^^^^^^^^^^^^^ \`ConnectionArn\` takes a connection, and \`Bucket\` is an \`AWS::S3::Bucket\`.
`,
    yaml,
  );
});

test('resources that are named by another kind of text', () => {
  check(
    resourceKind,
    `
Resources:
  Pay: { Type: AWS::Lambda::Function }
  Queue: { Type: AWS::SQS::Queue }
  Bucket: { Type: AWS::S3::Bucket }
  Bus: { Type: AWS::Events::EventBus }
  Role: { Type: AWS::IAM::Role }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !Ref Role
#              ^^^^^^^^^ \`RoleArn\` takes the ARN of a role, and this is the name of \`Role\`.
      DefinitionSubstitutions:
        QueueArn: !GetAtt Queue.Arn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !Ref Pay, Next: B }
#                                    ^^^^^^^^ \`Resource\` takes the ARN of a Lambda function or an activity, and this is the name of \`Pay\`.
          B: { Type: Task, Resource: "arn:aws:states:::sqs:sendMessage", Parameters: { QueueUrl: "\${QueueArn}", MessageBody: a }, Next: C }
#                                                                                                ^^^^^^^^^^^^^ \`QueueUrl\` takes the URL of a queue, and this is the ARN of \`Queue\`.
          C: { Type: Map, End: true, ItemReader: { Resource: "arn:aws:states:::s3:getObject", Parameters: { Bucket: !GetAtt Bucket.Arn, Key: a } },
#                                                                                                                   ^^^^^^^^^^^^^^^^^^ \`Bucket\` takes the name of a bucket, and this is the ARN of \`Bucket\`.
            ItemProcessor: { ProcessorConfig: { Mode: DISTRIBUTED, ExecutionType: STANDARD }, StartAt: I, States: { I: { Type: Succeed } } } }
`,
    yaml,
  );
});

test('what each place takes', () => {
  check(
    resourceKind,
    `
Resources:
  Pay: { Type: AWS::Lambda::Function }
  Live: { Type: AWS::Lambda::Alias }
  Work: { Type: AWS::StepFunctions::Activity }
  Queue: { Type: AWS::SQS::Queue }
  Table: { Type: AWS::DynamoDB::Table }
  Bus: { Type: AWS::Events::EventBus }
  Stack: { Type: AWS::CloudFormation::Stack }
  Custom: { Type: Custom::Function }
  Role: { Type: AWS::IAM::Role }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "\${Pay.Arn}:live", "Next": "B" },
            "B": { "Type": "Task", "Resource": "\${Live}", "Next": "C" },
            "C": { "Type": "Task", "Resource": "\${Work}", "Next": "D" },
            "D": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${Pay}" }, "Next": "E" },
            "E": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${Pay.Arn}" }, "Next": "F" },
            "F": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": { "QueueUrl": "\${Queue}", "MessageBody": "a" }, "Next": "G" },
            "F2": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": { "QueueUrl": "\${Queue.QueueName}", "MessageBody": "a" }, "Next": "G" },
            "G": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:query", "Parameters": { "TableName": "\${Table.Arn}" }, "Next": "H" },
            "H": { "Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "Parameters": { "Entries": [{ "EventBusName": "\${Bus}" }] }, "Next": "I" },
            "I": { "Type": "Task", "Resource": "\${Stack.Outputs.Function}", "Next": "J" },
            "J": { "Type": "Task", "Resource": "\${Custom.Arn}", "End": true } } }
`,
    yaml,
  );
});

test('a resource whose name a person chose may share it with another', () => {
  check(
    resourceKind,
    `
Resources:
  Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: orders } }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States: { A: { Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Parameters: { TableName: !Ref Bucket, Key: {} }, End: true } }
`,
    yaml,
  );
});

test('the reference that is wanted, in a text that Fn::Sub fills in', () => {
  const template = (reference: string) => `
Resources:
  Pay: { Type: AWS::Lambda::Function }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "\${${reference}}", "End": true } } }'
`;
  checkFix(resourceKind, template('Pay'), template('Pay.Arn'), yaml);
});

test('both places in which an HTTP Task may name its connection', () => {
  check(
    resourceKind,
    `
Resources:
  Bucket: { Type: AWS::S3::Bucket }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::http:invoke", End: true, Parameters: {
            Method: GET, ApiEndpoint: "https://example.com", InvocationConfig: { ConnectionArn: !GetAtt Bucket.Arn } } }
#                                                                                               ^^^^^^^^^^^^^^^^^^ \`ConnectionArn\` takes a connection, and \`Bucket\` is an \`AWS::S3::Bucket\`.
`,
    yaml,
  );
});
