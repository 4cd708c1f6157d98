import { expect, test } from 'vitest';
import { noUnsuppliedResource } from '../../packages/core/src/rules/no-unsupplied-resource.ts';
import { check, checkFix, findingsOf } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a Resource for which the substitutions have nothing', () => {
  check(
    noUnsuppliedResource,
    `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        PayArn: !GetAtt Pay.Arn
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "\${PayArn}", Next: B }
          B: { Type: Task, Resource: "\${ShipArn}", Next: C }
#                                     ^^^^^^^^^^ The template fills in nothing for \`\${ShipArn}\`, which leaves a \`Resource\` that is no ARN.
          C: { Type: Task, Resource: "\${ShipArn}:live", Next: D }
#                                     ^^^^^^^^^^ The template fills in nothing for \`\${ShipArn}\`, which leaves a \`Resource\` that is no ARN.
          D: { Type: Task, Resource: "arn:\${Partition}:states:::lambda:invoke", End: true }
#                                         ^^^^^^^^^^^^ The template fills in nothing for \`\${Partition}\`, which leaves a \`Resource\` that is no ARN.
`,
    yaml,
  );
});

test('a near miss, in JSON within a text', () => {
  const template = (name: string) => `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions: { PayArn: !GetAtt Pay.Arn }
      DefinitionString: |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "\${${name}}", "End": true } } }
`;
  const [finding] = findingsOf(noUnsuppliedResource, template('payArn'), yaml);
  expect(finding?.message).toMatch(/Did you mean `\$\{PayArn\}`\?$/);
  checkFix(noUnsuppliedResource, template('payArn'), template('PayArn'), yaml);
  checkFix(noUnsuppliedResource, template(' PayArn '), template('PayArn'), yaml);
});

test('Fn::Sub and Fn::Join fill in what they name, and leave what is theirs to leave', () => {
  check(
    noUnsuppliedResource,
    `
Resources:
  Substituted:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "\${Pay.Arn}", "End": true } } }
  Joined:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Join
        - ''
        - - '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "'
          - !GetAtt Ship.Arn
          - '", "Next": "B" }, "B": { "Type": "Task", "Resource": "\${Pay.Arn}", "End": true } } }'
#                                                                  ^^^^^^^^^^ The template fills in nothing for \`\${Pay.Arn}\`, which leaves a \`Resource\` that is no ARN.
`,
    yaml,
  );
});

test('substitutions that are not all shown, and functions whose ARN is known but for a part', () => {
  check(
    noUnsuppliedResource,
    `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: { "Fn::Transform": { Name: Names } }
      Definition:
        StartAt: A
        States: { A: { Type: Task, Resource: "\${PayArn}", End: true } }
  Returns:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:lambda:eu-west-1:111122223333:function:\${Name}", End: true }
`,
    yaml,
  );
});

test('a definition that no template uses', () => {
  check(
    noUnsuppliedResource,
    `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "\${A}", "End": true } } }`,
  );
});
