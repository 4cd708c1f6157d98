import { test } from 'vitest';
import { templateKeyInJsonata } from '../../packages/core/src/rules/template-key-in-jsonata.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('keys ending in `.$` are kept verbatim', () => {
  check(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Arguments": {
      "FunctionName": "f",
      "Payload.$": "$.order" } }
//    ^^^^^^^^^^^ In a JSONata state the key \`Payload.$\` stays as it is, and its value is not evaluated.
} }`,
  );
});

test('the names of variables have a rule of their own', () => {
  check(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "a.$": { "b.$": "$.b" } }, "End": true }
//                                              ^^^^^ In a JSONata state the key \`b.$\` stays as it is, and its value is not evaluated.
} }`,
  );
});

test('in a JSONPath state they are dynamic', () => {
  check(
    templateKeyInJsonata,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "a.$": "$.a" } }
} }`,
  );
});

test('a key that only deployment knows', () => {
  check(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "\${Key}.$": 1 },
      "End": true }
} }`,
  );
});

test('a path becomes an expression', () => {
  checkFix(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "$.order.items[0].the-name" },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.order.items[0].\\"the-name\\" %}" },
      "End": true }
} }`,
  );
});

test('a path of the context object', () => {
  checkFix(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "$$.Execution.Id" },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.context.Execution.Id %}" },
      "End": true }
} }`,
  );
});

test('a path of a variable', () => {
  checkFix(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "$order.id" },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $order.id %}" },
      "End": true }
} }`,
  );
});

test('a path with a filter', () => {
  checkNoFix(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "$.a[?(@.b == 1)]" },
      "End": true }
} }`,
  );
});

test('a value that is no path', () => {
  checkNoFix(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "{% $states.input.a %}" },
      "End": true }
} }`,
  );
});

test('the key without its suffix is there already', () => {
  checkNoFix(
    templateKeyInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "$.a", "a": 1 },
      "End": true }
} }`,
  );
});
