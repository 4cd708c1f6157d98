import { test } from 'vitest';
import { noUnbatchedRead } from '../../packages/core/src/rules/no-unbatched-read.ts';
import { check } from '../check.ts';

test('a batch is no item', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "id.$": "$.id" }, "End": true } } } }
//                                                       ^^^ State \`B\` is given a batch, whose input has no \`id\`: the items are in \`Items\`.
} }`,
  );
});

test('neither for InputPath', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "InputPath": "$.order.id", "End": true } } } }
//                                            ^^^^^^ State \`B\` is given a batch, whose input has no \`order\`: the items are in \`Items\`.
} }`,
  );
});

test('nor for an argument of an intrinsic function', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "id.$": "States.Format('{}', $.id)" }, "End": true } } } }
//                                                                           ^^^ State \`B\` is given a batch, whose input has no \`id\`: the items are in \`Items\`.
} }`,
  );
});

test('nor in JSONata', () => {
  check(
    noUnbatchedRead,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Output": "{% $states.input.id %}", "End": true } } } }
//                                                         ^^ State \`B\` is given a batch, whose input has no \`id\`: the items are in \`Items\`.
} }`,
  );
});

test('the items of a batch', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "id.$": "$.Items[0].id", "all.$": "$", "ids.$": "$..id" }, "End": true } } } }
} }`,
  );
});

test('`BatchInput` is there when the batcher has it', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10, "BatchInput": { "a": 1 } },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "a.$": "$.BatchInput.a" }, "End": true } } } }
} }`,
  );
});

test('and not otherwise', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "a.$": "$.BatchInput.a" }, "End": true } } } }
//                                                      ^^^^^^^^^^^ State \`B\` is given a batch, whose input has no \`BatchInput\`: the items are in \`Items\`.
} }`,
  );
});

test('what a later path starts from is not the input', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "InputPath": "$.Items[0]", "Parameters": { "id.$": "$.id" }, "End": true } } } }
} }`,
  );
});

test('a state that is entered again may have another input', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "id.$": "$.id" }, "Next": "C" },
        "C": { "Type": "Pass", "Next": "B" } } } }
} }`,
  );
});

test('an expression that asks whether a member exists', () => {
  check(
    noUnbatchedRead,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Output": "{% $exists($states.input.id) ? 1 : 2 %}", "End": true } } } }
} }`,
  );
});

test('only the first state is given the batch', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "MaxItemsPerBatch": 10 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Next": "C" },
        "C": { "Type": "Pass", "Parameters": { "id.$": "$.id" }, "End": true } } } }
} }`,
  );
});

test('without a batcher an item is an item', () => {
  check(
    noUnbatchedRead,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "ItemBatcher": { "Fn::If": ["Batched", {}, {}] },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": {
        "B": { "Type": "Pass", "Parameters": { "id.$": "$.id" }, "End": true } } } }
} }`,
  );
});
