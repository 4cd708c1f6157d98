import { test } from 'vitest';
import { readerParameters } from '../../packages/core/src/rules/reader-parameters.ts';
import { check } from '../check.ts';

test('a file has a bucket and a key', () => {
  check(
    readerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "Parameters": { "Bucket": "orders" } },
//      ^^^^^^^^^^^^ The \`ItemReader\` of Map \`A\` lacks the parameter \`Key\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a list has a bucket', () => {
  check(
    readerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "Parameters": { "Prefix": "new/" } },
//      ^^^^^^^^^^^^ The \`ItemReader\` of Map \`A\` lacks the parameter \`Bucket\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('Parameters are not left out', () => {
  check(
    readerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
//    ^^^^^^^^^^^^ The \`ItemReader\` of Map \`A\` lacks \`Parameters\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('in JSONata, Arguments are not', () => {
  check(
    readerParameters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
//    ^^^^^^^^^^^^ The \`ItemReader\` of Map \`A\` lacks \`Arguments\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a dynamic parameter serves as well', () => {
  check(
    readerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "Parameters": { "Bucket.$": "$.bucket", "Key.$": "States.Format('{}.csv', $.id)" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('in JSONata an expression does', () => {
  check(
    readerParameters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "Arguments": { "Bucket": "{% $bucket %}", "Key": "{% $key %}" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('what one expression makes is not known', () => {
  check(
    readerParameters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "Arguments": "{% $states.input.where %}" },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('what deployment fills in', () => {
  check(
    readerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "Parameters": { "Bucket": "\${Bucket}", "Fn::If": ["Keyed", { "Key": "k" }, {}] } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a parameter that is misspelt is another finding', () => {
  check(
    readerParameters,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
    "ItemReader": {
      "Resource": "arn:aws:states:::s3:getObject",
      "Parameters": { "Buckett": "orders", "key.$": "$.key" } }
} } }`,
  );
});
