import { test } from 'vitest';
import { unsupportedCall } from '../../packages/core/src/rules/unsupported-call.ts';
import { check, checkFix } from '../check.ts';

test('an action that the optimized integration has not', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:query",
//                                  ^^^^^^^^^^^^^^ The optimized integration of \`dynamodb\` has no action \`query\`. Did you mean \`aws-sdk:dynamodb:query\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('one that is near to an action that it has', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMesage.waitForTaskToken",
//                                  ^^^^^^^^^^^^^^ The optimized integration of \`sqs\` has no action \`sendMesage\`. Did you mean \`sqs:sendMessage\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('one that nothing is near to', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::glue:brew",
//                                  ^^^^^^^^^ The optimized integration of \`glue\` has no action \`brew\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('the service has another name among the SDK integrations', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::states:listExecutions",
//                                  ^^^^^^^^^^^^^^^^^^^^^ The optimized integration of \`states\` has no action \`listExecutions\`. Did you mean \`aws-sdk:sfn:listExecutions\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an operation that AWS lists as not supported', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sts:assumeRole",
//                                          ^^^^^^^^^^^^^^ AWS lists \`assumeRole\` of \`sts\` as an operation that Step Functions cannot call.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('what there is', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:getItem",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('in another partition', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws-cn:states:::dynamodb:getItem",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a name that only deployment knows', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:\${Action}",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('the partition alone is known at deployment', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:\${AWS::Partition}:states:::dynamodb:query",
//                                                ^^^^^^^^^^^^^^ The optimized integration of \`dynamodb\` has no action \`query\`. Did you mean \`aws-sdk:dynamodb:query\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('other capitals are another finding', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:getitem",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('names of plain objects are names like any others', () => {
  check(
    unsupportedCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:constructor",
//                                  ^^^^^^^^^^^^^^^^^^ The optimized integration of \`lambda\` has no action \`constructor\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('the fix calls the service through its SDK integration', () => {
  checkFix(
    unsupportedCall,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:query" } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:query" } } }`,
  );
});
