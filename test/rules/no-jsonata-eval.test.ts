import { test } from 'vitest';
import { noJsonataEval } from '../../packages/core/src/rules/no-jsonata-eval.ts';
import { check, checkFix } from '../check.ts';

test('`$eval` does not exist', () => {
  check(
    noJsonataEval,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $eval('1') + 1 %}",
//        ^^^^^ Step Functions does not have the function \`$eval\`. Did you mean \`$parse\`?
      "End": true }
} }`,
  );
});

test('a function of that name that the expression defines', () => {
  check(
    noJsonataEval,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% ($eval := function($x) { $x }; $eval(1)) %}",
      "End": true }
} }`,
  );
});

test('`$parse` is there instead', () => {
  checkFix(
    noJsonataEval,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $eval('1') %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $parse('1') %}",
      "End": true }
} }`,
  );
});
