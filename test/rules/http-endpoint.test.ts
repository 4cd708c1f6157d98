import { test } from 'vitest';
import { httpEndpoint } from '../../packages/core/src/rules/http-endpoint.ts';
import { check, checkFix } from '../check.ts';

test('an endpoint is an https address', () => {
  check(
    httpEndpoint,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "http://api.example.com",
//                     ^^^^^^^^^^^^^^^^^^^^^^^^ An HTTP Task calls \`https://\` addresses only, and \`http://api.example.com\` is none.
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('and has a scheme', () => {
  check(
    httpEndpoint,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "api.example.com",
//                     ^^^^^^^^^^^^^^^^^ An HTTP Task calls \`https://\` addresses only, and \`api.example.com\` is none.
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('https in any case', () => {
  check(
    httpEndpoint,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "HTTPS://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('an address that is not known', () => {
  check(
    httpEndpoint,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "\${Endpoint}/orders",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('an address that an expression makes', () => {
  check(
    httpEndpoint,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Arguments": { "ApiEndpoint": "{% $url %}" }, "End": true }
} }`,
  );
});

test('the fix changes the scheme', () => {
  checkFix(
    httpEndpoint,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "http://x" } } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "https://x" } } } }`,
  );
});
