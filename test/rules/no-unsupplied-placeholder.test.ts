import { expect, test } from 'vitest';
import { noUnsuppliedPlaceholder } from '../../packages/core/src/rules/no-unsupplied-placeholder.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { check, findingsOf } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('names in values and keys, where they would stay', () => {
  check(
    noUnsuppliedPlaceholder,
    `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        Table: !Ref Table
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, Parameters: { table: "\${Table}", other: "\${OrdersQueue}" }, Next: B }
#                                                                   ^^^^^^^^^^^^^^ The template fills in nothing for \`\${OrdersQueue}\`, which stays as it is written.
          B: { Type: Pass, Parameters: { "\${Key}": 1 }, End: true }
#                                         ^^^^^^ The template fills in nothing for \`\${Key}\`, which stays as it is written.
`,
    yaml,
  );
});

test('in a text with blanks only names that the template knows', () => {
  check(
    noUnsuppliedPlaceholder,
    `
Parameters:
  Stage: { Type: String }
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        TableName: !Ref Table
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, End: true, Parameters: {
            script: "echo \${HOME} and \${#list}",
            stage: "In \${Stage}",
#                      ^^^^^^^^ The template fills in nothing for \`\${Stage}\`, which stays as it is written.
            region: "In \${AWS::Region}",
#                       ^^^^^^^^^^^^^^ The template fills in nothing for \`\${AWS::Region}\`, which stays as it is written.
            table: "In \${tableName}" } }
#                      ^^^^^^^^^^^^ The template fills in nothing for \`\${tableName}\`, which stays as it is written. Did you mean \`\${TableName}\`?
  Table:
    Type: AWS::DynamoDB::Table
`,
    yaml,
  );
});

test('JSONata that groups, and what Fn::Sub is told to leave', () => {
  check(
    noUnsuppliedPlaceholder,
    `
Resources:
  Grouping:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        QueryLanguage: JSONata
        StartAt: A
        States:
          A: { Type: Pass, Output: "{% $states.input.\${category:$sum(price)} %}", End: true }
  Leaving:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": "\${!HOME}", "End": true } } }'
`,
    yaml,
  );
});

test('a near miss is put right in the file of the definition', () => {
  const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      DefinitionSubstitutions: { TableName: !Ref Table }
`;
  const definition = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": "${TabelName}", "End": true } } }';
  const [finding] = findingsOf(noUnsuppliedPlaceholder, template, {
    ...yaml,
    files: { 'orders.asl.json': definition },
  });
  expect(finding?.location.file).toBe('orders.asl.json');
  expect(applyEdits(definition, finding?.fixes[0]?.edits ?? [])).toBe(definition.replace('TabelName', 'TableName'));
});
