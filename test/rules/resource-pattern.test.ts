import { test } from 'vitest';
import { resourcePattern } from '../../packages/core/src/rules/resource-pattern.ts';
import { check, checkFix } from '../check.ts';

test('there is no such pattern', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.wait",
//                                              ^^^^ \`.wait\` is no integration pattern; there are \`.sync\`, \`.sync:2\` and \`.waitForTaskToken\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a slip of the pen', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitfortasktoken",
//                                                  ^^^^^^^^^^^^^^^^ \`.waitfortasktoken\` is no integration pattern. Did you mean \`.waitForTaskToken\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('`.sync:2` exists for states:startExecution only', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync:2", "Next": "B" },
//                                                                   ^^^^^^ \`.sync:2\` exists for \`states:startExecution\` alone.
    "B": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "End": true }
} }`,
  );
});

test('SDK integrations have a callback, and no jobs', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ecs:runTask.sync", "Next": "B" },
//                                                                           ^^^^ AWS SDK integrations have no \`.sync\`.
    "B": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:startExecution.sync:2", "Next": "C" },
//                                                                                  ^^^^^^ AWS SDK integrations have no \`.sync:2\`.
    "C": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ecs:runTask.waitForTaskToken", "End": true }
} }`,
  );
});

test('an HTTP Task makes a request, and does not wait', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke.waitForTaskToken",
//                                              ^^^^^^^^^^^^^^^^ \`http:invoke\` has no \`.waitForTaskToken\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a function called by its ARN has no pattern', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f.waitForTaskToken",
//                                                                  ^^^^^^^^^^^^^^^^ A function called by its own ARN has no \`.waitForTaskToken\`: it answers at once.
      "End": true }
} }`,
  );
});

test('an activity has no pattern, but its name may hold a dot', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:pack.sync", "Next": "B" },
//                                                                                          ^^^^ An activity has no \`.sync\`: it always waits for its worker.
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:pack.parcel", "End": true }
} }`,
  );
});

test('request-response, job and callback are patterns', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.waitForTaskToken", "End": true }
} }`,
  );
});

test('a pattern that only deployment knows', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.\${Pattern}", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::\${Service}:run.sync:2", "End": true }
} }`,
  );
});

test('the fix writes the nearest pattern', () => {
  checkFix(
    resourcePattern,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync:3" } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync:2" } } }`,
  );
});

test('a service that does not wait for jobs', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke.sync",
//                                                ^^^^ \`lambda:invoke\` has no \`.sync\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an action that does not, of a service that does', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::athena:getQueryResults.sync",
//                                                         ^^^^ \`athena:getQueryResults\` has no \`.sync\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a call that does not wait for tokens', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem.waitForTaskToken",
//                                                   ^^^^^^^^^^^^^^^^ \`dynamodb:putItem\` has no \`.waitForTaskToken\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('ways of waiting that the calls have', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.waitForTaskToken",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a call that is not known', () => {
  check(
    resourcePattern,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTasks.sync",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});
