import { test } from 'vitest';
import { logDestination } from '../../packages/core/src/rules/log-destination.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a level without a destination, and more destinations than one', () => {
  check(
    logDestination,
    `
Resources:
  Nowhere:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionS3Location: { Bucket: a, Key: b }
      LoggingConfiguration:
        Level: ALL
#              ^^^ State machine \`Nowhere\` logs, and names no log group to write to.
  Twice:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: { Bucket: a, Key: b }
      Logging:
        Level: ERROR
#              ^^^^^ State machine \`Twice\` names 2 destinations for its logs, and only one is taken.
        Destinations:
          - CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt One.Arn }
          - CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Other.Arn }
`,
    yaml,
  );
});

test('one destination, logging that is off, and what is not known', () => {
  check(
    logDestination,
    `
Resources:
  Once:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionS3Location: { Bucket: a, Key: b }
      LoggingConfiguration: { Level: ALL, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt One.Arn } }] }
  Off:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionS3Location: { Bucket: a, Key: b }, LoggingConfiguration: { Level: OFF } }
  Unknown:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionS3Location: { Bucket: a, Key: b }, LoggingConfiguration: { Level: !Ref Level } }
  Computed:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionS3Location: { Bucket: a, Key: b }, LoggingConfiguration: { Level: ALL, Destinations: !If [A, [], []] } }
`,
    yaml,
  );
});
