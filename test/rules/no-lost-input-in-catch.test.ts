import { test } from 'vitest';
import { noLostInputInCatch } from '../../packages/core/src/rules/no-lost-input-in-catch.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('without ResultPath the error output replaces the input', () => {
  check(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
//                                                                                         ^^^ State \`B\` reads \`$.order.id\`, which is lost: from this Catcher it gets only \`Error\` and \`Cause\`.
    "B": { "Type": "Task", "End": true, "Parameters": { "Why.$": "$.Cause", "Id.$": "$.order.id" } }
} }`,
  );
});

test('the error has no other members than Error and Cause', () => {
  check(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["E"], "ResultPath": "$.error", "Next": "B" }] },
//                                                                                                         ^^^ State \`B\` reads \`$.error.message\`, which the error lacks: it has only \`Error\` and \`Cause\`.
    "B": { "Type": "Fail", "CausePath": "$.error.message" }
} }`,
  );
});

test('Cause is a text, also when it holds JSON', () => {
  check(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["E"], "Next": "B" }] },
//                                                                                ^^^ State \`B\` reads \`$.Cause.errorMessage\`, but \`Cause\` is a text, without members.
    "B": { "Type": "Fail", "CausePath": "$.Cause.errorMessage" }
} }`,
  );
});

test('a Choice that compares what is lost', () => {
  check(
    noLostInputInCatch,
    `
StartAt: A
States:
  A:
    Type: Task
    Resource: arn:aws:states:::sqs:sendMessage
    Next: B
    Catch:
      - ErrorEquals: [States.ALL]
        Next: B
#             ^ State \`B\` reads \`$.status\`, which is lost: from this Catcher it gets only \`Error\` and \`Cause\`.
  B:
    Type: Choice
    Choices:
      - Variable: $.status
        StringEquals: done
        Next: C
    Default: C
  C:
    Type: Succeed
`,
    { format: 'yaml' },
  );
});

test('what the Catcher passes on can be read', () => {
  check(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Next": "B", "Catch": [
      { "ErrorEquals": ["E"], "Next": "B" },
      { "ErrorEquals": ["F"], "ResultPath": "$.error", "Next": "C" },
      { "ErrorEquals": ["G"], "ResultPath": null, "Next": "C" }
    ] },
    "B": { "Type": "Pass", "Next": "C", "Parameters": { "all.$": "$", "error.$": "$.Error", "id.$": "$$.Execution.Input.id", "v.$": "$v.id" } },
    "C": { "Type": "Fail", "ErrorPath": "$.error.Error", "CausePath": "$.order.id" }
} }`,
  );
});

test('what only deployment knows may keep the input', () => {
  check(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Next": "B", "Catch": [
      { "ErrorEquals": ["E"], "ResultPath": "\${Path}", "Next": "B" },
      { "ErrorEquals": ["F"], "Fn::Transform": {}, "Next": "B" },
      { "ErrorEquals": ["G"], "ResultPath": "$.errors[0]", "Next": "B" }
    ] },
    "B": { "Type": "Fail", "CausePath": "$.order.id" }
} }`,
  );
});

test('JSONata states choose their output themselves', () => {
  check(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata", "End": true, "Catch": [
      { "ErrorEquals": ["E"], "Output": { "order": 1 }, "Next": "B" }
    ] },
    "B": { "Type": "Fail", "CausePath": "$.order" }
} }`,
  );
});

test('the input is kept beside the error', () => {
  checkFix(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["E"], "Next": "B" }] },
    "B": { "Type": "Fail", "CausePath": "$.order" }
} }`,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["E"], "Next": "B", "ResultPath": "$.error" }] },
    "B": { "Type": "Fail", "CausePath": "$.order" }
} }`,
  );
});

test('a Catcher that says where the error goes is left alone', () => {
  checkNoFix(
    noLostInputInCatch,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["E"], "Next": "B", "ResultPath": "$" }] },
    "B": { "Type": "Fail", "CausePath": "$.order" }
} }`,
  );
});
