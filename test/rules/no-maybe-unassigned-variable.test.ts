import { test } from 'vitest';
import { noMaybeUnassignedVariable } from '../../packages/core/src/rules/no-maybe-unassigned-variable.ts';
import { check } from '../check.ts';

test('a branch of a Choice goes round the assignment', () => {
  check(
    noMaybeUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Assign": { "v": 1 }, "Next": "C" },
    "C": { "Type": "Pass", "End": true,
      "InputPath": "$v" }
//                  ^^ Not every way to state \`C\` assigns the variable \`$v\`.
} }`,
  );
});

test('a caught error goes round the assignment', () => {
  check(
    noMaybeUnassignedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "B",
      "Assign": { "v": 1 }, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
    "B": { "Type": "Pass", "End": true,
      "Output": "{% $v %}" }
//                  ^^ Not every way to state \`B\` assigns the variable \`$v\`.
} }`,
  );
});

test('the Catcher assigns as well', () => {
  check(
    noMaybeUnassignedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "B",
      "Assign": { "v": 1 }, "Catch": [{ "ErrorEquals": ["States.ALL"], "Assign": { "v": 2 }, "Next": "B" }] },
    "B": { "Type": "Pass", "End": true,
      "Output": "{% $v %}" }
} }`,
  );
});

test('the definition asks whether there is a value', () => {
  check(
    noMaybeUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Assign": { "v": 1 }, "Next": "C" },
    "C": { "Type": "Choice", "Choices": [{ "Variable": "$v", "IsPresent": true, "Next": "D" }], "Default": "E" },
    "D": { "Type": "Pass", "InputPath": "$v", "End": true },
    "E": { "Type": "Succeed" }
} }`,
  );
});

test('a Choice rule that only deployment knows may ask', () => {
  check(
    noMaybeUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "\${Variable}", "IsPresent": true, "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Assign": { "v": 1 }, "Next": "C" },
    "C": { "Type": "Pass", "InputPath": "$v", "End": true }
} }`,
  );
});

test('an expression that only deployment knows may ask', () => {
  check(
    noMaybeUnassignedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Condition": "{% \${Condition} %}", "Next": "B" }], "Default": "C" },
    "B": { "Type": "Pass", "Assign": { "v": 1 }, "Next": "C" },
    "C": { "Type": "Pass", "Output": "{% $v %}", "End": true }
} }`,
  );
});
