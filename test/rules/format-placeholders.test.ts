import { test } from 'vitest';
import { formatPlaceholders } from '../../packages/core/src/rules/format-placeholders.ts';
import { check } from '../check.ts';

test('too few values', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{} {}', $.a)" },
//                                        ^^^^^^^ The template has 2 placeholders, and 1 value is given.
    "End": true
} } }`,
  );
});

test('too many values', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', $.a, $.b)" },
//                                        ^^^^ The template has 1 placeholder, and 2 values are given.
    "End": true
} } }`,
  );
});

test('a value without a placeholder', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('total', $.a)" },
//                                        ^^^^^^^ The template has no placeholder, and 1 value is given.
    "End": true
} } }`,
  );
});

test('a placeholder without a value', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('total {}')" },
//                                        ^^^^^^^^^^ The template has 1 placeholder, and no value is given.
    "End": true
} } }`,
  );
});

test('escaped braces are no placeholder', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('\\\\{\\\\} {} {', $.a)" },
    "End": true
} } }`,
  );
});

test('a template that only the execution knows', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format($.template, $.a, $.b)" },
    "End": true
} } }`,
  );
});

test('in a call inside a call', () => {
  check(
    formatPlaceholders,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.Format('{}'))" },
//                                                     ^^^^ The template has 1 placeholder, and no value is given.
    "End": true
} } }`,
  );
});
