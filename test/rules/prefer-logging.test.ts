import { test } from 'vitest';
import { preferLogging } from '../../packages/core/src/rules/prefer-logging.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('machines that log nothing', () => {
  check(
    preferLogging,
    `
Resources:
  Silent:
# ^^^^^^ State machine \`Silent\` logs nothing.
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionS3Location: { Bucket: a, Key: b } }
  Fast:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      DefinitionUri: { Bucket: a, Key: b }
      Logging: { Level: OFF }
#                       ^^^ State machine \`Fast\` logs nothing, and Step Functions keeps no history of Express executions.
`,
    yaml,
  );
});

test('machines that log, or may', () => {
  check(
    preferLogging,
    `
Resources:
  Logging:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionS3Location: { Bucket: a, Key: b }, LoggingConfiguration: { Level: ERROR, Destinations: [] } }
  Maybe:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionS3Location: { Bucket: a, Key: b }, LoggingConfiguration: !If [A, { Level: ALL }, !Ref AWS::NoValue] }
`,
    yaml,
  );
});
