import { test } from 'vitest';
import { taskToken } from '../../packages/core/src/rules/task-token.ts';
import { check } from '../check.ts';

test('the token is handed to somebody', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": { "MessageBody.$": "$.order" },
//    ^^^^^^^^^^^^ State \`A\` waits for its task token to come back, but hands it to nobody.
      "End": true }
} }`,
  );
});

test('in JSONata too', () => {
  check(
    taskToken,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Arguments": { "MessageBody": "{% $states.input.order %}" },
//    ^^^^^^^^^^^ State \`A\` waits for its task token to come back, but hands it to nobody.
      "End": true }
} }`,
  );
});

test('that parameters are missing is another finding', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sfn:listActivities.waitForTaskToken",
      "End": true }
} }`,
  );
});

test('a token in a payload, in an intrinsic function and in the whole context', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "a": [{ "token.$": "$$.Task.Token" }] }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "a.$": "States.Format('{}', $$.Task.Token)" }, "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "a.$": "$$" }, "Next": "D" },
    "D": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "InputPath": "$$", "Parameters": { "a.$": "$" }, "End": true }
} }`,
  );
});

test('a token in JSONata, and in the whole context', () => {
  check(
    taskToken,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "a": "{% $states.context.Task.Token %}" }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": "{% $merge([$states.input, $states.context]) %}", "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "a": "{% ($c := $states; $c.context.Task.Token) %}" }, "End": true }
} }`,
  );
});

test('other parts of the context hold no token', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "a.$": "$$.Execution.Id" }, "Next": "B" },
//                                                                                          ^^^^^^^^^^^^ State \`A\` waits for its task token to come back, but hands it to nobody.
    "B": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "a": "{% $states.context.Execution.Id %}" }, "End": true }
//                                                                                                                      ^^^^^^^^^^^ State \`B\` waits for its task token to come back, but hands it to nobody.
} }`,
  );
});

test('a token in the output was not handed over', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": { "X": 1 },
//    ^^^^^^^^^^^^ State \`A\` waits for its task token to come back, but hands it to nobody.
      "ResultSelector": { "token.$": "$$.Task.Token" },
      "End": true }
} }`,
  );
});

test('a payload that is not fully known', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "a": "\${Body}" }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "Ref": "Body" }, "Next": "C" },
    "C": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "a": "{% ( %}" }, "Next": "D" },
    "D": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "InputPath": "\${Path}", "Parameters": { "a.$": "$" }, "End": true }
} }`,
  );
});

test('without a callback there is no token', () => {
  check(
    taskToken,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('brackets, deep searches and whole contexts may all lead to the token', () => {
  const called = (parameters: string) => `{ "StartAt": "A", "States": { "A": { "Type": "Task", "End": true,
    "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "MessageBody": ${parameters} } } } }`;
  for (const path of [
    "$$['Task']['Token']",
    '$$..Token',
    '$$',
    "States.Array($.id, States.Format('{}', $$.Task.Token))",
  ])
    check(taskToken, called(`{ "deep": [{ "token.$": "${path}" }] }`));
});
