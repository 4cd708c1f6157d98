import { test } from 'vitest';
import { noUndefinedReference } from '../../packages/core/src/rules/no-undefined-reference.ts';
import { check, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('references in the definition and in what is put into it', () => {
  check(
    noUndefinedReference,
    `
Parameters:
  Stage: { Type: String }
Resources:
  Pay:
    Type: AWS::Lambda::Function
  Text:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions:
        Ship: !GetAtt Ship.Arn
#             ^^^^^^^^^^^^^^^^ The template declares no resource \`Ship\`.
        Stage: !Ref Stage
        Region: !Sub "\${AWS::Region}-\${Zone}"
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The template declares neither a resource nor a parameter \`Zone\`.
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "\${Pay.Arn}", "Next": "B" },
            "B": { "Type": "Task", "Resource": "\${Pays.Arn}", "End": true } } }
#                                               ^^^^^^^^^^^ The template declares no resource \`Pays\`. Did you mean \`Pay\`?
  Object:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States: { A: { Type: Task, Resource: !GetAtt Shop.Arn, End: true } }
#                                            ^^^^^^^^^^^^^^^^ The template declares no resource \`Shop\`.
`,
    yaml,
  );
});

test('what a macro may add, what SAM makes, and what is no reference', () => {
  check(
    noUndefinedReference,
    `
Transform: [AWS::Serverless-2016-10-31, Added]
Resources:
  Open:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Task, Resource: !GetAtt Any.Arn, End: true } } }
`,
    yaml,
  );
  check(
    noUndefinedReference,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !Ref PayAliaslive, Next: B }
          B: { Type: Task, Resource: !Ref Pay.Alias, Next: C }
          C: { Type: Task, Resource: "\${NotSubstituted}", Next: D }
          D: { Type: Task, Resource: !GetAtt Elsewhere.Arn, End: true }
#                                    ^^^^^^^^^^^^^^^^^^^^^ The template declares no resource \`Elsewhere\`.
`,
    yaml,
  );
});

test('a near miss is put right', () => {
  const template = (name: string) => `
Resources:
  Pay: { Type: AWS::Lambda::Function }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "\${${name}.Arn}", "End": true } } }'
`;
  checkFix(noUndefinedReference, template('Pays'), template('Pay'), yaml);
});
