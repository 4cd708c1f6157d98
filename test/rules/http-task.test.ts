import { test } from 'vitest';
import { httpTask } from '../../packages/core/src/rules/http-task.ts';
import { check, checkFix } from '../check.ts';

test('an endpoint and a method are required', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
//    ^^^^^^^^^^^^ The HTTP Task lacks \`ApiEndpoint\`.
//    ^^^^^^^^^^^^ The HTTP Task lacks \`Method\`.
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('a connection is required', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
//    ^^^^^^^^^^^^ The HTTP Task lacks a connection, \`Authentication.ConnectionArn\` or \`InvocationConfig.ConnectionArn\`.
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET" },
      "End": true }
} }`,
  );
});

test('an empty Authentication is no connection', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
//    ^^^^^^^^^^^^ The HTTP Task lacks a connection, \`Authentication.ConnectionArn\` or \`InvocationConfig.ConnectionArn\`.
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": {} },
      "End": true }
} }`,
  );
});

test('methods are in upper case', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "get",
//                ^^^^^ \`get\` is no \`Method\`. Did you mean \`GET\`?
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('there is no such method', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "SUBSCRIBE",
//                ^^^^^^^^^^^ \`SUBSCRIBE\` is no \`Method\`; there are \`GET\`, \`POST\`, \`PUT\`, \`DELETE\`, \`PATCH\`, \`OPTIONS\`, \`HEAD\`.
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } },
      "End": true }
} }`,
  );
});

test('encodings are one of a list', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "POST",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Transform": { "RequestBodyEncoding": "URLENCODED",
//                                            ^^^^^^^^^^^^ \`URLENCODED\` is no \`RequestBodyEncoding\`. Did you mean \`URL_ENCODED\`?
          "RequestEncodingOptions": { "ArrayFormat": "LIST" } } },
//                                                   ^^^^^^ \`LIST\` is no \`ArrayFormat\`; there are \`INDICES\`, \`REPEAT\`, \`COMMAS\`, \`BRACKETS\`.
      "End": true }
} }`,
  );
});

test('all that is required, with a connection in either place', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "https://api.example.com", "Method": "GET", "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" } }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "https://api.example.com", "Method": "GET", "InvocationConfig": { "ConnectionArn.$": "$.connection" } }, "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "https://api.example.com", "Method": "GET", "Authentication.$": "$.authentication" }, "End": true }
} }`,
  );
});

test('values that an expression makes', () => {
  check(
    httpTask,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Arguments": { "ApiEndpoint": "https://api.example.com", "Method": "{% $method %}", "Authentication": "{% $authentication %}" }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Arguments": "{% $request %}", "End": true }
} }`,
  );
});

test('values that deployment fills in', () => {
  check(
    httpTask,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint.$": "$.url",
        "Method": "\${Method}",
        "Authentication": { "ConnectionArn": { "Ref": "Connection" } } },
      "End": true }
} }`,
  );
});

test('the fix writes the method in upper case', () => {
  checkFix(
    httpTask,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "https://x", "Method": "get", "Authentication": { "ConnectionArn": "c" } } } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "ApiEndpoint": "https://x", "Method": "GET", "Authentication": { "ConnectionArn": "c" } } } } }`,
  );
});
