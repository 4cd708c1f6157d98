import { test } from 'vitest';
import { expressDistributedMap } from '../../packages/core/src/rules/express-distributed-map.ts';
import { check } from '../check.ts';

test('an Express workflow has no distributed Maps', () => {
  check(
    expressDistributedMap,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
//                                                    ^^^^^^^^^^^^^ Map \`A\` runs in an Express workflow, which supports no distributed Maps.
} }`,
    { type: 'EXPRESS' },
  );
});

test('nor have the children of a distributed Map of Express workflows', () => {
  check(
    expressDistributedMap,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
      "StartAt": "B", "States": {
        "B": { "Type": "Map", "End": true, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "C", "States": { "C": { "Type": "Pass", "End": true } } } } } } }
//                                                                                         ^^^^^^^^^^^^^ Map \`B\` runs in an Express workflow, which supports no distributed Maps.
} }`,
  );
});

test('an inline Map is fine', () => {
  check(
    expressDistributedMap,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
    { type: 'EXPRESS' },
  );
});

test('a Standard workflow, and one of unknown type', () => {
  check(
    expressDistributedMap,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
