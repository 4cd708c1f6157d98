import { test } from 'vitest';
import { callbackTimeout } from '../../packages/core/src/rules/callback-timeout.ts';
import { check } from '../check.ts';

test('a callback may never come', () => {
  check(
    callbackTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
//  ^^^ State \`A\` waits up to a year for its task token to come back: it has no timeout and no heartbeat.
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a worker may never come', () => {
  check(
    callbackTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
//  ^^^ State \`A\` waits up to a year for a worker of its activity: it has no timeout and no heartbeat.
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack",
      "End": true }
} }`,
  );
});

test('a timeout or a heartbeat ends the wait', () => {
  check(
    callbackTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "TimeoutSeconds": 60, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "HeartbeatSecondsPath": "$.heartbeat", "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "TimeoutSeconds": "\${Timeout}", "End": true }
} }`,
  );
});

test('so does a timeout of the state machine', () => {
  check(
    callbackTimeout,
    `
{ "TimeoutSeconds": 60, "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('other Tasks wait for nobody', () => {
  check(
    callbackTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "Parameters": { "X": 1 }, "End": true }
} }`,
  );
});

test('in an Express workflow it is another finding', () => {
  check(
    callbackTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});
