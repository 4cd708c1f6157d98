import { test } from 'vitest';
import { noDuplicateLabel } from '../../packages/core/src/rules/no-duplicate-label.ts';
import { check } from '../check.ts';

test('a label is unique in the state machine', () => {
  check(
    noDuplicateLabel,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "Label": "orders", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
      "B": { "Type": "Map", "Label": "orders", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "C", "States": { "C": { "Type": "Pass", "End": true } } }, "End": true } } }, "End": true }
//                                   ^^^^^^^^ Another Map has the label \`orders\` already.
} }`,
  );
});

test('labels that differ, and one that only deployment knows', () => {
  check(
    noDuplicateLabel,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "Label": "orders", "Next": "B" },
    "B": { "Type": "Map", "Label": "Orders", "Next": "C" },
    "C": { "Type": "Map", "Label": "\${Label}", "Next": "D" },
    "D": { "Type": "Map", "Label": "\${Label}", "End": true }
} }`,
  );
});
