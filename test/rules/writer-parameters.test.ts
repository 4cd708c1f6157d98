import { test } from 'vitest';
import { writerParameters } from '../../packages/core/src/rules/writer-parameters.ts';
import { check } from '../check.ts';

test('a writer says where to write', () => {
  check(
    writerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject" },
//    ^^^^^^^^^^^^^^ The \`ResultWriter\` of Map \`A\` lacks \`Parameters\`, which says where to write.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('in JSONata by Arguments', () => {
  check(
    writerParameters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject" },
//    ^^^^^^^^^^^^^^ The \`ResultWriter\` of Map \`A\` lacks \`Arguments\`, which says where to write.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a bucket is required', () => {
  check(
    writerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Prefix": "results" } },
//                                                                   ^^^^^^^^^^^^ The \`ResultWriter\` of Map \`A\` lacks the parameter \`Bucket\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('parameters belong to a Resource', () => {
  check(
    writerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "WriterConfig": { "OutputType": "JSON" }, "Parameters": { "Bucket": "orders" } },
//                                                                ^^^^^^^^^^^^ The \`ResultWriter\` of Map \`A\` lacks the \`Resource\` that takes its \`Parameters\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a format alone writes nowhere', () => {
  check(
    writerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "WriterConfig": { "OutputType": "JSON", "Transformation": "COMPACT" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a dynamic bucket', () => {
  check(
    writerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket.$": "$.bucket" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('what is not known', () => {
  check(
    writerParameters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Arguments": "{% $where %}" },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('what deployment fills in', () => {
  check(
    writerParameters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ResultWriter": { "Resource": "\${Writer}", "Parameters": { "Ref": "Where" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a bucket that is misspelt is another finding', () => {
  check(
    writerParameters,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
    "ResultWriter": {
      "Resource": "arn:aws:states:::s3:putObject",
      "Parameters": { "bucket": "orders" } }
} } }`,
  );
});
