import { test } from 'vitest';
import { resultPath } from '../../packages/core/src/rules/result-path.ts';
import { check, checkFix } from '../check.ts';

test('ResultPath does not address the context object', () => {
  check(
    resultPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$$.State.Name",
//                 ^^ \`ResultPath\` cannot write to the context object.
    "End": true
} } }`,
  );
});

test('ResultPath does not address a variable', () => {
  check(
    resultPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$total.sum",
//                 ^^^^^^ \`ResultPath\` cannot write to the variable \`$total\`, which only \`Assign\` sets.
    "End": true
} } }`,
  );
});

test('the ResultPath of a Catcher', () => {
  check(
    resultPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "Catch": [{ "ErrorEquals": ["E"], "Next": "A",
      "ResultPath": "$error" }],
//                   ^^^^^^ \`ResultPath\` cannot write to the variable \`$error\`, which only \`Assign\` sets.
    "End": true
} } }`,
  );
});

test('ResultPath addresses the input', () => {
  check(
    resultPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$.total",
    "End": true
} } }`,
  );
});

test('other paths may begin with a variable', () => {
  check(
    resultPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$total",
    "End": true
} } }`,
  );
});

test('a forgotten dot', () => {
  checkFix(
    resultPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$total.sum",
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "ResultPath": "$.total.sum",
    "End": true
} } }`,
  );
});
