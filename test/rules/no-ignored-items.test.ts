import { test } from 'vitest';
import { noIgnoredItems } from '../../packages/core/src/rules/no-ignored-items.ts';
import { check, checkFix } from '../check.ts';

test('ItemsPath is ignored beside ItemReader', () => {
  check(
    noIgnoredItems,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
      "ItemsPath": "$.orders",
//    ^^^^^^^^^^^ \`ItemsPath\` is ignored: Map \`A\` takes its items from \`ItemReader\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('so is Items', () => {
  check(
    noIgnoredItems,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
      "Items": "{% $states.input %}",
//    ^^^^^^^ \`Items\` is ignored: Map \`A\` takes its items from \`ItemReader\`.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('one of the two', () => {
  check(
    noIgnoredItems,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemReader": {}, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "Next": "C" },
    "C": { "Type": "Map", "ItemsPath": "$.orders", "ItemProcessor": { "StartAt": "D", "States": { "D": { "Type": "Pass", "End": true } } }, "End": true }
} }`,
  );
});

test('an ItemReader that deployment may leave out', () => {
  check(
    noIgnoredItems,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemReader": { "Fn::If": ["S3", {}, { "Ref": "AWS::NoValue" }] },
      "ItemsPath": "$.orders",
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('the fix removes what is ignored', () => {
  checkFix(
    noIgnoredItems,
    `{ "States": { "A": { "Type": "Map", "ItemsPath": "$.x", "ItemReader": {}, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" } } } } }`,
    `{ "States": { "A": { "Type": "Map", "ItemReader": {}, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" } } } } }`,
  );
});
