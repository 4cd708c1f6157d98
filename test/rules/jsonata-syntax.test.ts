import { test } from 'vitest';
import { jsonataSyntax } from '../../packages/core/src/rules/jsonata-syntax.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a syntax error is reported where it is', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": ["{% $states.input.a + %}"] },
//                                ^ Expected a value, but the expression ends.
      "End": true }
} }`,
  );
});

test('comparison is written `=`', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a == 1 %}",
//                        ^^ JSONata compares with \`=\`, not with \`==\`.
      "End": true }
} }`,
  );
});

test('`and` and `or` are words', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      ["{% $states.input.a && $states.input.b %}", "{% $states.input.a || $states.input.b %}"],
//                         ^^ JSONata writes \`and\`, not \`&&\`.
//                                                                     ^^ JSONata writes \`or\`, not \`||\`.
      "End": true }
} }`,
  );
});

test('local assignments need parentheses', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $x := 1; $x + 1 %}",
//               ^ Expected the expression to end, but found \`;\`.
      "End": true }
} }`,
  );
});

test('several lines are one expression', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{%\\n(\\n  $x := 1;\\n  $x + 1\\n)\\n%}",
      "End": true }
} }`,
  );
});

test('an empty expression has no value', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% %}",
//       ^ Expected a value, but the expression ends.
      "End": true }
} }`,
  );
});

test('a string that is not closed is another matter', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $x +" },
      "End": true }
} }`,
  );
});

test('an expression that only deployment knows', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% \${Expression} + %}",
      "End": true }
} }`,
  );
});

test('a JSONPath state has no expressions', () => {
  check(
    jsonataSyntax,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "a": "{% + %}" } }
} }`,
  );
});

test('a condition', () => {
  check(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.a = %}", "Next": "A" }] }
//                                                                          ^ Expected a value, but the expression ends.
} }`,
  );
});

test('a block of YAML keeps its places', () => {
  check(
    jsonataSyntax,
    `QueryLanguage: JSONata
StartAt: A
States:
  A:
    Type: Pass
    Output: |-
      {% (
        $states.input.a == 1
#                       ^^ JSONata compares with \`=\`, not with \`==\`.
      ) %}
    End: true`,
    { format: 'yaml' },
  );
});

test('`==` becomes `=`', () => {
  checkFix(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a == 1 %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a = 1 %}",
      "End": true }
} }`,
  );
});

test('`&&` becomes a word', () => {
  checkFix(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a&&$states.input.b %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a and $states.input.b %}",
      "End": true }
} }`,
  );
});

test('what else is meant nobody knows', () => {
  checkNoFix(
    jsonataSyntax,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a + %}",
      "End": true }
} }`,
  );
});
