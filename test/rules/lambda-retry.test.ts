import { test } from 'vitest';
import { lambdaRetry } from '../../packages/core/src/rules/lambda-retry.ts';
import { check, checkFix } from '../check.ts';

const lambda = 'arn:aws:states:::lambda:invoke';

test('a Lambda task without Retry', () => {
  check(
    lambdaRetry,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "${lambda}", "Next": "B" },
//  ^^^ Task \`A\` does not retry the transient errors of Lambda.
    "B": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true }
//  ^^^ Task \`B\` does not retry the transient errors of Lambda.
} }`,
  );
});

test('a Lambda task that retries some of the transient errors', () => {
  check(
    lambdaRetry,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "${lambda}", "End": true, "Retry": [
//  ^^^ Task \`A\` retries transient errors of Lambda, but not \`Lambda.TooManyRequestsException\`.
      { "ErrorEquals": ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException"] }
    ] }
} }`,
  );
});

test('a Retrier for all errors, or with no attempts, is a decision', () => {
  check(
    lambdaRetry,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "${lambda}", "Next": "B", "Retry": [{ "ErrorEquals": ["States.TaskFailed"] }] },
    "B": { "Type": "Task", "Resource": "${lambda}", "End": true, "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 0 }] }
} }`,
  );
});

test('other tasks, and what only deployment knows', () => {
  check(
    lambdaRetry,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "B" },
    "B": { "Type": "Task", "Resource": "\${Function}", "Next": "C" },
    "C": { "Type": "Task", "Resource": "${lambda}", "Next": "D", "Retry": "\${Retry}" },
    "D": { "Type": "Task", "Resource": "${lambda}", "Next": "E", "Retry": [{ "ErrorEquals": "\${Errors}" }] },
    "E": { "Type": "Task", "Resource": "${lambda}", "End": true, "Fn::Transform": {} }
} }`,
  );
});

test('Retry is added where there is none', () => {
  checkFix(
    lambdaRetry,
    `{ "States": { "A": { "Type": "Task", "Resource": "${lambda}" } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "${lambda}", "Retry": [{"ErrorEquals":["Lambda.ServiceException","Lambda.AWSLambdaException","Lambda.SdkClientException","Lambda.TooManyRequestsException"],"IntervalSeconds":2,"MaxAttempts":6,"BackoffRate":2}] } } }`,
  );
});
