import { test } from 'vitest';
import { errorPrefix } from '../../packages/core/src/rules/error-prefix.ts';
import { check, checkFix } from '../check.ts';

test('the name of an optimized integration in one of the SDK', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["DynamoDB.ThrottlingException"] }],
//                                 ^^^^^^^^ Errors of \`dynamodb:putItem\` begin with \`DynamoDb.\`, so that \`DynamoDB.ThrottlingException\` never matches.
      "End": true }
} }`,
  );
});

test('and the other way round', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["States.Timeout", "DynamoDb.ThrottlingException"] }],
//                                                   ^^^^^^^^ Errors of \`dynamodb:putItem\` begin with \`DynamoDB.\`, so that \`DynamoDb.ThrottlingException\` never matches.
      "End": true }
} }`,
  );
});

test('a name that is another word', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sfn:startExecution",
      "Retry": [{ "ErrorEquals": ["StepFunctions.ExecutionAlreadyExistsException"] }],
//                                 ^^^^^^^^^^^^^ Errors of \`sfn:startExecution\` begin with \`Sfn.\`, so that \`StepFunctions.ExecutionAlreadyExistsException\` never matches.
      "End": true }
} }`,
  );
});

test('other capitals, in a Catcher', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Catch": [{ "ErrorEquals": ["Sqs.SdkClientException"], "Next": "A" }],
//                                 ^^^ Errors of \`sqs:sendMessage\` begin with \`SQS.\`, so that \`Sqs.SdkClientException\` never matches.
      "End": true }
} }`,
  );
});

test('the names that there are', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["DynamoDB.ThrottlingException", "States.TaskFailed"] }],
      "End": true }
} }`,
  );
});

test('a name without a service', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["ThrottlingException"] }],
      "End": true }
} }`,
  );
});

test('an error of another service is another finding', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["Lambda.ServiceException"] }],
      "End": true }
} }`,
  );
});

test('a name that only deployment knows', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Retry": [{ "ErrorEquals": ["DynamoDb.\${Name}"] }],
      "End": true }
} }`,
  );
});

test('a state around the call may hold others', () => {
  check(
    errorPrefix,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true,
      "Retry": [{ "ErrorEquals": ["DynamoDb.ThrottlingException"] }],
      "Branches": [{ "StartAt": "B", "States": {
        "B": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "End": true } } }] }
} }`,
  );
});

test('the fix writes the beginning anew', () => {
  checkFix(
    errorPrefix,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Retry": [{ "ErrorEquals": ["Sns.NotFoundException"] }] } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Retry": [{ "ErrorEquals": ["SNS.NotFoundException"] }] } } }`,
  );
});
