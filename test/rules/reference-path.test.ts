import { test } from 'vitest';
import { referencePath } from '../../packages/core/src/rules/reference-path.ts';
import { check } from '../check.ts';

test('a reference path has no wildcards', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemsPath": "$.orders[*]",
//                        ^^^ \`ItemsPath\` takes a reference path, which has no wildcards.
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('a reference path has no filters', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemsPath": "$.orders[?(@.open)]",
//                        ^^^^^^^^^^^ \`ItemsPath\` takes a reference path, which has no filters.
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('a reference path does not descend', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$..total",
//                  ^^ \`ResultPath\` takes a reference path, which has no \`..\`.
    "End": true
} } }`,
  );
});

test('a reference path has no slices, unions or functions', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "TimeoutSecondsPath": "$.limits[0:2]",
//                                 ^^^^^ \`TimeoutSecondsPath\` takes a reference path, which has no slices.
    "HeartbeatSecondsPath": "$.limits[0,1]",
//                                   ^^^^^ \`HeartbeatSecondsPath\` takes a reference path, which has no unions.
    "ResultPath": "$.limits.length()",
//                         ^^^^^^^^^ \`ResultPath\` takes a reference path, which has no functions.
    "End": true
} } }`,
  );
});

test('a reference path has names, indexes and escapes', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemsPath": "$.a['b c'][0].d-e",
    "MaxConcurrencyPath": "$$.Execution.Input.n",
    "ResultPath": "$.a\\\\.b",
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('InputPath and OutputPath take any path', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$.a[*]",
    "OutputPath": "$..b",
    "End": true
} } }`,
  );
});

test('a Catcher has a ResultPath too', () => {
  check(
    referencePath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "Catch": [{ "ErrorEquals": ["E"], "Next": "A",
      "ResultPath": "$.errors[*]" }],
//                           ^^^ \`ResultPath\` takes a reference path, which has no wildcards.
    "End": true
} } }`,
  );
});
