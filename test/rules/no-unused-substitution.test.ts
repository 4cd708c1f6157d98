import { test } from 'vitest';
import { noUnusedSubstitution } from '../../packages/core/src/rules/no-unused-substitution.ts';
import { check, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('a name that the definition does not have', () => {
  check(
    noUnusedSubstitution,
    `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        PayArn: !GetAtt Pay.Arn
        ShipArn: !GetAtt Ship.Arn
#       ^^^^^^^ The definition has no \`\${ShipArn}\`, in whose place this would be put.
      Definition:
        StartAt: A
        States: { A: { Type: Task, Resource: "\${PayArn}", End: true } }
`,
    yaml,
  );
});

test('keys, comments, numbers and other substitutions use a name too', () => {
  const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      DefinitionSubstitutions: { Key: a, Later: b, Limit: 3, Outer: "\${Inner}", Inner: c, Escaped: d }
`;
  const definition = `{ "StartAt": "A", "States": {
    // "B": "\${Later}"
    "A": { "Type": "Pass", "Parameters": { "\${Key}": "\${Outer}", "n": \${Limit}, "e": "$\\u007bEscaped}" }, "End": true } } }`;
  check(noUnusedSubstitution, template, { ...yaml, files: { 'orders.asl.json': definition } });
});

test('a name that is misspelt in the definition, a value that is not known, and a definition that cannot be read', () => {
  check(
    noUnusedSubstitution,
    `
Resources:
  Misspelt:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: { PayArn: a }
      Definition: { StartAt: A, States: { A: { Type: Task, Resource: "\${payArn}", End: true } } }
  Imported:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: { PayArn: a }
      Definition: { StartAt: A, States: { A: !ImportValue State } }
  Missing:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: { PayArn: a }
      DefinitionUri: missing.asl.json
`,
    yaml,
  );
});

test('it is removed, and the last one takes the map along', () => {
  const template = (substitutions: string) => `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:${substitutions}
      Definition: { StartAt: A, States: { A: { Type: Pass, Result: "\${A}", End: true } } }
`;
  const both = '\n      DefinitionSubstitutions:\n        A: 1\n        B: 2';
  checkFix(noUnusedSubstitution, template(both), template(both.replace('\n        B: 2', '')), yaml);
  const other = '\n      DefinitionSubstitutions:\n        Other: 2';
  checkFix(noUnusedSubstitution, template(other), template(''), yaml);
});
