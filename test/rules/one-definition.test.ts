import { test } from 'vitest';
import { oneDefinition } from '../../packages/core/src/rules/one-definition.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('no definition, or a second one', () => {
  check(
    oneDefinition,
    `
Resources:
  None:
# ^^^^ State machine \`None\` has no definition.
    Type: AWS::StepFunctions::StateMachine
    Properties: { RoleArn: !GetAtt Role.Arn }
  Two:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
#     ^^^^^^^^^^ State machine \`Two\` has another definition already, and only one is taken.
`,
    yaml,
  );
});

test('properties that a macro may bring, and conditions that leave one', () => {
  check(
    oneDefinition,
    `
Resources:
  Included:
    Type: AWS::StepFunctions::StateMachine
    Properties: { "Fn::Transform": { Name: AWS::Include } }
  Chosen:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !If [IsSmall, "{}", !Ref AWS::NoValue]
      DefinitionS3Location: !If [IsSmall, !Ref AWS::NoValue, { Bucket: a, Key: b }]
  Given:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionS3Location: { Bucket: a, Key: b }
`,
    yaml,
  );
});
