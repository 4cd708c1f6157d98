import { test } from 'vitest';
import { inlineConcurrency } from '../../packages/core/src/rules/inline-concurrency.ts';
import { check } from '../check.ts';

test('an inline Map runs 40 iterations at a time', () => {
  check(
    inlineConcurrency,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "MaxConcurrency": 41,
//                      ^^ An inline Map runs 40 iterations at a time, however large \`MaxConcurrency\` is.
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('less, no limit of its own, and an expression', () => {
  check(
    inlineConcurrency,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "MaxConcurrency": 40, "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "Next": "C" },
    "C": { "Type": "Map", "MaxConcurrency": 0, "ItemProcessor": { "StartAt": "D", "States": { "D": { "Type": "Pass", "End": true } } }, "End": true }
} }`,
  );
});

test('a distributed Map runs more', () => {
  check(
    inlineConcurrency,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "MaxConcurrency": 1000,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
