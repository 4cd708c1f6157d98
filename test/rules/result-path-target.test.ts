import { test } from 'vitest';
import { resultPathTarget } from '../../packages/core/src/rules/result-path-target.ts';
import { checkDeep } from '../check.ts';

test('a list cannot be written into', async () => {
  await checkDeep(
    resultPathTarget,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Next": "B", "Branches": [
      { "StartAt": "X", "States": { "X": { "Type": "Pass", "End": true } } } ] },
    "B": { "Type": "Pass", "Result": 1, "ResultPath": "$.done", "End": true }
//                                                    ^^^^^^^^ \`$\` is a list when state \`B\` is entered, and \`ResultPath\` writes \`$.done\` into an object only. Make it an object, or replace the whole input with \`"$"\`.
} }`,
  );
});

test('nor can a text, or a member that is one', async () => {
  await checkDeep(
    resultPathTarget,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "a": "text" }, "Next": "B" },
    "B": { "Type": "Pass", "Result": 1, "ResultPath": "$.a.b", "End": true }
//                                                    ^^^^^^^ \`$.a\` is the text \`text\` when state \`B\` is entered, and \`ResultPath\` writes \`$.a.b\` into an object only. Make it an object, or replace the whole input with \`"$"\`.
} }`,
  );
});

test('objects can, and what nobody knows may be one', async () => {
  await checkDeep(
    resultPathTarget,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": 1, "ResultPath": "$.a.b", "Next": "B" },
    "B": { "Type": "Pass", "Result": [1], "Next": "C" },
    "C": { "Type": "Pass", "Result": 1, "ResultPath": "$", "Next": "D" },
    "D": { "Type": "Pass", "Result": 1, "ResultPath": null, "End": true }
} }`,
  );
});
