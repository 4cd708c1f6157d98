import { test } from 'vitest';
import { requiredParameters } from '../../packages/core/src/rules/required-parameters.ts';
import { check } from '../check.ts';

test('a service is called with Parameters', () => {
  check(
    requiredParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
//  ^^^ State \`A\` calls \`lambda\` without \`Parameters\`.
      "Resource": "arn:aws:states:::lambda:invoke",
      "End": true }
} }`,
  );
});

test('in JSONata with Arguments', () => {
  check(
    requiredParameters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task",
//  ^^^ State \`A\` calls \`sqs\` without \`Arguments\`.
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "End": true }
} }`,
  );
});

test('Parameters, and Arguments that are one expression', () => {
  check(
    requiredParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "X": 1 }, "Next": "B" },
    "B": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": "{% $states.input %}", "End": true }
} }`,
  );
});

test('a call through the SDK, also of an operation that asks for nothing', () => {
  check(
    requiredParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
//  ^^^ State \`A\` calls \`neptune\` without \`Parameters\`.
      "Resource": "arn:aws:states:::aws-sdk:neptune:describeDBClusters",
      "Next": "B" },
    "B": { "Type": "Task", "QueryLanguage": "JSONata",
//  ^^^ State \`B\` calls \`s3\` without \`Arguments\`.
      "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets",
      "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets", "Parameters": {}, "Next": "D" },
    "D": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:\${Service}:listBuckets", "End": true }
} }`,
  );
});

test('functions and activities take the input of the state', () => {
  check(
    requiredParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "End": true }
} }`,
  );
});

test('a service that is not known', () => {
  check(
    requiredParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::frobnicate:run",
      "End": true }
} }`,
  );
});

test('fields that deployment may turn into Parameters', () => {
  check(
    requiredParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Fn::Transform": { "Name": "AWS::Include" },
      "End": true }
} }`,
  );
});
