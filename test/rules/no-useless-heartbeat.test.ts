import { test } from 'vitest';
import { noUselessHeartbeat } from '../../packages/core/src/rules/no-useless-heartbeat.ts';
import { check, checkFix } from '../check.ts';

test('nobody sends heartbeats for a request', () => {
  check(
    noUselessHeartbeat,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "X": 1 },
      "HeartbeatSeconds": 60,
//    ^^^^^^^^^^^^^^^^^^ State \`A\` has no task token, so nobody can send the heartbeat of \`HeartbeatSeconds\`.
      "End": true }
} }`,
  );
});

test('nor for a function, however the heartbeat is given', () => {
  check(
    noUselessHeartbeat,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
      "HeartbeatSecondsPath": "$.heartbeat",
//    ^^^^^^^^^^^^^^^^^^^^^^ State \`A\` has no task token, so nobody can send the heartbeat of \`HeartbeatSecondsPath\`.
      "End": true }
} }`,
  );
});

test('activities and callbacks have heartbeats', () => {
  check(
    noUselessHeartbeat,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "HeartbeatSeconds": 60, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "X": 1 }, "HeartbeatSeconds": 60, "End": true }
} }`,
  );
});

test('a pattern that only deployment knows', () => {
  check(
    noUselessHeartbeat,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.\${Pattern}", "HeartbeatSeconds": 60, "Next": "B" },
    "B": { "Type": "Task", "Resource": "\${Arn}", "HeartbeatSeconds": 60, "End": true }
} }`,
  );
});

test('the fix removes it', () => {
  checkFix(
    noUselessHeartbeat,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "HeartbeatSeconds": 60 } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke" } } }`,
  );
});
