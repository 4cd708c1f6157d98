import { test } from 'vitest';
import { noCredentialsOnActivity } from '../../packages/core/src/rules/no-credentials-on-activity.ts';
import { check, checkFix } from '../check.ts';

test('an activity takes no Credentials', () => {
  check(
    noCredentialsOnActivity,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack",
      "Credentials": { "RoleArn": "arn:aws:iam::111122223333:role/r" },
//    ^^^^^^^^^^^^^ State \`A\` runs an activity, which takes no \`Credentials\`.
      "End": true }
} }`,
  );
});

test('functions and service integrations do', () => {
  check(
    noCredentialsOnActivity,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "Credentials": { "RoleArn": "r" }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Credentials": { "RoleArn": "r" }, "End": true }
} }`,
  );
});

test('Credentials that deployment may leave out', () => {
  check(
    noCredentialsOnActivity,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack",
      "Credentials": { "Fn::If": ["Cross", 1, 2] },
      "End": true }
} }`,
  );
});

test('the fix removes them', () => {
  checkFix(
    noCredentialsOnActivity,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "Credentials": {} } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack" } } }`,
  );
});
