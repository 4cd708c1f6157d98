import { test } from 'vitest';
import { noSecretInLogs } from '../../packages/core/src/rules/no-secret-in-logs.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('what is read from stores of secrets, in inner states too', () => {
  check(
    noSecretInLogs,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      LoggingConfiguration: { Level: ALL, IncludeExecutionData: true, Destinations: [] }
      DefinitionString: |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue", "Parameters": { "SecretId": "key" }, "Next": "B" },
#                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` gets a secret in clear text, and state machine \`Orders\` logs the data of its executions.
            "B": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "C", "States": {
              "C": { "Type": "Task", "End": true,
                "Resource": "arn:aws:states:::aws-sdk:ssm:getParameter",
#                                                     ^^^^^^^^^^^^^^^^ State \`C\` gets a parameter in clear text, and state machine \`Orders\` logs the data of its executions.
                "Parameters": { "Name": "key", "WithDecryption": true } } } }] } } }
`,
    yaml,
  );
});

test('parameters that are no secrets, other calls, and secrets that a function reads', () => {
  check(
    noSecretInLogs,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      LoggingConfiguration: { Level: ALL, IncludeExecutionData: true, Destinations: [] }
      DefinitionString: |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ssm:getParameter", "Parameters": { "Name": "a" }, "Next": "B" },
            "B": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ssm:getParameter", "Parameters": { "Name": "a", "WithDecryption.$": "$.b" }, "Next": "C" },
            "C": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:secretsmanager:describeSecret", "Parameters": { "SecretId": "a" }, "Next": "D" },
            "D": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:getSecretValue", "Next": "E" },
            "E": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:secretsmanager:\${Call}", "Parameters": {}, "End": true } } }
`,
    yaml,
  );
});

test('logs without data, none, and those that are not known', () => {
  for (const logging of [
    '{ Level: ALL, IncludeExecutionData: false }',
    '{ Level: ERROR, IncludeExecutionData: true }',
    '{ Level: ALL, IncludeExecutionData: !Ref Data }',
    '!Ref AWS::NoValue',
  ])
    check(
      noSecretInLogs,
      `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Logging: ${logging}
      Definition: { StartAt: A, States: { A: { Type: Task, End: true,
        Resource: "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue", Parameters: { SecretId: key } } } }
`,
      yaml,
    );
});

test('a definition that no template declares', () => {
  check(
    noSecretInLogs,
    `{ "StartAt": "A", "States": { "A": { "Type": "Task", "End": true,
      "Resource": "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue", "Parameters": { "SecretId": "key" } } } }`,
  );
});
