import { test } from 'vitest';
import { httpEncoding } from '../../packages/core/src/rules/http-encoding.ts';
import { check } from '../check.ts';

test('an encoded body has a header that says so', () => {
  check(
    httpEncoding,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Transform": { "RequestBodyEncoding": "URL_ENCODED" } },
//                                            ^^^^^^^^^^^^^ \`URL_ENCODED\` needs a header \`content-type: application/x-www-form-urlencoded\`, which the HTTP Task does not set.
      "End": true }
} }`,
  );
});

test('and no other type', () => {
  check(
    httpEncoding,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers": { "content-type": "application/json" },
//                                   ^^^^^^^^^^^^^^^^^^ \`URL_ENCODED\` needs \`application/x-www-form-urlencoded\` here, not \`application/json\`.
        "Transform": { "RequestBodyEncoding": "URL_ENCODED" } },
      "End": true }
} }`,
  );
});

test('the header, with parameters of its own', () => {
  check(
    httpEncoding,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers": { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" },
        "Transform": { "RequestBodyEncoding": "URL_ENCODED" } },
      "End": true }
} }`,
  );
});

test('a body that is not encoded', () => {
  check(
    httpEncoding,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Transform": { "RequestBodyEncoding": "NONE" } },
      "End": true }
} }`,
  );
});

test('headers that are not known', () => {
  check(
    httpEncoding,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers.$": "$.headers",
        "Transform": { "RequestBodyEncoding": "URL_ENCODED" } },
      "End": true }
} }`,
  );
});

test('a type that is not known', () => {
  check(
    httpEncoding,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "ApiEndpoint": "https://api.example.com",
        "Method": "GET",
        "Authentication": { "ConnectionArn": "arn:aws:events:eu-west-1:111122223333:connection/c/1" },
        "Headers": { "content-type.$": "$.type" },
        "Transform": { "RequestBodyEncoding": "URL_ENCODED" } },
      "End": true }
} }`,
  );
});
