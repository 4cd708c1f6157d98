import { test } from 'vitest';
import { noQueryLanguageDowngrade } from '../../packages/core/src/rules/no-query-language-downgrade.ts';
import { check } from '../check.ts';

test('no state of a JSONata machine is JSONPath, at any depth', () => {
  check(
    noQueryLanguageDowngrade,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "I", "States": {
      "I": { "Type": "Succeed",
        "QueryLanguage": "JSONPath" } } }] }
//                       ^^^^^^^^^^ The state machine is JSONata, so state \`I\` cannot be JSONPath.
} }`,
  );
});

test('a JSONPath machine may mix', () => {
  check(
    noQueryLanguageDowngrade,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Next": "B" },
    "B": { "Type": "Succeed", "QueryLanguage": "JSONPath" }
} }`,
  );
});

test('a JSONata state may say so', () => {
  check(
    noQueryLanguageDowngrade,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Succeed", "QueryLanguage": "JSONata" }
} }`,
  );
});

test('a language that only deployment knows', () => {
  check(
    noQueryLanguageDowngrade,
    `
{ "QueryLanguage": "\${Language}", "StartAt": "A", "States": {
    "A": { "Type": "Succeed", "QueryLanguage": "JSONPath" }
} }`,
  );
});
