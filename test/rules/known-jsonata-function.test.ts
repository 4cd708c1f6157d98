import { test } from 'vitest';
import { knownJsonataFunction } from '../../packages/core/src/rules/known-jsonata-function.ts';
import { check, checkFix } from '../check.ts';

test('an unknown function fails when it is called', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $frobnicate(1) %}",
//        ^^^^^^^^^^^ There is no function \`$frobnicate\`.
      "End": true }
} }`,
  );
});

test('a name nearly right', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $substr($states.input.a, 1) & $upperCase($states.input.b) %}" },
//               ^^^^^^^ There is no function \`$substr\`. Did you mean \`$substring\`?
//                                             ^^^^^^^^^^ There is no function \`$upperCase\`. Did you mean \`$uppercase\`?
      "End": true }
} }`,
  );
});

test('the functions that Step Functions adds', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% [$partition([1], 1), $range(1, 2, 1), $hash('a', 'MD5'), $random(), $uuid(), $parse('1')] %}",
      "End": true }
} }`,
  );
});

test('functions that the expression defines itself', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% ($twice := function($x) { $x * 2 }; $twice(2)) %}",
      "End": true }
} }`,
  );
});

test('a function of JSONPath is none of JSONata', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% States.Format('{}', 1) %}", "b": "{% States.UUID() %}" },
//               ^^^^^^^^^^^^^ \`States.Format\` is no function of JSONata.
//                                                    ^^^^^^^^^^^ \`States.UUID\` is no function of JSONata. Did you mean \`$uuid\`?
      "End": true }
} }`,
  );
});

test('`$eval` has a rule of its own', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $eval('1') %}",
      "End": true }
} }`,
  );
});

test('a member that is called like a function', () => {
  check(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.States.UUID %}",
      "End": true }
} }`,
  );
});

test('the nearest name', () => {
  checkFix(
    knownJsonataFunction,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $substr($states.input.a, 1) %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $substring($states.input.a, 1) %}",
      "End": true }
} }`,
  );
});
