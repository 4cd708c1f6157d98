import { test } from 'vitest';
import { withinMachineTimeout } from '../../packages/core/src/rules/within-machine-timeout.ts';
import { check } from '../check.ts';

test('what the timeout of the state machine cuts short', () => {
  check(
    withinMachineTimeout,
    `
{ "StartAt": "A", "TimeoutSeconds": 60, "States": {
    "A": { "Type": "Wait", "Seconds": 60, "Next": "B" },
//                                    ^^ The state machine times out after 60 seconds, so a wait of 60 is never over.
    "B": { "Type": "Task", "TimeoutSeconds": 61, "Next": "C" },
//                                           ^^ The state machine times out after 60 seconds, so a timeout of 61 has no effect.
    "C": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 3, "MaxAttempts": 5, "BackoffRate": 2 },
//                                                  ^^^^^^^^^^^^^ Retry 5 comes after 93 seconds at the earliest, and the state machine times out after 60, so retry 4 is the last.
      { "ErrorEquals": ["F"], "IntervalSeconds": 61 },
//                            ^^^^^^^^^^^^^^^^^ The first retry comes after 61 seconds at the earliest, and the state machine times out after 60, so nothing is tried again.
      { "ErrorEquals": ["G"], "MaxAttempts": 99999999, "BackoffRate": 1, "IntervalSeconds": 7 }
//                            ^^^^^^^^^^^^^ Retry 9 comes after 63 seconds at the earliest, and the state machine times out after 60, so retry 8 is the last.
    ] }
} }`,
  );
});

test('what fits, and what may be shorter', () => {
  check(
    withinMachineTimeout,
    `
{ "StartAt": "A", "TimeoutSeconds": 45, "States": {
    "A": { "Type": "Wait", "Seconds": 44, "Next": "B" },
    "B": { "Type": "Task", "TimeoutSeconds": 45, "Next": "C" },
    "C": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 3, "MaxAttempts": 4, "BackoffRate": 2 },
      { "ErrorEquals": ["F"], "IntervalSeconds": 90, "MaxAttempts": 0 },
      { "ErrorEquals": ["G"], "IntervalSeconds": 90, "JitterStrategy": "FULL" },
      { "ErrorEquals": ["H"], "IntervalSeconds": 90, "MaxDelaySeconds": 10 }
    ] }
} }`,
  );
});

test('without a timeout of its own, a year is the limit', () => {
  check(
    withinMachineTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 31536000, "Next": "B" },
//                                    ^^^^^^^^ A Standard execution ends after a year, 31,536,000 seconds, so a wait of 31536000 is never over.
    "B": { "Type": "Wait", "Seconds": 31535999, "Next": "C" },
    "C": { "Type": "Task", "TimeoutSeconds": 99999999, "End": true }
} }`,
  );
});

test('a machine whose timeout is not known, and branches', () => {
  check(
    withinMachineTimeout,
    `
{ "StartAt": "A", "TimeoutSeconds": 50, "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [ { "StartAt": "B", "States": {
      "B": { "Type": "Wait", "Seconds": 70, "End": true }
//                                      ^^ The state machine times out after 50 seconds, so a wait of 70 is never over.
    } } ] }
} }`,
  );
  check(
    withinMachineTimeout,
    `
{ "StartAt": "A", "TimeoutSeconds": "\${Timeout}", "States": {
    "A": { "Type": "Wait", "Seconds": 70, "End": true }
} }`,
  );
});

test('what outlasts any Express execution is said by other rules', () => {
  check(
    withinMachineTimeout,
    `
{ "StartAt": "A", "TimeoutSeconds": 100, "States": {
    "A": { "Type": "Wait", "Seconds": 300, "Next": "B" },
    "B": { "Type": "Wait", "Seconds": 200, "Next": "C" },
//                                    ^^^ The state machine times out after 100 seconds, so a wait of 200 is never over.
    "C": { "Type": "Task", "TimeoutSeconds": 301, "Retry": [{ "ErrorEquals": ["E"], "IntervalSeconds": 400 }], "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});
