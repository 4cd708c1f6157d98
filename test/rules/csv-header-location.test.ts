import { test } from 'vitest';
import { csvHeaderLocation } from '../../packages/core/src/rules/csv-header-location.ts';
import { check } from '../check.ts';

test('CSV says where its header stands', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV" },
//      ^^^^^^^^^^^^^^ The \`ReaderConfig\` of Map \`A\` reads CSV and lacks \`CSVHeaderLocation\`.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('GIVEN headers are given', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "GIVEN" },
//      ^^^^^^^^^^^^^^ The \`ReaderConfig\` of Map \`A\` lacks the \`CSVHeaders\` that it says are given.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('JSON has no CSV header', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "JSON", "CSVHeaderLocation": "FIRST_ROW" },
//                                             ^^^^^^^^^^^^^^^^^^^ \`CSVHeaderLocation\` is for CSV, but Map \`A\` reads JSON.
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a header in the first row', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a header that is given', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["id"] },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('what CSV behind a manifest or a list needs is not documented', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "ManifestType": "ATHENA_DATA" },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('values that only deployment knows', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "\${Type}", "CSVHeaderLocation": "GIVEN", "CSVHeaders": { "Ref": "Headers" } },
        "Parameters": { "Bucket": "b", "Key": "k" } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('an inline Map reads nothing', () => {
  check(
    csvHeaderLocation,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "CSV" } },
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
