import { test } from 'vitest';
import { noRetryBeyondExpress } from '../../packages/core/src/rules/no-retry-beyond-express.ts';
import { check } from '../check.ts';

test('a retry that comes after the end of an Express execution', () => {
  check(
    noRetryBeyondExpress,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 400 },
//                            ^^^^^^^^^^^^^^^^^ Retry 1 comes after 400 seconds at the earliest, and an Express execution ends after 300.
      { "ErrorEquals": ["F"], "IntervalSeconds": 30, "MaxAttempts": 4 },
//                                                   ^^^^^^^^^^^^^ Retry 4 comes after 450 seconds at the earliest, and an Express execution ends after 300.
      { "ErrorEquals": ["G"], "IntervalSeconds": 30, "MaxAttempts": 99999999, "BackoffRate": 1 },
//                                                   ^^^^^^^^^^^^^ Retry 11 comes after 330 seconds at the earliest, and an Express execution ends after 300.
      { "ErrorEquals": ["H"], "BackoffRate": 50 }
//                            ^^^^^^^^^^^^^ Retry 3 comes after 2551 seconds at the earliest, and an Express execution ends after 300.
    ] }
} }`,
    { type: 'EXPRESS' },
  );
});

test('retries that fit', () => {
  check(
    noRetryBeyondExpress,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 30, "MaxAttempts": 3 },
      { "ErrorEquals": ["F"], "IntervalSeconds": 400, "MaxAttempts": 0 },
      { "ErrorEquals": ["G"], "IntervalSeconds": 0, "MaxAttempts": 99999999 },
      { "ErrorEquals": ["H"], "IntervalSeconds": 60, "MaxAttempts": 5, "MaxDelaySeconds": 60 }
    ] }
} }`,
    { type: 'EXPRESS' },
  );
});

test('jitter may shorten the delays, and placeholders may be small', () => {
  check(
    noRetryBeyondExpress,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 400, "JitterStrategy": "FULL" },
      { "ErrorEquals": ["F"], "IntervalSeconds": 400, "MaxAttempts": "\${Attempts}" }
    ] }
} }`,
    { type: 'EXPRESS' },
  );
});

test('a Standard execution, and one of unknown type, may wait', () => {
  const text = '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["E"], "IntervalSeconds": 400 }] } } }';
  check(noRetryBeyondExpress, text, { type: 'STANDARD' });
  check(noRetryBeyondExpress, text);
});

test('the children of a distributed Map may be Express', () => {
  check(
    noRetryBeyondExpress,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
      "StartAt": "B", "States": {
        "B": { "Type": "Task", "End": true, "Retry": [{ "ErrorEquals": ["E"], "IntervalSeconds": 301 }] }
//                                                                            ^^^^^^^^^^^^^^^^^ Retry 1 comes after 301 seconds at the earliest, and an Express execution ends after 300.
      }
    } }
} }`,
    { type: 'STANDARD' },
  );
});
