import { expect, test } from 'vitest';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../packages/core/src/linter/settings.ts';
import type { Declared } from '../../packages/core/src/project/machine-use.ts';
import { noUnsuppliedPlaceholder } from '../../packages/core/src/rules/no-unsupplied-placeholder.ts';
import { noUnusedSubstitution } from '../../packages/core/src/rules/no-unused-substitution.ts';
import { check, checkFix, checkNoFix, documentOf } from '../check.ts';

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

/** A template that supplies these substitutions to a definition with the placeholder `${A}`. */
function supplying(substitutions: string): string {
  return `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:${substitutions}
      Definition: { StartAt: A, States: { A: { Type: Pass, Result: "\${A}", End: true } } }
`;
}

test('it is removed, and the last one takes the map along', () => {
  const both = '\n      DefinitionSubstitutions:\n        A: 1\n        B: 2';
  checkFix(noUnusedSubstitution, supplying(both), supplying(both.replace('\n        B: 2', '')), yaml);
  const other = '\n      DefinitionSubstitutions:\n        Other: 2';
  checkFix(noUnusedSubstitution, supplying(other), supplying(''), yaml);
});

test('a name that stands twice is not removed', () => {
  const twice = '\n      DefinitionSubstitutions:\n        A: 1\n        B: 1\n        B: 2';
  checkNoFix(noUnusedSubstitution, supplying(twice), yaml);
});

test('in a Terraform template, any expression uses the names in it', () => {
  const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      DefinitionSubstitutions: { names: a, stage: b, "": c, tag: d }
`;
  const files = {
    'orders.asl.json': '{ "StartAt": "${upper(stage)}", "Comment": "%{ for name in names }${name}%{ endfor } tags" }',
  };
  const { use, environment } = documentOf(template, { ...yaml, files });
  const { declaration } = use.declared as Declared;
  const terraform = { ...declaration, template: { ...declaration.template, kind: 'terraform' } as const };
  const document = createDocument(
    { ...use, declared: { ...(use.declared as Declared), declaration: terraform } },
    environment,
  );
  const { diagnostics } = lint(document, [noUnusedSubstitution, noUnsuppliedPlaceholder], defaultSettings);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The definition has no `${tag}`, in whose place this would be put.',
  ]);
});
