import { test } from 'vitest';
import { incompleteCall } from '../../packages/core/src/rules/incomplete-call.ts';
import { check } from '../check.ts';

test('what the page of an integration says', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:deleteItem",
      "Parameters": { "TableName": "Orders" },
//    ^^^^^^^^^^^^ State \`A\` lacks \`Key\` in \`dynamodb:deleteItem\`, which the service requires.
      "End": true }
} }`,
  );
});

test('what the model of an operation says', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
      "Parameters": { "Bucket": "orders" },
//    ^^^^^^^^^^^^ State \`A\` lacks \`Key\` in \`s3:getObject\`, which the service requires.
      "End": true }
} }`,
  );
});

test('within a parameter', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:batchGetItem",
      "Parameters": { "RequestItems": { "Orders": {} } },
//                                      ^^^^^^^^ State \`A\` lacks \`Keys\` in \`RequestItems.Orders\` of \`dynamodb:batchGetItem\`, which the service requires.
      "End": true }
} }`,
  );
});

test('within a list', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sqs:sendMessageBatch",
      "Parameters": { "QueueUrl": "q", "Entries": [{ "Id": "1" }] },
//                                                 ^^^^^^^^^^^^^ State \`A\` lacks \`MessageBody\` in \`Entries\` of \`sqs:sendMessageBatch\`, which the service requires.
      "End": true }
} }`,
  );
});

test('tokens that the SDK makes are not asked for', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sfn:createActivity",
      "Parameters": { "Name": "pack" },
      "End": true }
} }`,
  );
});

test('what is refused at creation is another finding', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {},
      "End": true }
} }`,
  );
});

test('HTTP Tasks have a rule of their own', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {},
      "End": true }
} }`,
  );
});

test('a service that is known as it was some time ago', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:listDomains",
      "Parameters": {},
      "End": true }
} }`,
  );
});

test('of a union one member is enough', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:getItem",
      "Parameters": { "TableName": "Orders", "Key": { "Id": {} } },
      "End": true }
} }`,
  );
});

test('the other spelling of a name counts', () => {
  check(
    incompleteCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:rds:startDBInstance",
      "Parameters": { "DBInstanceIdentifier": "orders" },
      "End": true }
} }`,
  );
});
