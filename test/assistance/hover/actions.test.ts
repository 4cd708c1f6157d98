import { expect, test } from 'vitest';
import { actionHoverAt } from '../../../packages/core/src/assistance/hover/actions.ts';
import { documentOf } from '../../check.ts';

const template = `
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [sqs:SendMessage, ecs:RunTask, 's3:Get*Acl', s3:Nothing, 'a:*', 'SQS:sendmessag?']
              Resource: '*'
            - Effect: Allow
              Action: sqs:sendmessage
              Resource: sqs:SendMessage
      Definition:
        StartAt: Tell
        States:
          Tell: { Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: {}, End: true }
`;

function hover(written: string, marked: string): readonly [about: string, markdown: string] | undefined {
  const text = template.replace(written, () => marked);
  const document = documentOf(text.replace('█', ''), { format: 'yaml' });
  const found = actionHoverAt([document], text.indexOf('█'));
  return found && [text.replace('█', '').slice(found.span.start, found.span.end), found.markdown];
}

test.each([
  [
    'sqs:SendMessage',
    'sqs:Send█Message',
    ['**`sqs:SendMessage`** — an IAM action.', 'Granted on: queue', 'Needed by `Tell`.'],
  ],
  ['sqs:sendmessage', 'sqs:send█message', ['**`sqs:SendMessage`**', 'Needed by `Tell`.']],
  ['ecs:RunTask', 'ecs:Run█Task', ['Its caller may also need `iam:PassRole`']],
  ["'s3:Get*Acl'", "'s3:Get█*Acl'", ['the actions `s3:GetBucketAcl`, `s3:GetObjectAcl`']],
  ["'SQS:sendmessag?'", "'SQS:send█messag?'", ['the actions `sqs:SendMessage`.']],
])('%s in a policy', (written, marked, says) => {
  const found = hover(written, marked);
  expect(found?.[0]).toBe(written);
  for (const each of says) expect(found?.[1]).toContain(each);
});

test.each([
  ['s3:Nothing', 's3:Noth█ing'],
  ["'a:*'", "'a:█*'"],
  ['Resource: sqs:SendMessage', 'Resource: sqs:Send█Message'],
  ['Effect: Allow', 'Effect: Al█low'],
])('nothing is said of %s', (written, marked) => {
  expect(hover(written, marked)).toBeUndefined();
});
