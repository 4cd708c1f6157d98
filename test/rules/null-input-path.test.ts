import { test } from 'vitest';
import { nullInputPath } from '../../packages/core/src/rules/null-input-path.ts';
import { check } from '../check.ts';

test('Parameters of a state without input', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "InputPath": null,
    "Parameters": { "Payload": { "id.$": "$.id" } },
//                                        ^^^^ \`$.id\` selects nothing: the input is empty, because \`InputPath\` is \`null\`.
    "End": true
} } }`,
  );
});

test('an argument of a call', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": null,
    "Parameters": { "id.$": "States.Format('{}', $.id)" },
//                                               ^^^^ \`$.id\` selects nothing: the input is empty, because \`InputPath\` is \`null\`.
    "End": true
} } }`,
  );
});

test('a wait', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "InputPath": null,
    "SecondsPath": "$.delay",
//                  ^^^^^^^ \`$.delay\` selects nothing: the input is empty, because \`InputPath\` is \`null\`.
    "End": true
} } }`,
  );
});

test('the items of a Map', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "InputPath": null,
    "ItemsPath": "$.items",
//                ^^^^^^^ \`$.items\` selects nothing: the input is empty, because \`InputPath\` is \`null\`.
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('the whole input, the context object and variables', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": null,
    "Parameters": { "a.$": "$", "b.$": "$$.Execution.Id", "c.$": "$v.x" },
    "End": true
} } }`,
  );
});

test('an indefinite path gives an empty array', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": null,
    "Parameters": { "a.$": "$.items[*].id" },
    "End": true
} } }`,
  );
});

test('the result is another matter', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "InputPath": null,
    "ResultSelector": { "id.$": "$.Payload" },
    "OutputPath": "$.id",
    "End": true
} } }`,
  );
});

test('an InputPath that only deployment knows', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "\${Path}",
    "Parameters": { "a.$": "$.a" },
    "End": true
} } }`,
  );
});

test('items that are read from a file', () => {
  check(
    nullInputPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "InputPath": null,
    "ItemsPath": "$.items",
    "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});
