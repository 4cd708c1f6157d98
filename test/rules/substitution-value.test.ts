import { test } from 'vitest';
import { substitutionValue } from '../../packages/core/src/rules/substitution-value.ts';
import { check } from '../check.ts';

test('objects, arrays and null', () => {
  check(
    substitutionValue,
    `
{ "Resources": { "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
    "DefinitionS3Location": { "Bucket": "a", "Key": "b" },
    "DefinitionSubstitutions": {
      "A": { "Name": "a" },
//         ^^^^^^^^^^^^^^^ A text, a number or a boolean can stand for \`\${A}\`, and this is an object.
      "B": ["b"],
//         ^^^^^ A text, a number or a boolean can stand for \`\${B}\`, and this is an array.
      "C": null
//         ^^^^ A text, a number or a boolean can stand for \`\${C}\`, and this is \`null\`.
    } } } } }`,
  );
});

test('texts, numbers, booleans and intrinsic functions', () => {
  check(
    substitutionValue,
    `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionS3Location: { Bucket: a, Key: b }
      DefinitionSubstitutions: { A: a, B: 1, C: true, D: !Ref Table, E: { Fn::GetAtt: [Pay, Arn] }, F: "\${Stage}" }
`,
    { format: 'yaml' },
  );
});
