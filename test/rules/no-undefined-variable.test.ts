import { test } from 'vitest';
import { noUndefinedVariable } from '../../packages/core/src/rules/no-undefined-variable.ts';
import { check, checkFix } from '../check.ts';

test('a variable that nothing assigns', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $nope.x %}",
//        ^^^^^ Nothing assigns the variable \`$nope\`.
      "End": true }
} }`,
  );
});

test('a name nearly right', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "Output": ["{% $totl + 1 %}", "{% $state.input.a %}", "{% $map([1], $uppercse) %}"] }
//                   ^^^^^ Nothing assigns the variable \`$totl\`. Did you mean \`$total\`?
//                                      ^^^^^^ Nothing assigns the variable \`$state\`. Did you mean \`$states\`?
//                                                                        ^^^^^^^^^ Nothing assigns the variable \`$uppercse\`. Did you mean \`$uppercase\`?
} }`,
  );
});

test('a member of `$states`', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $input.a %}",
//        ^^^^^^ Nothing assigns the variable \`$input\`. Did you mean \`$states.input\`?
      "End": true }
} }`,
  );
});

test('a variable that a later state assigns', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "B",
      "Output": "{% $x %}" },
//                  ^^ No way to state \`A\` assigns the variable \`$x\`.
    "B": { "Type": "Pass", "End": true,
      "Assign": { "x": 1 } }
} }`,
  );
});

test('the variables of an iteration vanish at its end', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "Next": "B", "ItemProcessor": { "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } } },
    "B": { "Type": "Pass", "End": true,
      "Output": "{% $x %}" }
//                  ^^ The variable \`$x\` is assigned in another scope only, and is not seen in this one.
} }`,
  );
});

test('functions are values, and locals are no variables', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% ($f := $uppercase; $map(['a'], $f)) %}",
      "End": true }
} }`,
  );
});

test('a variable that the expression only asks about', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $exists($x) %}",
      "End": true }
} }`,
  );
});

test('an Assign that only deployment knows', () => {
  check(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": "\${Assign}", "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "Output": "{% $x %}" }
} }`,
  );
});

test('JSONPath has a rule of its own', () => {
  check(
    noUndefinedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
} }`,
  );
});

test('the nearest name', () => {
  checkFix(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $state.input.a %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a %}",
      "End": true }
} }`,
  );
});

test('a member of `$states` is one', () => {
  checkFix(
    noUndefinedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $input.a %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a %}",
      "End": true }
} }`,
  );
});
