import { expect, test } from 'vitest';
import { createDocument } from '../../../packages/core/src/engine/document.ts';
import type { AwsLookUp } from '../../../packages/core/src/language/aws-look-up.ts';
import { lint } from '../../../packages/core/src/linter/lint.ts';
import { rules } from '../../../packages/core/src/rules/index.ts';
import { documentOf, environment } from '../../check.ts';

/** Rules that speak of what a role is allowed. */
const asked = new Set([
  ...['missing-permission', 'denied-permission', 'conditional-permission', 'managed-rule-permission'],
  ...['no-foreign-account', 'no-unused-grant', 'known-action', 'action-resource', 'policy-after-machine'],
]);

function found(text: string, aws: AwsLookUp | undefined): readonly string[] {
  const document = createDocument(documentOf(text, { format: 'yaml' }).use, { ...environment, aws });
  const { diagnostics } = lint(document, rules, { preset: 'strict', levels: new Map() });
  return [...new Set(diagnostics.map(({ ruleId }) => ruleId))].filter((id) => asked.has(id));
}

function machine(states: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay: { Type: AWS::Serverless::Function }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Tracing: { Enabled: true }
      Policies:
        - Statement:
            - { Effect: Allow, Action: [logs:CreateLogDelivery, xray:PutTraceSegments], Resource: "*" }
            - { Effect: Allow, Action: lambda:InvokeFunction, Resource: "*" }
            - { Effect: Allow, Action: nobody:Does, Resource: "*" }
      Definition: { StartAt: A, States: { ${states} } }
`;
}

test.each([
  ['A: { Type: Succeed }'],
  ['A: { Type: Task, Resource: "arn:aws:states:::sqs:sendMessage", Parameters: { MessageBody: a }, End: true }'],
  ['A: { Type: Task, Resource: !GetAtt Pay.Arn, End: true }'],
])('without any data on AWS nothing is said to be needed, and no grant to be needless: %s', (states) => {
  expect(found(machine(states), environment.aws)).toContain('no-unused-grant');
  expect(found(machine(states), undefined)).toEqual([]);
});
