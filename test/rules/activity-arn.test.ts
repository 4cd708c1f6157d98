import { test } from 'vitest';
import { activityArn } from '../../packages/core/src/rules/activity-arn.ts';
import { check } from '../check.ts';

test('an activity stands in a region', () => {
  check(
    activityArn,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states::111122223333:activity:Pack",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The ARN of an activity names its region.
      "End": true }
} }`,
  );
});

test('an account has 12 digits', () => {
  check(
    activityArn,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:4711:activity:Pack", "Next": "B" },
//                                                               ^^^^ The ARN of an activity names its account by 12 digits.
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1::activity:Pack", "End": true }
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The ARN of an activity names its account by 12 digits.
} }`,
  );
});

test('a name has no blanks and no special characters', () => {
  check(
    activityArn,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack parcel",
//                                                                ^^^^^^^^^^^ \`Pack parcel\` is no name of an activity: it has 1 to 80 characters, none of them blank or special.
      "End": true }
} }`,
  );
});

test('a name is not empty', () => {
  check(
    activityArn,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The ARN of an activity ends with its name.
      "End": true }
} }`,
  );
});

test('a whole ARN, and words that stand for an account', () => {
  check(
    activityArn,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:account-id:activity:Pack", "End": true }
} }`,
  );
});

test('what deployment fills in', () => {
  check(
    activityArn,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:\${Region}:\${Account}:activity:\${Name}",
      "End": true }
} }`,
  );
});
