import { test } from 'vitest';
import { taskTokenPlace } from '../../packages/core/src/rules/task-token-place.ts';
import { check } from '../check.ts';

test('a request-response task has no token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "Parameters": { "Payload": { "token.$": "$$.Task.Token" } },
//                                           ^^^^^^^^^^^^^ \`$$.Task.Token\` does not exist in state \`A\`: only a Task with \`.waitForTaskToken\` or \`.sync\` has a token.
    "End": true
} } }`,
  );
});

test('a Lambda function called directly has no token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
    "Parameters": { "token.$": "$$.Task.Token" },
//                              ^^^^^^^^^^^^^ \`$$.Task.Token\` does not exist in state \`A\`: only a Task with \`.waitForTaskToken\` or \`.sync\` has a token.
    "End": true
} } }`,
  );
});

test('an activity has no token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:us-east-1:123456789012:activity:a",
    "Parameters": { "token.$": "$$.Task.Token" },
//                              ^^^^^^^^^^^^^ \`$$.Task.Token\` does not exist in state \`A\`: only a Task with \`.waitForTaskToken\` or \`.sync\` has a token.
    "End": true
} } }`,
  );
});

test('other states have no token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Task.Token" },
//                          ^^^^^^^^^^^^^ \`$$.Task.Token\` does not exist in state \`A\`: a Pass state has no task token.
    "End": true
} } }`,
  );
});

test('the token in JSONata', () => {
  check(
    taskTokenPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "Arguments": { "Payload": "{% $states.context.Task.Token %}" },
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`$states.context.Task.Token\` does not exist in state \`A\`: only a Task with \`.waitForTaskToken\` or \`.sync\` has a token.
    "End": true
} } }`,
  );
});

test('tasks that wait have a token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
    "Parameters": { "Payload": { "token.$": "$$.Task.Token" } },
    "End": true
} } }`,
  );
});

test('jobs that are awaited have a token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::ecs:runTask.sync",
    "Parameters": { "token.$": "$$.Task.Token" },
    "End": true
} } }`,
  );
});

test('a resource that only deployment knows', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::\${Call}",
    "Parameters": { "token.$": "$$.Task.Token" },
    "End": true
} } }`,
  );
});

test('asking whether there is a token', () => {
  check(
    taskTokenPlace,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$$.Task.Token", "IsPresent": true, "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});
