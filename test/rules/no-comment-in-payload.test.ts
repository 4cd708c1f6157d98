import { test } from 'vitest';
import { noCommentInPayload } from '../../packages/core/src/rules/no-comment-in-payload.ts';
import { check } from '../check.ts';

test('a comment is sent to the service', () => {
  check(
    noCommentInPayload,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::sqs:sendMessage",
    "Parameters": { "Comment": "Tells billing.", "QueueUrl": "q", "MessageBody": "m" },
//                  ^^^^^^^^^ \`Comment\` in \`Parameters\` is data, and is sent to the service.
    "End": true
} } }`,
  );
});

test('a comment in Arguments', () => {
  check(
    noCommentInPayload,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::sqs:sendMessage",
    "Arguments": { "Comment": "Tells billing.", "QueueUrl": "q", "MessageBody": "m" },
//                 ^^^^^^^^^ \`Comment\` in \`Arguments\` is data, and is sent to the service.
    "End": true
} } }`,
  );
});

test('a comment of the state', () => {
  check(
    noCommentInPayload,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::sqs:sendMessage",
    "Comment": "Tells billing.",
    "Parameters": { "QueueUrl": "q", "MessageBody": { "Comment": "Data." } },
    "End": true
} } }`,
  );
});

test('what a Lambda function is sent is its own affair', () => {
  check(
    noCommentInPayload,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
    "Parameters": { "Comment": "Data." },
    "End": true
} } }`,
  );
});

test('a call through the SDK may have such a parameter', () => {
  check(
    noCommentInPayload,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::aws-sdk:ssm:sendCommand",
    "Parameters": { "Comment": "Data." },
    "End": true
} } }`,
  );
});

test('a Pass state makes data', () => {
  check(
    noCommentInPayload,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "Comment": "Data." },
    "End": true
} } }`,
  );
});
