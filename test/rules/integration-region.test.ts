import { test } from 'vitest';
import { integrationRegion } from '../../packages/core/src/rules/integration-region.ts';
import { check, checkFix } from '../check.ts';

test('the ARN of an integration has neither region nor account', () => {
  check(
    integrationRegion,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:us-east-1:111122223333:lambda:invoke",
//                                ^^^^^^^^^^^^^^^^^^^^^^ The ARN of a service integration names no region and no account, but this one has \`us-east-1:111122223333\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('nor has that of an SDK integration', () => {
  check(
    integrationRegion,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:us-east-1::aws-sdk:s3:getObject",
//                                ^^^^^^^^^^ The ARN of a service integration names no region and no account, but this one has \`us-east-1:\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('empty they are right, and what deployment fills in is left alone', () => {
  check(
    integrationRegion,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:\${Region}::lambda:invoke", "End": true }
} }`,
  );
});

test('a region that is written beside an account that is not', () => {
  check(
    integrationRegion,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:us-east-1:\${Account}:lambda:invoke",
//                                ^^^^^^^^^^^^^^^^^^^^ The ARN of a service integration names no region and no account, but this one has \`us-east-1:\${Account}\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('functions and activities stand in a region', () => {
  check(
    integrationRegion,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "End": true }
} }`,
  );
});

test('the fix removes both', () => {
  checkFix(
    integrationRegion,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:111122223333:lambda:invoke" } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke" } } }`,
  );
});
