import { test } from 'vitest';
import { noDuplicateMachineName } from '../../packages/core/src/rules/no-duplicate-machine-name.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('two machines of one name', () => {
  check(
    noDuplicateMachineName,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties: { StateMachineName: orders, DefinitionS3Location: { Bucket: a, Key: b } }
  Returns:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: orders
#           ^^^^^^ State machine \`Orders\` of this template has the name \`orders\` already.
      DefinitionUri: { Bucket: a, Key: b }
`,
    yaml,
  );
});

test('names that differ, that are not known, and of which there may be only one', () => {
  check(
    noDuplicateMachineName,
    `
Resources:
  One:
    Type: AWS::StepFunctions::StateMachine
    Properties: { StateMachineName: orders, DefinitionS3Location: { Bucket: a, Key: b } }
  Other:
    Type: AWS::StepFunctions::StateMachine
    Properties: { StateMachineName: Orders, DefinitionS3Location: { Bucket: a, Key: b } }
  Conditional:
    Type: AWS::StepFunctions::StateMachine
    Condition: IsTest
    Properties: { StateMachineName: orders, DefinitionS3Location: { Bucket: a, Key: b } }
  Unknown:
    Type: AWS::StepFunctions::StateMachine
    Properties: { StateMachineName: !Ref Name, DefinitionS3Location: { Bucket: a, Key: b } }
  AlsoUnknown:
    Type: AWS::StepFunctions::StateMachine
    Properties: { StateMachineName: !Ref Name, DefinitionS3Location: { Bucket: a, Key: b } }
`,
    yaml,
  );
});
