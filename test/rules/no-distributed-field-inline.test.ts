import { test } from 'vitest';
import { noDistributedFieldInline } from '../../packages/core/src/rules/no-distributed-field-inline.ts';
import { check } from '../check.ts';

test('fields of distributed Maps have no effect inline', () => {
  check(
    noDistributedFieldInline,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Label": "orders",
//    ^^^^^^^ \`Label\` has an effect in distributed mode only, but Map \`A\` runs inline.
      "ToleratedFailurePercentagePath": "$.percentage",
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`ToleratedFailurePercentagePath\` has an effect in distributed mode only, but Map \`A\` runs inline.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('inline is the default', () => {
  check(
    noDistributedFieldInline,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
//    ^^^^^^^^^^^^^ \`ItemBatcher\` has an effect in distributed mode only, but Map \`A\` runs inline.
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a distributed Map has them all', () => {
  check(
    noDistributedFieldInline,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Label": "orders",
      "ToleratedFailureCount": 1,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a mode that only deployment knows', () => {
  check(
    noDistributedFieldInline,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Label": "orders",
      "ItemProcessor": { "ProcessorConfig": { "Mode": "\${Mode}" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a field that deployment may leave out', () => {
  check(
    noDistributedFieldInline,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Label": { "Fn::If": ["Named", "orders", { "Ref": "AWS::NoValue" }] },
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
