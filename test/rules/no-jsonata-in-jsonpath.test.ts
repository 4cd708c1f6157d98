import { test } from 'vitest';
import { noJsonataInJsonpath } from '../../packages/core/src/rules/no-jsonata-in-jsonpath.ts';
import { check } from '../check.ts';

test('an expression in a payload template', () => {
  check(
    noJsonataInJsonpath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": "{% $states.input %}" },
//                       ^^^^^^^^^^^^^^^^^^^^^ \`{% $states.input %}\` is literal text here, because the query language of state \`A\` is JSONPath.
    "End": true
} } }`,
  );
});

test('an expression in an array', () => {
  check(
    noJsonataInJsonpath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Assign": { "a": ["{% 1 + 1 %}"] },
//                    ^^^^^^^^^^^^^ \`{% 1 + 1 %}\` is literal text here, because the query language of state \`A\` is JSONPath.
    "End": true
} } }`,
  );
});

test('an expression in Result', () => {
  check(
    noJsonataInJsonpath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": { "a": "{% 1 + 1 %}" },
//                   ^^^^^^^^^^^^^ \`{% 1 + 1 %}\` is literal text here, because the query language of state \`A\` is JSONPath.
    "End": true
} } }`,
  );
});

test('an expression in Cause', () => {
  check(
    noJsonataInJsonpath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Fail",
    "Cause": "{% $states.input.reason %}"
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`{% $states.input.reason %}\` is literal text here, because the query language of state \`A\` is JSONPath.
} } }`,
  );
});

test('a JSONata state evaluates it', () => {
  check(
    noJsonataInJsonpath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Fail",
    "QueryLanguage": "JSONata",
    "Cause": "{% $states.input.reason %}"
} } }`,
  );
});

test('a text that only begins like an expression', () => {
  check(
    noJsonataInJsonpath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": "{% if x %} y" },
    "End": true
} } }`,
  );
});

test('a query language that only deployment knows', () => {
  check(
    noJsonataInJsonpath,
    `
{ "QueryLanguage": "\${Language}", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": "{% 1 %}",
    "End": true
} } }`,
  );
});
