import { test } from 'vitest';
import { lambdaQualifier } from '../../packages/core/src/rules/lambda-qualifier.ts';
import { check } from '../check.ts';

test('a bare function moves', () => {
  check(
    lambdaQualifier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` calls whatever \`f\` is at the time; a version or an alias pins it.
      "End": true }
} }`,
  );
});

test('so does $LATEST', () => {
  check(
    lambdaQualifier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f:$LATEST",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` calls whatever \`f\` is at the time; a version or an alias pins it.
      "End": true }
} }`,
  );
});

test('and a name without a qualifier', () => {
  check(
    lambdaQualifier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "f" },
//                                    ^^^ State \`A\` calls whatever \`f\` is at the time; a version or an alias pins it.
      "End": true }
} }`,
  );
});

test('versions and aliases', () => {
  check(
    lambdaQualifier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f:live", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f:7" }, "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f", "Qualifier.$": "$.q" }, "End": true }
} }`,
  );
});

test('functions that only deployment knows', () => {
  check(
    lambdaQualifier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:\${F}", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${F}" }, "End": true }
} }`,
  );
});
