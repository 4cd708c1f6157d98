import { test } from 'vitest';
import { noOuterVariableInDistributedMap } from '../../packages/core/src/rules/no-outer-variable-in-distributed-map.ts';
import { check } from '../check.ts';

test('the states of a distributed Map do not see outer variables', () => {
  check(
    noOuterVariableInDistributedMap,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "bucket": "b" }, "Next": "B" },
    "B": { "Type": "Map", "End": true,
      "ItemSelector": { "bucket": "{% $bucket %}" },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "I", "States": {
        "I": { "Type": "Pass", "End": true,
          "Output": "{% $bucket %}" } } } }
//                      ^^^^^^^ States inside a distributed Map do not see \`$bucket\`, which is assigned outside of it.
} }`,
  );
});

test('those of an inline Map do', () => {
  check(
    noOuterVariableInDistributedMap,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "bucket": "b" }, "Next": "B" },
    "B": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Output": "{% $bucket %}", "End": true } } } }
} }`,
  );
});

test('a mode that only deployment knows', () => {
  check(
    noOuterVariableInDistributedMap,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "bucket": "b" }, "Next": "B" },
    "B": { "Type": "Map", "End": true, "ItemProcessor": { "ProcessorConfig": { "Mode": "\${Mode}" }, "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Output": "{% $bucket %}", "End": true } } } }
} }`,
  );
});

test('its own variables are seen', () => {
  check(
    noOuterVariableInDistributedMap,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "I", "States": {
        "I": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "J" },
        "J": { "Type": "Pass", "Output": "{% $x %}", "End": true } } } }
} }`,
  );
});
