import { test } from 'vitest';
import { machineType } from '../../packages/core/src/rules/machine-type.ts';
import { check, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

function template(type: string): string {
  return `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: ${type}
      DefinitionUri: { Bucket: a, Key: b }
`;
}

test('a type that there is not', () => {
  check(
    machineType,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineType: Fast
#                       ^^^^ There is no type \`Fast\` of state machines: one is \`STANDARD\` or \`EXPRESS\`.
      DefinitionS3Location: { Bucket: a, Key: b }
`,
    yaml,
  );
});

test('another case', () => {
  checkFix(machineType, template('Express'), template('EXPRESS'), yaml);
});

test('types that there are, and what only deployment knows', () => {
  for (const type of ['STANDARD', 'EXPRESS', '!Ref Type', '"${Type}"']) check(machineType, template(type), yaml);
});
