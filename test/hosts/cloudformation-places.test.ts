import { test } from 'vitest';
import { noDanglingTarget } from '../../packages/core/src/rules/no-dangling-target.ts';
import { noUnknownField } from '../../packages/core/src/rules/no-unknown-field.ts';
import { noUnreachableState } from '../../packages/core/src/rules/no-unreachable-state.ts';
import { checkNoTemplateFix, checkTemplate, checkTemplateFix } from './templates.ts';

const head = 'Resources:\n  Orders:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:';

test.each([
  [
    'an object',
    `
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, Next: "Shp" }
#                                ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
          Ship: { Type: Succeed }`,
  ],
  [
    'a literal block',
    `
      DefinitionString: |
        { "StartAt": "A", "States": {
            "A": { "Type": "Pass", "Next": "Away" } } }
#                                          ^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
  [
    'a literal block of which the indentation is given',
    `
      DefinitionString: !Sub |2-
            { "StartAt": "A", "States": {
                "A": { "Type": "Pass", "Next": "Away" } } }
#                                              ^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
  [
    'a folded block',
    `
      DefinitionString: >+
        { "StartAt": "A", "States": {
        "A": { "Type": "Pass",

        "Next": "Away" } } }
#               ^^^^^^ There is no state \`Away\` in the state machine.
`,
  ],
  [
    'single quotes',
    `
      DefinitionString: '{ "StartAt": "It''s", "States": {
        "It''s": { "Type": "Pass", "Next": "Sh''p" } } }'
#                                          ^^^^^^^ There is no state \`Sh'p\` in the state machine.`,
  ],
  [
    'double quotes',
    `
      DefinitionString: "{ \\"StartAt\\": \\"A\\", \\"States\\": { \\
        \\"A\\": { \\"Type\\": \\"Pass\\", \\"\\x4eext\\": \\"Aw\\U00000061y\\" } } }"
#                                                 ^^^^^^^^^^^^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
  [
    'joined pieces',
    `
      DefinitionString: !Join
        - ''
        - - '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "'
          - !GetAtt Pay.Arn
          - '", "Next": "Away" } } }'
#                       ^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
  [
    'lines that are joined',
    `
      DefinitionString:
        Fn::Join:
          - "\\n"
          - - '{ "StartAt": "A", "States": {'
            - '"A": { "Type": "Pass", "Next": "Away" } } }'
#                                             ^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
  [
    'a variable',
    `
      DefinitionString: !Sub
        - '{ "StartAt": "A", "States": { \${A} } }'
        - A: |
            "A": { "Type": "Pass", "Next": "Away" }
#                                          ^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
  [
    'an anchored text',
    `
      StateMachineName: &name "Away"
      DefinitionString: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "Away" } } }'
#                                                                                     ^^^^^^ There is no state \`Away\` in the state machine.`,
  ],
])('a finding in %s', (_form, properties) => {
  checkTemplate(noDanglingTarget, `${head}${properties}`);
});

test('a finding in the string of a JSON template', () => {
  checkTemplate(
    noDanglingTarget,
    `
{ "Resources": { "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
    "DefinitionString": { "Fn::Join": ["", [
      "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Task\\",\\"Resource\\":\\"",
      { "Fn::GetAtt": ["Pay", "Arn"] },
      "\\",\\"Next\\":\\"Aw\\u0061y\\"}}}"
//                 ^^^^^^^^^^^^^ There is no state \`Away\` in the state machine.
    ]] } } } } }
`,
    '/flows/template.json',
  );
});

test('an unreachable state is found at its name', () => {
  checkTemplate(
    noUnreachableState,
    `${head}
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "\${Pay.Arn}", "End": true },
            "B": { "Type": "Succeed" } } }
#           ^^^ Nothing leads to state \`B\`.
`,
  );
});

const misspelt = (field: string) =>
  `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "${field}": "x", "End": true } } }`;

test.each([
  ['an object', (field: string) => `Definition: ${misspelt(field)}`],
  ['a block', (field: string) => `DefinitionString: !Sub |\n        ${misspelt(field)}`],
  ['a folded block', (field: string) => `DefinitionString: >-\n        ${misspelt(field)}`],
  ['quotes', (field: string) => `DefinitionString: ${JSON.stringify(misspelt(field))}`],
  ['pieces', (field: string) => `DefinitionString: !Join ['', ['${misspelt(field)}', '']]`],
  ['lines', (field: string) => `DefinitionString: !Join ["\\n", ['${misspelt(field)}', '']]`],
  ['a variable', (field: string) => `DefinitionString: !Sub ['\${All}', { All: '${misspelt(field)}' }]`],
])('a fix is written back in %s', (_form, properties) => {
  checkTemplateFix(
    noUnknownField,
    `${head}\n      ${properties('Coment')}\n`,
    `${head}\n      ${properties('Comment')}\n`,
  );
});

test('a fix that would be written in two places is not offered', () => {
  checkNoTemplateFix(noUnknownField, `${head}\n      DefinitionString: !Join ['', ['${misspelt("Com', 'ent")}']]\n`);
});

test('a fix in a delimiter, which stands in many places, is not offered', () => {
  checkNoTemplateFix(noUnknownField, `${head}\n      DefinitionString: !Join ['Coment', ['${misspelt("', '")}']]\n`);
});
