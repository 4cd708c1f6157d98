import { test } from 'vitest';
import { parameterValue } from '../../packages/core/src/rules/parameter-value.ts';
import { check, checkFix, environment } from '../check.ts';

test('other capitals', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "LaunchType": "fargate" },
//                                                         ^^^^^^^^^ \`fargate\` is no \`LaunchType\` in \`ecs:runTask\`. Did you mean \`FARGATE\`?
      "End": true }
} }`,
  );
});

test('a value that nothing is near to', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:getItem",
      "Parameters": { "TableName": "t", "Key": {}, "ReturnConsumedCapacity": "EVERYTHING" },
//                                                                           ^^^^^^^^^^^^ \`EVERYTHING\` is no \`ReturnConsumedCapacity\` in \`dynamodb:getItem\`; there are \`INDEXES\`, \`NONE\`, \`TOTAL\`.
      "End": true }
} }`,
  );
});

test('a long list of values is not told', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:ec2:runInstances",
      "Parameters": { "MinCount": 1, "MaxCount": 1, "InstanceType": "teleporter.large" },
//                                                                  ^^^^^^^^^^^^^^^^^^ By ${environment.aws?.dataDate} \`teleporter.large\` was no \`InstanceType\` in \`ec2:runInstances\`.
      "End": true }
} }`,
  );
});

test('what the page of an integration gives', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::apigateway:invoke",
      "Parameters": { "ApiEndpoint": "e", "Method": "GETS" },
//                                                  ^^^^^^ \`GETS\` is no \`Method\` in \`apigateway:invoke\`. Did you mean \`GET\`?
      "End": true }
} }`,
  );
});

test('HTTP Tasks have a rule of their own', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": { "Method": "GETS" },
      "End": true }
} }`,
  );
});

test('values that there are', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "LaunchType": "FARGATE" },
      "End": true }
} }`,
  );
});

test('a value that only deployment knows in part', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "LaunchType": "FAR\${Kind}" },
      "End": true }
} }`,
  );
});

test('a service that is known as it was some time ago', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:listDomains",
      "Parameters": { "RegistrationStatus": "FORGOTTEN" },
      "End": true }
} }`,
  );
});

test('a parameter in the wrong case is known all the same', () => {
  check(
    parameterValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "TaskDefinition": "t", "launchType": "fargate" },
//                                                         ^^^^^^^^^ \`fargate\` is no \`LaunchType\` in \`ecs:runTask\`. Did you mean \`FARGATE\`?
      "End": true }
} }`,
  );
});

test('values are gone through as deep as they are', () => {
  const depth = 10_000;
  const item = `${'{ "L": ['.repeat(depth)}{}${'] }'.repeat(depth)}`;
  check(
    parameterValue,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "Parameters": { "Item": { "a": ${item} } } } } }`,
  );
});

test('what an alias stands for is gone through once', () => {
  const layers = Array.from(
    { length: 40 },
    (_, index) => `a${index + 1}: &a${index + 1} { L: [*a${index}, *a${index}] }`,
  );
  check(
    parameterValue,
    [
      'x:',
      '  a0: &a0 { S: one }',
      ...layers.map((layer) => `  ${layer}`),
      'States:',
      '  A:',
      '    Type: Task',
      '    Resource: arn:aws:states:::dynamodb:putItem',
      '    Parameters:',
      '      Item: { a: *a40 }',
      '',
    ].join('\n'),
    { format: 'yaml' },
  );
});

test('the fix writes the value that is near', () => {
  checkFix(
    parameterValue,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask", "Parameters": { "LaunchType": "Ec2" } } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask", "Parameters": { "LaunchType": "EC2" } } } }`,
  );
});

test('of what a Map reads its items with', () => {
  check(
    parameterValue,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
    "ItemReader": {
      "Resource": "arn:aws:states:::s3:listObjectsV2",
      "Parameters": {
        "Bucket": "orders",
        "RequestPayer": "requestor"
//                      ^^^^^^^^^^^ \`requestor\` is no \`RequestPayer\` in the parameters of \`ItemReader\`. Did you mean \`requester\`?
      } }
} } }`,
  );
});
