import { test } from 'vitest';
import { noFireAndForgetJob } from '../../packages/core/src/rules/no-fire-and-forget-job.ts';
import { check } from '../check.ts';

test('a job goes on after the call', () => {
  check(
    noFireAndForgetJob,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::glue:startJobRun",
//                                  ^^^^^^^^^^^^^^^^ State \`A\` is done as soon as \`glue:startJobRun\` has started; \`.sync\` waits until it is over.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a nested execution does too', () => {
  check(
    noFireAndForgetJob,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::states:startExecution",
//                                  ^^^^^^^^^^^^^^^^^^^^^ State \`A\` is done as soon as \`states:startExecution\` has started; \`.sync:2\` waits until it is over.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a job that is waited for, and calls that are no jobs', () => {
  check(
    noFireAndForgetJob,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.\${Pattern}", "End": true }
} }`,
  );
});

test('an Express workflow cannot wait', () => {
  check(
    noFireAndForgetJob,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::glue:startJobRun",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});
