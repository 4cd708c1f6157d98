import { test } from 'vitest';
import { missingParameter } from '../../packages/core/src/rules/missing-parameter.ts';
import { check } from '../check.ts';

test('a function is to be named', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "Payload": {} },
//    ^^^^^^^^^^^^ State \`A\` lacks \`FunctionName\` in \`lambda:invoke\`.
      "End": true }
} }`,
  );
});

test('each parameter is told of', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": {},
//    ^^^^^^^^^^^^ State \`A\` lacks \`MessageBody\` in \`sqs:sendMessage\`.
//    ^^^^^^^^^^^^ State \`A\` lacks \`QueueUrl\` in \`sqs:sendMessage\`.
      "End": true }
} }`,
  );
});

test('in JSONata', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata",
      "Resource": "arn:aws:states:::states:startExecution",
      "Arguments": { "Input": {} },
//    ^^^^^^^^^^^ State \`A\` lacks \`StateMachineArn\` in \`states:startExecution\`.
      "End": true }
} }`,
  );
});

test('a key that ends in .$ gives the parameter', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName.$": "$.name" },
      "End": true }
} }`,
  );
});

test('an expression gives them all', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": "{% $states.input %}",
      "End": true }
} }`,
  );
});

test('a name that is misspelt is not missing too', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "functionName": "pay" },
      "End": true }
} }`,
  );
});

test('nor one that is near', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionNam": "pay" },
      "End": true }
} }`,
  );
});

test('a key that only deployment knows', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "\${Key}": "pay" },
      "End": true }
} }`,
  );
});

test('what others require is another finding', () => {
  check(
    missingParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:deleteItem",
      "Parameters": {},
      "End": true }
} }`,
  );
});
