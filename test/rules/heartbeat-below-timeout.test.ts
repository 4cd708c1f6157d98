import { test } from 'vitest';
import { heartbeatBelowTimeout } from '../../packages/core/src/rules/heartbeat-below-timeout.ts';
import { check } from '../check.ts';

test('a heartbeat is smaller than the timeout', () => {
  check(
    heartbeatBelowTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack",
      "TimeoutSeconds": 300,
      "HeartbeatSeconds": 300,
//                        ^^^ A heartbeat of 300 seconds never runs out before the timeout of 300.
      "End": true }
} }`,
  );
});

test('a smaller heartbeat, and one without a timeout', () => {
  check(
    heartbeatBelowTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "TimeoutSeconds": 300, "HeartbeatSeconds": 299, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "HeartbeatSeconds": 60, "End": true }
} }`,
  );
});

test('numbers that are not known', () => {
  check(
    heartbeatBelowTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "TimeoutSecondsPath": "$.timeout", "HeartbeatSeconds": 60, "Next": "B" },
    "B": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "TimeoutSeconds": "{% $timeout %}", "HeartbeatSeconds": 60, "End": true }
} }`,
  );
});
