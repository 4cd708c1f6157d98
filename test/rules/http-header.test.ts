import { test } from 'vitest';
import { httpHeader } from '../../packages/core/src/rules/http-header.ts';
import { check } from '../check.ts';

test('a header that is not for a Task to set', () => {
  check(
    httpHeader,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers": { "Authorization": "Bearer 1" } },
//                   ^^^^^^^^^^^^^^^ An HTTP Task that sets the header \`Authorization\` fails with \`States.Runtime\`.
      "End": true }
} }`,
  );
});

test('in any case, by a prefix, and dynamically', () => {
  check(
    httpHeader,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers": { "x-AMZ-date.$": "$.date" } },
//                   ^^^^^^^^^^^^^^ An HTTP Task that sets the header \`x-AMZ-date\` fails with \`States.Runtime\`.
      "End": true }
} }`,
  );
});

test('other headers', () => {
  check(
    httpHeader,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers": { "Accept": "application/json", "X-Request": "1" } },
      "End": true }
} }`,
  );
});

test('headers that are not known', () => {
  check(
    httpHeader,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers.$": "$.headers" },
      "End": true }
} }`,
  );
});
