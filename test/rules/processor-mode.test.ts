import { test } from 'vitest';
import { processorMode } from '../../packages/core/src/rules/processor-mode.ts';
import { check, checkFix } from '../check.ts';

test('a distributed Map says what its children are', () => {
  check(
    processorMode,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
//                       ^^^^^^^^^^^^^^^^^ Map \`A\` is distributed and lacks \`ExecutionType\`, \`STANDARD\` or \`EXPRESS\`.
} }`,
  );
});

test('an inline Map has none', () => {
  check(
    processorMode,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
//                                                              ^^^^^^^^^^^^^^^ Map \`A\` runs inline and has no executions for \`ExecutionType\` to choose.
} }`,
  );
});

test('inline is the default', () => {
  check(
    processorMode,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "ExecutionType": "EXPRESS" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
//                                            ^^^^^^^^^^^^^^^ Map \`A\` runs inline and has no executions for \`ExecutionType\` to choose.
} }`,
  );
});

test('right in both modes, and without a ProcessorConfig', () => {
  check(
    processorMode,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "Next": "C" },
    "C": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE" }, "StartAt": "D", "States": { "D": { "Type": "Pass", "End": true } } }, "End": true }
} }`,
  );
});

test('a mode or a type that only deployment knows', () => {
  check(
    processorMode,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "\${Mode}", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('an ExecutionType that only deployment knows', () => {
  check(
    processorMode,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "\${Type}" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('YAML', () => {
  check(
    processorMode,
    `
StartAt: A
States:
  A:
    Type: Map
    End: true
    Iterator:
      ProcessorConfig:
#     ^^^^^^^^^^^^^^^ Map \`A\` is distributed and lacks \`ExecutionType\`, \`STANDARD\` or \`EXPRESS\`.
        Mode: DISTRIBUTED
      StartAt: B
      States:
        B: { Type: Pass, End: true }`,
    { format: 'yaml' },
  );
});

test('the fix removes the type of an inline Map', () => {
  checkFix(
    processorMode,
    `{ "States": { "A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE", "ExecutionType": "STANDARD" } } } } }`,
    `{ "States": { "A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE" } } } } }`,
  );
});
