import { test } from 'vitest';
import { resourceCase } from '../../packages/core/src/rules/resource-case.ts';
import { check, checkFix } from '../check.ts';

test('a service is in lower case', () => {
  check(
    resourceCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::Lambda:invoke",
//                                  ^^^^^^^^^^^^^ \`Lambda:invoke\` is spelled \`lambda:invoke\` in the ARN of an integration.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an action is in lowerCamelCase', () => {
  check(
    resourceCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:Invoke.waitForTaskToken",
//                                  ^^^^^^^^^^^^^ \`lambda:Invoke\` is spelled \`lambda:invoke\` in the ARN of an integration.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('so are the actions of SDK integrations', () => {
  check(
    resourceCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:S3:GetObject",
//                                          ^^^^^^^^^^^^ \`S3:GetObject\` is spelled \`s3:getObject\` in the ARN of an integration.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('capitals inside an action stay as they are', () => {
  check(
    resourceCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:rds:describeDBInstances",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('capitals inside an action are those of the API', () => {
  check(
    resourceCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:rds:describeDbInstances",
//                                          ^^^^^^^^^^^^^^^^^^^^^^^ \`rds:describeDbInstances\` is spelled \`rds:describeDBInstances\` in the ARN of an integration.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a name that only deployment knows', () => {
  check(
    resourceCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::\${Service}:Invoke", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:\${Action}", "End": true }
} }`,
  );
});

test('the fix spells the call as documented', () => {
  checkFix(
    resourceCase,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:S3:GetObject.waitForTaskToken" } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject.waitForTaskToken" } } }`,
  );
});
