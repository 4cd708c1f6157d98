import { test } from 'vitest';
import { jsonataDelimiters } from '../../packages/core/src/rules/jsonata-delimiters.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a string that begins with `{%` ends with `%}`', () => {
  check(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a", "b": "{% 1 %}", "c": "a {% b" },
//           ^^^^^^^^^^^^^^^^^^^^ A string that begins with \`{%\` ends with \`%}\`.
      "End": true }
} }`,
  );
});

test('a blank after the end is not the end', () => {
  check(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a %} ",
//    ^^^^^^^^^^^^^^^^^^^^^^^^ A string that begins with \`{%\` ends with \`%}\`.
      "End": true }
} }`,
  );
});

test('the marks do not share their percent sign', () => {
  check(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{%}" },
//           ^^^^^ A string that begins with \`{%\` ends with \`%}\`.
      "End": true }
} }`,
  );
});

test('a string that only deployment knows', () => {
  check(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% \${Expression}",
      "End": true }
} }`,
  );
});

test('in a field of another type the field rules speak', () => {
  check(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "{% 1", "End": true }
} }`,
  );
});

test('a JSONPath state has no expressions', () => {
  check(
    jsonataDelimiters,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "a": "{% $a" } }
} }`,
  );
});

test('a string of a YAML block', () => {
  check(
    jsonataDelimiters,
    `QueryLanguage: JSONata
StartAt: A
States:
  A:
    Type: Pass
    Output: '{% $states.input'
#           ^^^^^^^^^^^^^^^^^^ A string that begins with \`{%\` ends with \`%}\`.
    End: true`,
    { format: 'yaml' },
  );
});

test('the mark is added', () => {
  checkFix(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a" },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a %}" },
      "End": true }
} }`,
  );
});

test('half a mark is completed', () => {
  checkFix(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a }" },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a %}" },
      "End": true }
} }`,
  );
});

test('the blanks after the mark are dropped', () => {
  checkFix(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a %} " },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a %}" },
      "End": true }
} }`,
  );
});

test('what is no expression is not closed', () => {
  checkNoFix(
    jsonataDelimiters,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% off on everything" },
      "End": true }
} }`,
  );
});
