import { test } from 'vitest';
import { foreignError } from '../../packages/core/src/rules/foreign-error.ts';
import { check } from '../check.ts';

test('an error of another service', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Retry": [{ "ErrorEquals": ["Lambda.ServiceException"] }],
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^ \`Lambda.ServiceException\` is no error of \`sqs:sendMessage\`, whose errors begin with \`SQS.\`.
      "End": true }
} }`,
  );
});

test('one that has only SDK integrations, in a Catcher', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:query",
      "Catch": [{ "ErrorEquals": ["S3.NoSuchKeyException"], "Next": "A" }],
//                                ^^^^^^^^^^^^^^^^^^^^^^^ \`S3.NoSuchKeyException\` is no error of \`dynamodb:query\`, whose errors begin with \`DynamoDb.\`.
      "End": true }
} }`,
  );
});

test('a job that is waited for', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::glue:startJobRun.sync",
      "Retry": [{ "ErrorEquals": ["Athena.QueryFailed"] }],
//                                ^^^^^^^^^^^^^^^^^^^^ \`Athena.QueryFailed\` is no error of \`glue:startJobRun\`, whose errors begin with \`Glue.\`.
      "End": true }
} }`,
  );
});

test('a function fails as it likes', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Retry": [{ "ErrorEquals": ["SQS.SdkClientException"] }],
      "End": true }
} }`,
  );
});

test('so does who sends a task token back', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Retry": [{ "ErrorEquals": ["Lambda.ServiceException"] }],
      "End": true }
} }`,
  );
});

test('and a workflow', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::states:startExecution.sync:2",
      "Retry": [{ "ErrorEquals": ["Lambda.ServiceException"] }],
      "End": true }
} }`,
  );
});

test('a name of nobody', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Retry": [{ "ErrorEquals": ["Orders.Rejected"] }],
      "End": true }
} }`,
  );
});

test('the other name of the same service is another finding', () => {
  check(
    foreignError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["DynamoDb.ThrottlingException"] }],
      "End": true }
} }`,
  );
});
