import { test } from 'vitest';
import { misspeltCall } from '../../packages/core/src/rules/misspelt-call.ts';
import { check, checkFix } from '../check.ts';

test('a service by the name that its API has', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:logs:putLogEvents",
//                                          ^^^^^^^^^^^^^^^^^ The SDK integrations of Step Functions have no \`logs:putLogEvents\`. Did you mean \`cloudwatchlogs:putLogEvents\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a service with a letter too few', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamdb:getItem.waitForTaskToken",
//                                          ^^^^^^^^^^^^^^^ The SDK integrations of Step Functions have no \`dynamdb:getItem\`. Did you mean \`dynamodb:getItem\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an action with a letter too few', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:getItm",
//                                          ^^^^^^^^^^^^^^^ The SDK integrations of Step Functions have no \`dynamodb:getItm\`. Did you mean \`dynamodb:getItem\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a service that has SDK integrations only', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::s3:putObject",
//                                  ^^^^^^^^^^^^ Step Functions has no optimized integration \`s3:putObject\`. Did you mean \`aws-sdk:s3:putObject\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a service whose optimized integration has another name', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::eventbridge:putEvents",
//                                  ^^^^^^^^^^^^^^^^^^^^^ Step Functions has no optimized integration \`eventbridge:putEvents\`. Did you mean \`events:putEvents\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('Step Functions itself', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::stepfunctions:startExecution.sync",
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Step Functions has no optimized integration \`stepfunctions:startExecution\`. Did you mean \`states:startExecution\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an action that may be new, of a service that is known as it was some time ago', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:listDomain",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('what there is', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:rds:describeDBInstances",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a token that a script replaces', () => {
  check(
    misspeltCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:__SERVICE__:getItem",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('the fix writes the name that was meant and leaves the rest', () => {
  checkFix(
    misspeltCall,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:logs:putLogEvents.waitForTaskToken" } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents.waitForTaskToken" } } }`,
  );
});
