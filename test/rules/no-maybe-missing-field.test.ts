import { test } from 'vitest';
import { noMaybeMissingField } from '../../packages/core/src/rules/no-maybe-missing-field.ts';
import { checkDeep } from '../check.ts';

test('one way loses what another keeps', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "id.$": "$.id", "n.$": "$.n" }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "C" }], "Default": "D" },
    "C": { "Type": "Pass", "Result": { "c": 1 }, "Next": "D" },
    "D": { "Type": "Pass", "InputPath": "$.id", "End": true }
//                                      ^^^^^^ \`$.id\` finds nothing in state \`D\` after \`A\`, \`B\`, \`C\`, which fails the execution.
} }`,
  );
});

test('a filter may select nothing', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "open.$": "$.orders[?(@.open)]" }, "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$.open[0]", "End": true }
//                                      ^^^^^^^^^^^ \`$.open[0]\` finds nothing in state \`B\` after \`A\`, which fails the execution.
} }`,
  );
});

test('a list cannot be written into', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Result": [1], "Next": "C" },
    "C": { "Type": "Pass", "Result": 1, "ResultPath": "$.done", "End": true }
//                                                    ^^^^^^^^ State \`C\` cannot write its result to \`$.done\` after \`A\`, \`B\`, because its input is no object then.
} }`,
  );
});

test('the other branch of a question whether it is there', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.id", "IsPresent": true, "Next": "C" }], "Default": "B" },
    "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
    "C": { "Type": "Pass", "InputPath": "$.id", "End": true }
//                                      ^^^^^^ \`$.id\` finds nothing in state \`C\` after \`A\`, \`B\`, which fails the execution.
} }`,
  );
});

test('what holds data from outside is left out on one way', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "kept": { "order.$": "$.order" }, "n.$": "$.n" }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "C" }], "Default": "D" },
    "C": { "Type": "Pass", "Parameters": { "renamed.$": "$.kept" }, "Next": "D" },
    "D": { "Type": "Pass", "InputPath": "$.kept.order.id", "End": true }
//                                      ^^^^^^^^^^^^^^^^^ \`$.kept.order.id\` finds nothing in state \`D\` after \`A\`, \`B\`, \`C\`, which fails the execution.
} }`,
  );
});

test('what a Map reads its items with', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.all", "IsPresent": true, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Parameters": { "bucket": "orders" }, "ResultPath": "$.list", "Next": "D" },
    "C": { "Type": "Pass", "Parameters": { "bucket": "orders", "prefix": "new" }, "ResultPath": "$.list", "Next": "D" },
    "D": { "Type": "Map", "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2",
        "Parameters": { "Bucket.$": "$.list.bucket", "Prefix.$": "$.list.prefix" } },
//                                                               ^^^^^^^^^^^^^^^ \`$.list.prefix\` finds nothing in state \`D\` after \`A\`, \`B\`, which fails the execution.
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "E", "States": { "E": { "Type": "Pass", "End": true } } }, "End": true }
} }`,
  );
});

test('an object takes the place of a list', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Result": [{ "id": 1 }], "Next": "D" },
    "C": { "Type": "Pass", "Result": { "id": 1 }, "Next": "D" },
    "D": { "Type": "Pass", "InputPath": "$[0].id", "End": true }
//                                      ^^^^^^^^^ \`$[0].id\` finds nothing in state \`D\` after \`A\`, \`C\`, which fails the execution.
} }`,
  );
});

test('in JSONata', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.n = 1 %}", "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Output": { "b": 1 }, "Next": "D" },
    "C": { "Type": "Pass", "Output": { "c": 1 }, "Next": "D" },
    "D": { "Type": "Pass", "Output": "{% $states.input.b %}", "End": true }
//                                   ^^^^^^^^^^^^^^^^^^^^^^^ \`{% $states.input.b %}\` finds nothing in state \`D\` after \`A\`, \`C\`, which fails the execution.
} }`,
  );
});

test('the way that loses it is never taken', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "id.$": "$.id", "n": 2 }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "C" }], "Default": "D" },
    "C": { "Type": "Pass", "Result": { "c": 1 }, "Next": "D" },
    "D": { "Type": "Pass", "InputPath": "$.id", "End": true }
} }`,
  );
});

test('what only the input or a task could lack is no reason', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay", "Next": "C" },
    "C": { "Type": "Pass", "InputPath": "$.id", "End": true }
} }`,
  );
});

test('nor is how many there are of something', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemsPath": "$.list", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } }, "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$[0]", "End": true }
} }`,
  );
});

test('an item of a list that an iteration made in two ways', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemsPath": "$.orders", "ResultPath": "$.done", "Next": "D", "ItemProcessor": { "StartAt": "B", "States": {
        "B": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship",
            "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }], "End": true },
        "C": { "Type": "Pass", "Parameters": { "failed": true }, "End": true } } } },
    "D": { "Type": "Map", "ItemsPath": "$.done", "End": true, "ItemProcessor": { "StartAt": "E", "States": {
        "E": { "Type": "Pass", "InputPath": "$.id", "End": true } } } }
//                                          ^^^^^^ \`$.id\` finds nothing in state \`E\` after \`B\`, \`C\`, \`D\`, which fails the execution.
} }`,
  );
});

test('a variable that a state which is not known might assign, on a way past that state', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "C" },
    "B": { "Type": "\${Type}", "Next": "C" },
    "C": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $v %}", "End": true }
//                                                               ^^^^^^^^^^ \`{% $v %}\` finds nothing in state \`C\` after \`A\`, which fails the execution.
} }`,
  );
});

test('a variable that nothing assigns is told of once', async () => {
  await checkDeep(
    noMaybeMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "C" },
    "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
    "C": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $v %}", "End": true }
} }`,
  );
});
