import { test } from 'vitest';
import { unknownParameter } from '../../packages/core/src/rules/unknown-parameter.ts';
import { check, checkFix, environment } from '../check.ts';

test('a name that is near', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "QueueUrl": "q",
        "MesageBody": {}
//      ^^^^^^^^^^^^ There is no \`MesageBody\` in \`sqs:sendMessage\`. Did you mean \`MessageBody\`?
      },
      "End": true }
} }`,
  );
});

test('a name that nothing is near to', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "Teleport": true
//      ^^^^^^^^^^ By ${environment.aws?.dataDate} there was no \`Teleport\` in \`sqs:sendMessage\`.
      },
      "End": true }
} }`,
  );
});

test('in JSONata', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata",
      "Resource": "arn:aws:states:::aws-sdk:sqs:sendMessage",
      "Arguments": {
        "Teleport": "{% true %}"
//      ^^^^^^^^^^ By ${environment.aws?.dataDate} there was no \`Teleport\` in \`sqs:sendMessage\`.
      },
      "End": true }
} }`,
  );
});

test('within a list', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents",
      "Parameters": {
        "Entries": [{}, { "Detale": {} }]
//                        ^^^^^^^^ There is no \`Detale\` in \`Entries\` of \`events:putEvents\`. Did you mean \`Detail\`?
      },
      "End": true }
} }`,
  );
});

test('an operation that takes nothing', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sts:getCallerIdentity",
      "Parameters": {
        "Teleport": true
//      ^^^^^^^^^^ By ${environment.aws?.dataDate} there was no \`Teleport\` in \`sts:getCallerIdentity\`.
      },
      "End": true }
} }`,
  );
});

test('what the page of an integration does not print', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "MessageSystemAttributes": {}
      },
      "End": true }
} }`,
  );
});

test('other capitals are another finding', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "queueUrl": "q"
      },
      "End": true }
} }`,
  );
});

test('a service that is known as it was some time ago', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:listDomains",
      "Parameters": {
        "Teleport": true
      },
      "End": true }
} }`,
  );
});

test('a service of which no operation is known', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:backupsearch:anything",
      "Parameters": {
        "Teleport": true
      },
      "End": true }
} }`,
  );
});

test('a name that only deployment knows', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "\${Name}": true
      },
      "End": true }
} }`,
  );
});

test('names of plain objects', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "__proto__": {}
//      ^^^^^^^^^^^ By ${environment.aws?.dataDate} there was no \`__proto__\` in \`sqs:sendMessage\`.
      },
      "End": true }
} }`,
  );
});

test('a comment is another finding', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": { "Comment": "Sends it." },
      "End": true }
} }`,
  );
});

test('the fix writes the name that is near', () => {
  checkFix(
    unknownParameter,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArm.$": "$.t" } } } }`,
    `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn.$": "$.t" } } } }`,
  );
});

const distributed = `"ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }`;

test('parameters of what a Map reads its items with', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true, ${distributed},
    "ItemReader": {
      "Resource": "arn:aws:states:::s3:listObjectsV2",
      "Parameters": {
        "Bucket": "orders",
        "Prefx.$": "$.day",
//      ^^^^^^^^^ There is no \`Prefx\` in the parameters of \`ItemReader\`. Did you mean \`Prefix\`?
        "Recursive": true
//      ^^^^^^^^^^^ By ${environment.aws?.dataDate} there was no \`Recursive\` in the parameters of \`ItemReader\`.
      } }
} } }`,
  );
});

test('a Map writes with a prefix, and with what S3 takes of an object', () => {
  check(
    unknownParameter,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true, ${distributed},
    "ResultWriter": {
      "Resource": "arn:aws:states:::s3:putObject",
      "Parameters": {
        "Bucket": "orders", "Prefix": "day", "ExpectedBucketOwner": "123456789012",
        "Folder": "day"
//      ^^^^^^^^ By ${environment.aws?.dataDate} there was no \`Folder\` in the parameters of \`ResultWriter\`.
      } }
} } }`,
  );
});
