import { test } from 'vitest';
import { parameterCase } from '../../packages/core/src/rules/parameter-case.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a parameter that begins in lower case', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "functionName": "pay"
//      ^^^^^^^^^^^^^^ \`functionName\` is spelled \`FunctionName\` in \`lambda:invoke\`.
      },
      "End": true }
} }`,
  );
});

test('one whose value is a path', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
      "Parameters": {
        "Bucket": "orders",
        "key.$": "$.key"
//      ^^^^^^^ \`key\` is spelled \`Key\` in \`s3:getObject\`.
      },
      "End": true }
} }`,
  );
});

test('in JSONata', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata",
      "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
      "Arguments": {
        "Bucket": "orders",
        "key": "{% $states.input.key %}"
//      ^^^^^ \`key\` is spelled \`Key\` in \`s3:getObject\`.
      },
      "End": true }
} }`,
  );
});

test('a parameter of a parameter', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": {
        "NetworkConfiguration": {
          "awsvpcConfiguration": {} }
//        ^^^^^^^^^^^^^^^^^^^^^ \`awsvpcConfiguration\` is spelled \`AwsvpcConfiguration\` in \`NetworkConfiguration\` of \`ecs:runTask\`.
      },
      "End": true }
} }`,
  );
});

test('a parameter in a list', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents",
      "Parameters": {
        "Entries": [{ "detail": {} }]
//                    ^^^^^^^^ \`detail\` is spelled \`Detail\` in \`Entries\` of \`events:putEvents\`.
      },
      "End": true }
} }`,
  );
});

test('of a service that is known as it was some time ago', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:listDomains",
      "Parameters": {
        "registrationStatus": "REGISTERED"
//      ^^^^^^^^^^^^^^^^^^^^ \`registrationStatus\` is spelled \`RegistrationStatus\` in \`swf:listDomains\`.
      },
      "End": true }
} }`,
  );
});

test('of an HTTP Task', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::http:invoke",
      "Parameters": {
        "method": "GET"
//      ^^^^^^^^ \`method\` is spelled \`Method\` in \`http:invoke\`.
      },
      "End": true }
} }`,
  );
});

test('the spelling of the API may be taken too', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:rds:startDBInstance",
      "Parameters": {
        "DBInstanceIdentifier": "orders"
      },
      "End": true }
} }`,
  );
});

test('names of the user', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:putItem",
      "Parameters": {
        "TableName": "Orders", "Item": { "tableName": { "S": "1" } }
      },
      "End": true }
} }`,
  );
});

test('what a function is sent', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "pay", "Payload": { "functionName": 1 }
      },
      "End": true }
} }`,
  );
});

test('a call that is not known', () => {
  check(
    parameterCase,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:\${Service}:getObject",
      "Parameters": {
        "bucket": "orders"
      },
      "End": true }
} }`,
  );
});

test('the fix writes the name as Step Functions does', () => {
  checkFix(
    parameterCase,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Parameters": { "bucket.$": "$.b" } } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Parameters": { "Bucket.$": "$.b" } } } }`,
  );
});

test('beside the right name there is none', () => {
  checkNoFix(
    parameterCase,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Parameters": { "bucket": 1, "Bucket.$": "$.b" } } } }`,
  );
});

test('of what a Map reads its items with, below a path too', () => {
  check(
    parameterCase,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
    "ItemReader": {
      "Resource": "arn:aws:states:::s3:getObject",
      "ReaderConfig": { "InputType": "JSON" },
      "Parameters": {
        "bucket": "orders",
//      ^^^^^^^^ \`bucket\` is spelled \`Bucket\` in the parameters of \`ItemReader\`.
        "key.$": "$.key"
//      ^^^^^^^ \`key\` is spelled \`Key\` in the parameters of \`ItemReader\`.
      } }
} } }`,
  );
});

test('of what a Map writes its results with, in JSONata', () => {
  check(
    parameterCase,
    `
{ "QueryLanguage": "JSONata", "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
    "ResultWriter": {
      "Resource": "arn:aws:states:::s3:putObject",
      "Arguments": {
        "Bucket": "{% $states.input.bucket %}",
        "prefix": "results"
//      ^^^^^^^^ \`prefix\` is spelled \`Prefix\` in the parameters of \`ResultWriter\`.
      } }
} } }`,
  );
});

test('an inline Map reads nothing, and neither is anything known where the resource is not', () => {
  check(
    parameterCase,
    `
{ "StartAt": "M", "States": {
    "M": { "Type": "Map", "Next": "N",
      "ItemProcessor": { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "Parameters": { "bucket": "orders" } } },
    "N": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "B", "States": { "B": { "Type": "Succeed" } } },
      "ItemReader": { "Resource": "\${Reader}", "Parameters": { "bucket": "orders" } },
      "ResultWriter": { "WriterConfig": { "OutputType": "JSON" }, "Parameters": { "bucket": "orders" } } }
} }`,
  );
});

test('the fix keeps the path of what a Map reads', () => {
  const map = (parameters: string) => `{ "States": { "M": { "Type": "Map",
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" } },
    "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": ${parameters} } } } }`;
  checkFix(parameterCase, map('{ "bucket.$": "$.b" }'), map('{ "Bucket.$": "$.b" }'));
});
