import { test } from 'vitest';
import { parameterType } from '../../packages/core/src/rules/parameter-type.ts';
import { check } from '../check.ts';

test('a text where a list belongs', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:ec2:startInstances",
      "Parameters": { "InstanceIds": "i-1" },
//                                   ^^^^^ \`InstanceIds\` in \`ec2:startInstances\` takes an array, and this is a string.
      "End": true }
} }`,
  );
});

test('a list where an object belongs', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "Overrides": [] },
//                                                        ^^ \`Overrides\` in \`ecs:runTask\` takes an object, and this is an array.
      "End": true }
} }`,
  );
});

test('a text where a number belongs', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": { "QueueUrl": "q", "MessageBody": "m", "DelaySeconds": "soon" },
//                                                                         ^^^^^^ \`DelaySeconds\` in \`sqs:sendMessage\` takes a number, and this is a string.
      "End": true }
} }`,
  );
});

test('a text where a boolean belongs', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:getItem",
      "Parameters": { "TableName": "t", "Key": {}, "ConsistentRead": "yes" },
//                                                                   ^^^^^ \`ConsistentRead\` in \`dynamodb:getItem\` takes a boolean, and this is a string.
      "End": true }
} }`,
  );
});

test('an object where one of some texts belongs', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "LaunchType": {} },
//                                                         ^^ \`LaunchType\` in \`ecs:runTask\` takes a text, and this is an object.
      "End": true }
} }`,
  );
});

test('numbers and booleans in texts', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:query",
      "Parameters": { "TableName": "t", "Limit": "10", "ConsistentRead": "True" },
      "End": true }
} }`,
  );
});

test('JSON where the API takes text', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sqs:sendMessage",
      "Parameters": { "QueueUrl": "q", "MessageBody": { "id": 1 } },
      "End": true }
} }`,
  );
});

test('a plain text for an attribute of DynamoDB', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Parameters": { "TableName": "t", "Item": { "Id": "1" } },
      "End": true }
} }`,
  );
});

test('null', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "Overrides": null },
      "End": true }
} }`,
  );
});

test('an expression', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata",
      "Resource": "arn:aws:states:::aws-sdk:ec2:startInstances",
      "Arguments": { "InstanceIds": "{% $states.input.ids %}" },
      "End": true }
} }`,
  );
});

test('a value that only deployment knows', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:ec2:startInstances",
      "Parameters": { "InstanceIds": "\${Ids}" },
      "End": true }
} }`,
  );
});

test('a path', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:ec2:startInstances",
      "Parameters": { "InstanceIds.$": "$.ids" },
      "End": true }
} }`,
  );
});

test('of what a Map reads its items with', () => {
  check(
    parameterType,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
    "ItemReader": {
      "Resource": "arn:aws:states:::s3:listObjectsV2",
      "Parameters": {
        "Bucket": "orders",
        "MaxKeys": "many"
//                 ^^^^^^ \`MaxKeys\` in the parameters of \`ItemReader\` takes a number, and this is a string.
      } }
} } }`,
  );
});

test('headers of API Gateway are lists', () => {
  check(
    parameterType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true,
      "Resource": "arn:aws:states:::apigateway:invoke",
      "Parameters": { "ApiEndpoint": "a.execute-api.eu-west-1.amazonaws.com", "Method": "GET",
        "Headers": {
          "Accept": ["application/json"],
          "Trace.$": "States.Array($.trace)",
          "Language": "en"
//                    ^^^^ \`Language\` in \`Headers\` of \`apigateway:invoke\` takes an array, and this is a string.
        } } }
} }`,
  );
});
