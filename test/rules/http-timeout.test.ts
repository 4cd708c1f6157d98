import { test } from 'vitest';
import { httpTimeout } from '../../packages/core/src/rules/http-timeout.ts';
import { check } from '../check.ts';

test('an HTTP Task ends after a minute', () => {
  check(
    httpTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "TimeoutSeconds": 61,
//                      ^^ An HTTP Task fails after 60 seconds, so a timeout of 61 has no effect.
      "End": true }
} }`,
  );
});

test('a shorter timeout', () => {
  check(
    httpTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "TimeoutSeconds": 60,
      "End": true }
} }`,
  );
});

test('other Tasks may take longer', () => {
  check(
    httpTimeout,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
      "TimeoutSeconds": 600,
      "End": true }
} }`,
  );
});
