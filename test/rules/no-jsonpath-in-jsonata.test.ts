import { test } from 'vitest';
import { noJsonpathInJsonata } from '../../packages/core/src/rules/no-jsonpath-in-jsonata.ts';
import { check } from '../check.ts';

test('a path is literal text', () => {
  check(
    noJsonpathInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "$.order.id", "b": ["$$.Execution.Id"], "c": "$[0]" },
//           ^^^^^^^^^^^^ In a JSONata state the path \`$.order.id\` is literal text.
//                               ^^^^^^^^^^^^^^^^^ In a JSONata state the path \`$$.Execution.Id\` is literal text.
//                                                        ^^^^^^ In a JSONata state the path \`$[0]\` is literal text.
      "End": true }
} }`,
  );
});

test('an intrinsic function is literal text', () => {
  check(
    noJsonpathInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "States.Format('{}', $.a)" },
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^ In a JSONata state the intrinsic function \`States.Format('{}', $.a)\` is literal text.
      "End": true }
} }`,
  );
});

test('a price is no path, nor is text about functions', () => {
  check(
    noJsonpathInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      ["$5", "$.99", "$", "$.a and more", "States.Format is a function", "States.ALL"],
      "End": true }
} }`,
  );
});

test('a key ending in `.$` is reported itself', () => {
  check(
    noJsonpathInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a.$": "$.a" },
      "End": true }
} }`,
  );
});

test('text that only deployment knows', () => {
  check(
    noJsonpathInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "$.\${Field}",
      "End": true }
} }`,
  );
});

test('in a JSONPath state such text has rules of its own', () => {
  check(
    noJsonpathInJsonata,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "a": "$.a" } }
} }`,
  );
});

test('in a field that holds nothing but an expression the field rules speak', () => {
  check(
    noJsonpathInJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "$.a", "End": true }
} }`,
  );
});
