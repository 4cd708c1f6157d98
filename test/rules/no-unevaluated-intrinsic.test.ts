import { expect, test } from 'vitest';
import { noUnevaluatedIntrinsic } from '../../packages/core/src/rules/no-unevaluated-intrinsic.ts';
import { check, findingsOf } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('functions in a text, and in a file', () => {
  const definition = `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": { "Fn::GetAtt": ["Pay", "Arn"] }, "End": true } } }`;
  const text = `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: |
        ${definition}
`;
  const file = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: orders.asl.json }
`;
  const messagesOf = (template: string) =>
    findingsOf(noUnevaluatedIntrinsic, template, { ...yaml, files: { 'orders.asl.json': definition } }).map(
      ({ message }) => message,
    );
  expect(messagesOf(text)).toEqual([
    '`Fn::GetAtt` is not evaluated within a text; `Fn::Sub` and `DefinitionSubstitutions` can fill in `${Name}`.',
  ]);
  expect(messagesOf(file)).toEqual([
    '`Fn::GetAtt` is not evaluated in the file that a template names; `DefinitionSubstitutions` can fill in `${Name}`.',
  ]);
});

test('functions in an object, and in what is included as one', () => {
  check(
    noUnevaluatedIntrinsic,
    `
Resources:
  Object:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Task, Resource: { Ref: Pay }, End: true } } }
  Included:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition: { "Fn::Transform": { Name: AWS::Include, Parameters: { Location: orders.json } } }
`,
    {
      ...yaml,
      files: {
        'orders.json': '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": { "Ref": "Pay" } } } }',
      },
    },
  );
});
