import { test } from 'vitest';
import { taskTimeout } from '../../packages/core/src/rules/task-timeout.ts';
import { check } from '../check.ts';

test('a Task has no timeout of its own', () => {
  check(
    taskTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
//  ^^^ State \`A\` has no \`TimeoutSeconds\`, and neither has the state machine.
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
      "End": true }
} }`,
  );
});

test('a timeout of the Task', () => {
  check(
    taskTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
      "TimeoutSeconds": 60,
      "End": true }
} }`,
  );
});

test('a timeout of the state machine', () => {
  check(
    taskTimeout,
    `
{ "TimeoutSeconds": 60, "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
      "End": true }
} }`,
  );
});

test('callbacks and HTTP Tasks are left to other rules and limits', () => {
  check(
    taskTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true }
} }`,
  );
});

test('an Express execution ends soon anyway', () => {
  check(
    taskTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
      "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('so do the child workflows of an Express Map', () => {
  check(
    taskTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
      "StartAt": "B", "States": {
        "B": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "End": true } } } }
} }`,
  );
});
