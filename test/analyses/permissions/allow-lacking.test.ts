import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as yaml from 'yaml';
import type { Diagnostic, Fix } from '../../../packages/core/src/engine/diagnostic.ts';
import type { Document } from '../../../packages/core/src/engine/document.ts';
import { lint } from '../../../packages/core/src/linter/lint.ts';
import { missingPermission } from '../../../packages/core/src/rules/missing-permission.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { applyEdits } from '../../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../../check.ts';
import { machinesOfFolder } from './machines-of-folder.ts';

const call =
  '{ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": { "QueueUrl": { "Ref": "Told" }, "MessageBody": "a" }, "End": true }';
const definition = `{ "StartAt": "A", "States": { "A": ${call} } }`;
const statement = '{ "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*" }';

function inSam(policies: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Told: { Type: AWS::SQS::Queue }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies: ${policies}
      Definition: ${definition}
`;
}

function inJson(statements: string): string {
  return `{ "Resources": { "Told": { "Type": "AWS::SQS::Queue" },
  "Role": { "Type": "AWS::IAM::Role", "Properties": {
    "AssumeRolePolicyDocument": {}, "Policies": [{ "PolicyName": "p", "PolicyDocument": { "Statement": ${statements} } }] } },
  "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": { "RoleArn": { "Fn::GetAtt": ["Role", "Arn"] }, "Definition": ${definition} } } } }`;
}

const templates: readonly (readonly [string, TextFormat, string])[] = [
  ['JSON on one line', 'json', inJson(`[${statement}]`)],
  ['JSON on lines', 'json', inJson(`[\n      ${statement},\n      ${statement}\n    ]`)],
  ['JSON without a statement', 'json', inJson('[]')],
  [
    'SAM in blocks',
    'yaml',
    inSam(
      '\n        - Statement:\n            - Effect: Allow\n              Action: s3:*\n              Resource: "*" # all',
    ),
  ],
  ['SAM in brackets', 'yaml', inSam(`[{ Statement: [${statement}] }]`)],
  [
    'SAM in blocks and brackets',
    'yaml',
    inSam(`\n      - Statement:\n        - ${statement}\n        # none\n      - AWSLambdaRole`),
  ],
  [
    'SAM without a line break at its end',
    'yaml',
    `${inSam('!Ref None').replace(/ {6}Policies.*\n/, '')}      Policies:\n        - Statement:\n            - ${statement}`,
  ],
  [
    'with line breaks of Windows',
    'yaml',
    inSam(`\n        - Statement:\n            - ${statement}`).replaceAll('\n', '\r\n'),
  ],
];

test.each(templates)('the statement that is added leaves a template that is right: %s', (_form, format, text) => {
  const [only, more] = lackingIn(documentOf(text, { format }));
  expect(more).toBeUndefined();
  const fixed = withFix(only?.fixes[0], text);
  if (format === 'json') JSON.parse(fixed);
  else expect(yaml.parseDocument(fixed).errors).toEqual([]);
  const after = documentOf(fixed, { format });
  expect(after.use.declared?.tree.problems).toEqual([]);
  expect(lackingIn(after)).toEqual([]);
});

const corpus = process.env.STEPPROOF_CORPUS;
const folder = `${corpus}/templates`;

test.runIf(corpus !== undefined && existsSync(folder))('so it is with templates that others wrote', () => {
  const documents = readdirSync(folder).flatMap((name) => machinesOfFolder(`${folder}/${name}`));
  let count = 0;
  for (const document of documents) {
    const tree = document.use.declared?.tree;
    for (const { fixes } of lackingIn(document)) {
      if (fixes[0] === undefined || tree === undefined) continue;
      count++;
      const fixed = withFix(fixes[0], tree.source.text);
      if (tree.source.text.trimStart().startsWith('{')) JSON.parse(fixed);
      else expect(yaml.parseDocument(fixed).errors, tree.source.file).toEqual([]);
    }
  }
  console.log(`${count} statements were added`);
  expect(count).toBeGreaterThan(0);
});

function lackingIn(document: Document): readonly Diagnostic[] {
  return lint(document, [missingPermission], { preset: 'recommended', levels: new Map() }).diagnostics;
}

function withFix(fix: Fix | undefined, text: string): string {
  return applyEdits(text, fix?.edits ?? []);
}
