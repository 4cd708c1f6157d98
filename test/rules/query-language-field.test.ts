import { test } from 'vitest';
import { queryLanguageField } from '../../packages/core/src/rules/query-language-field.ts';
import { check } from '../check.ts';

test('a JSONPath field in a JSONata state', () => {
  check(
    queryLanguageField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "QueryLanguage": "JSONata", "SecondsPath": "$.s", "End": true }
//                                                     ^^^^^^^^^^^^^ \`SecondsPath\` is a field of JSONPath states, and state \`A\` is JSONata; write \`Seconds\`.
} }`,
  );
});

test('a JSONata field in a JSONPath state', () => {
  check(
    queryLanguageField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "Arguments": {}, "End": true }
//                                          ^^^^^^^^^^^ \`Arguments\` is a field of JSONata states, and state \`A\` is JSONPath; write \`Parameters\`.
} }`,
  );
});

test('in a Catcher', () => {
  check(
    queryLanguageField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "r", "End": true, "Catch": [
      { "ErrorEquals": ["E"], "Next": "A", "ResultPath": "$.e" }
//                                         ^^^^^^^^^^^^ \`ResultPath\` is a field of JSONPath states, and \`Catch[0]\` of state \`A\` is JSONata; write \`Output\`.
    ] }
} }`,
  );
});

test('in an ItemReader', () => {
  check(
    queryLanguageField,
    `
{ "StartAt": "A", "QueryLanguage": "JSONata", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": {}, "ItemReader": { "Resource": "r", "Parameters": {} } }
//                                                                                           ^^^^^^^^^^^^ \`Parameters\` is a field of JSONPath states, and \`ItemReader\` of state \`A\` is JSONata; write \`Arguments\`.
} }`,
  );
});

test('an unknown query language says nothing', () => {
  check(
    queryLanguageField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "QueryLanguage": "\${Language}", "InputPath": "$", "Output": 1, "End": true }
} }`,
  );
});
