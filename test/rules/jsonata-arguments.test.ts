import { test } from 'vitest';
import { jsonataArguments } from '../../packages/core/src/rules/jsonata-arguments.ts';
import { check } from '../check.ts';

test('too few arguments', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $substring() %}",
//        ^^^^^^^^^^ \`$substring(text, start, [length])\` is called with too few arguments.
      "End": true }
} }`,
  );
});

test('too many arguments', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $uppercase($states.input.a, 1) %}",
//        ^^^^^^^^^^ \`$uppercase(text)\` is called with too many arguments.
      "End": true }
} }`,
  );
});

test('optional arguments, and any number of them', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% [$substring('abc', 1), $substring('abc', 1, 1), $zip([1], [2], [3])] %}",
      "End": true }
} }`,
  );
});

test('the first argument may be the context', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.names.$uppercase() %}",
      "End": true }
} }`,
  );
});

test('what `~>` hands over counts', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      ["{% $states.input.a ~> $uppercase() %}", "{% $states.input.a ~> $uppercase(1) %}"],
//                                                                     ^^^^^^^^^^ \`$uppercase(text)\` is called with too many arguments.
      "End": true }
} }`,
  );
});

test('a partial application takes the others later', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a ~> $replace(?, 'b', 'c') %}",
      "End": true }
} }`,
  );
});

test('functions that the expression defines itself', () => {
  check(
    jsonataArguments,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% ($count := function($x, $y) { $x }; $count(1, 2)) %}",
      "End": true }
} }`,
  );
});
