import { test } from 'vitest';
import { readerConfig } from '../../packages/core/src/rules/reader-config.ts';
import { check } from '../check.ts';

test('CSVDelimiter is for CSV and manifests', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "JSONL", "CSVDelimiter": "TAB" },
//                                              ^^^^^^^^^^^^^^ \`CSVDelimiter\` is for CSV and manifests, but Map \`A\` reads \`JSONL\`.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('ItemsPointer is for JSON', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "ItemsPointer": "/orders" },
//                                                                              ^^^^^^^^^^^^^^ \`ItemsPointer\` is for JSON, but Map \`A\` reads \`CSV\`.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a manifest of Athena lists CSV, JSONL or Parquet', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "ManifestType": "ATHENA_DATA", "InputType": "JSON" },
//                                                                    ^^^^^^ A manifest of Athena lists \`CSV\`, \`JSONL\` or \`PARQUET\` files, not \`JSON\`.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('and says which', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "ManifestType": "ATHENA_DATA" },
//      ^^^^^^^^^^^^^^ The \`ReaderConfig\` of Map \`A\` lacks the \`InputType\` of the files in the manifest.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('an inventory of S3 has no InputType', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "ManifestType": "S3_INVENTORY", "InputType": "CSV" },
//                                                                     ^^^^^ An inventory of Amazon S3 has a format of its own, not \`CSV\`.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('objects of a list that are loaded have an InputType', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "ReaderConfig": { "Transformation": "LOAD_AND_FLATTEN" },
//      ^^^^^^^^^^^^^^ The \`ReaderConfig\` of Map \`A\` loads objects and lacks their \`InputType\`.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('objects of a list that are not loaded have none', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "ReaderConfig": { "InputType": "JSON" },
//                        ^^^^^^^^^^^ Map \`A\` reads a list of objects, which has no \`InputType\` unless \`Transformation\` loads them.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('CSV with a delimiter', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVDelimiter": "TAB" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('JSON with a pointer', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "JSON", "ItemsPointer": "/orders" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a Parquet manifest of Athena', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "ManifestType": "ATHENA_DATA", "InputType": "PARQUET" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('the old form and the new one of an inventory together are not judged', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "ManifestType": "S3_INVENTORY", "InputType": "MANIFEST" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a list that loads JSON', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "ReaderConfig": { "Transformation": "LOAD_AND_FLATTEN", "InputType": "JSON" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a list with a limit alone', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "ReaderConfig": { "MaxItems": 10 },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('values that only deployment knows', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "ReaderConfig": { "Transformation": "\${Transformation}", "InputType": "JSON" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a call that only deployment knows', () => {
  check(
    readerConfig,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:\${Call}",
        "ReaderConfig": { "InputType": "JSON" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
