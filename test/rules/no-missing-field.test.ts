import { test } from 'vitest';
import { noMissingField } from '../../packages/core/src/rules/no-missing-field.ts';
import { checkDeep } from '../check.ts';

test('what Parameters left out is gone', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "order": { "id.$": "$.id" } }, "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$.price", "End": true }
//                                       ^^^^^^^ \`$.price\` finds nothing whenever state \`B\` reads it: \`$\`, made by \`Parameters\` of \`A\`, has only \`order\`.
} }`,
  );
});

test('a name that is nearly there', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "orderId": 7 }, "Next": "B" },
    "B": { "Type": "Pass", "Parameters": { "x.$": "States.Format('{}', $.orderid)" }, "End": true }
//                                                                     ^^^^^^^^^ \`$.orderid\` finds nothing whenever state \`B\` reads it: \`$\`, made by \`Result\` of \`A\`, has only \`orderId\`. Did you mean \`$.orderId\`?
} }`,
  );
});

test('data that is no object has no members', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": null, "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$.price", "End": true }
//                                       ^^^^^^^ \`$.price\` finds nothing whenever state \`B\` reads it: \`$\` is \`null\`, made by \`Result\` of \`A\`.
} }`,
  );
});

test('what a function returns is the Payload', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "pay" }, "ResultPath": "$.paid", "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$.paid.receipt", "End": true }
//                                       ^^^^^^^^^^^^^^ \`$.paid.receipt\` finds nothing whenever state \`B\` reads it: \`$.paid\` is what invoking the function of \`A\` gives, and what the function returns is the \`Payload\` in it. Did you mean \`$.paid.Payload.receipt\`?
} }`,
  );
});

test('a Payload that takes the place of the data loses what was there before', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "pay" }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [
      { "Variable": "$.order", "StringEquals": "x", "Next": "C" }], "Default": "C" },
//                   ^^^^^^^ \`$.order\` finds nothing whenever state \`B\` reads it: \`$\` is what invoking the function of \`A\` gives, and what the function returns is the \`Payload\` in it. Did you mean \`$.Payload.order\`?
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('Parallel and Map hand on lists', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Next": "B", "Branches": [
      { "StartAt": "X", "States": { "X": { "Type": "Pass", "Result": { "n": 1 }, "End": true } } },
      { "StartAt": "Y", "States": { "Y": { "Type": "Pass", "Result": { "m": 1 }, "End": true } } } ] },
    "B": { "Type": "Pass", "InputPath": "$.m", "End": true }
//                                       ^^^ \`$.m\` finds nothing whenever state \`B\` reads it: \`$\` is the list of what the branches of \`A\` return. Did you mean \`$[1].m\`?
} }`,
  );
});

test('ResultSelector sees the result alone', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemsPath": "$.list", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
      "ResultSelector": { "x.$": "$.list" }, "End": true }
//                                ^^^^^^ \`$.list\` finds nothing whenever state \`A\` reads it: \`$\` is the list of what the iterations of \`A\` return.
} }`,
  );
});

test('OutputPath sees what ResultPath has written', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "done": true }, "OutputPath": "$.order", "End": true }
//                                                                    ^^^^^^^ \`$.order\` finds nothing whenever state \`A\` reads it: \`$\`, made by \`Result\` of \`A\`, has only \`done\`.
} }`,
  );
});

test('a handler that is two states behind its catcher', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay", "End": true,
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
    "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
    "C": { "Type": "Pass", "InputPath": "$.error", "End": true }
//                                       ^^^^^^^ \`$.error\` finds nothing whenever state \`C\` reads it: \`$\`, made by a catcher of \`A\`, has only \`Error\`, \`Cause\`.
} }`,
  );
});

test('where a rule before it decides, it is read in some executions only', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "a.$": "$.a" }, "Next": "B" },
    "B": { "Type": "Choice", "Default": "C", "Choices": [
      { "Variable": "$.a", "NumericEquals": 1, "Next": "C" },
      { "Variable": "$.b", "NumericEquals": 1, "Next": "C" }] },
//                   ^^^ \`$.b\` finds nothing whenever state \`B\` reads it: \`$\`, made by \`Parameters\` of \`A\`, has only \`a\`.
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('in an iteration', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemsPath": "$.list", "End": true,
      "ItemSelector": { "item.$": "$$.Map.Item.Value", "of.$": "$.of" },
      "ItemProcessor": { "StartAt": "I", "States": {
        "I": { "Type": "Pass", "InputPath": "$.itm", "End": true } } } }
//                                           ^^^^^ \`$.itm\` finds nothing whenever state \`I\` reads it: \`$\`, made by \`ItemSelector\` of \`A\`, has only \`item\`, \`of\`. Did you mean \`$.item\`?
} }`,
  );
});

test('a guard keeps it from being read', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "a": 1 }, "Next": "B" },
    "B": { "Type": "Choice", "Default": "C", "Choices": [
      { "And": [{ "Variable": "$.b", "IsPresent": true }, { "Variable": "$.b", "NumericEquals": 1 }], "Next": "C" }] },
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('what the input holds, and what a task returns, nobody knows', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay", "InputPath": "$.order", "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$.receipt.id", "End": true }
} }`,
  );
});

test('of the empty input that a null InputPath leaves, and right behind a catcher, other rules speak', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay", "InputPath": null, "Parameters": { "x.$": "$.x" }, "Next": "C",
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
    "B": { "Type": "Pass", "InputPath": "$.order", "End": true },
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('what is read after as many rounds as a list has items', async () => {
  await checkDeep(
    noMissingField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "left": [1, 2, 3, 4] }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.left[0]", "IsPresent": true, "Next": "C" }], "Default": "D" },
    "C": { "Type": "Pass", "Parameters": { "left.$": "$.left[1:]" }, "Next": "B" },
    "D": { "Type": "Pass", "InputPath": "$.id", "End": true }
//                                       ^^^^ \`$.id\` finds nothing whenever state \`D\` reads it: \`$\` has only \`left\`.
} }`,
  );
});
