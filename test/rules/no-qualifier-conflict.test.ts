import { test } from 'vitest';
import { noQualifierConflict } from '../../packages/core/src/rules/no-qualifier-conflict.ts';
import { check } from '../check.ts';

test('a function has one qualifier', () => {
  check(
    noQualifierConflict,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "f:live", "Qualifier": "test" },
//                                                           ^^^^^^ \`FunctionName\` asks for \`live\` of the function, and \`Qualifier\` for \`test\`.
      "End": true }
} }`,
  );
});

test('also in an ARN', () => {
  check(
    noQualifierConflict,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": { "FunctionName": "arn:aws:lambda:eu-west-1:111122223333:function:f:1", "Qualifier": "2" },
//                                                                                                      ^^^ \`FunctionName\` asks for \`1\` of the function, and \`Qualifier\` for \`2\`.
      "End": true }
} }`,
  );
});

test('qualifiers that agree, and one of the two', () => {
  check(
    noQualifierConflict,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "111122223333:function:f:live", "Qualifier": "live" }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "arn:aws:lambda:eu-west-1:111122223333:function:f", "Qualifier": "live" }, "End": true }
} }`,
  );
});

test('names that are not known', () => {
  check(
    noQualifierConflict,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${F}:live", "Qualifier": "test" }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f:live", "Qualifier.$": "$.q" }, "End": true }
} }`,
  );
});
