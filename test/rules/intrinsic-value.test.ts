import { test } from 'vitest';
import { intrinsicValue } from '../../packages/core/src/rules/intrinsic-value.ts';
import { checkDeep } from '../check.ts';

test('a list is asked for', async () => {
  await checkDeep(
    intrinsicValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "a": { "b": 1 } }, "Next": "B" },
    "B": { "Type": "Pass", "Parameters": { "x.$": "States.ArrayLength($.a)" }, "End": true }
//                                                                    ^^^ \`$.a\` is always an object in state \`B\`, which the intrinsic function does not take there.
} }`,
  );
});

test('within another call', async () => {
  await checkDeep(
    intrinsicValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "n": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "Parameters": { "x.$": "States.Format('{}', States.StringToJson($.n))" }, "End": true }
//                                                                                         ^^^ \`$.n\` is always the number 1 in state \`B\`, which the intrinsic function does not take there.
} }`,
  );
});

test('of what is written there, another rule speaks', async () => {
  await checkDeep(
    intrinsicValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Parameters": { "x.$": "States.MathAdd(1, 'a')" }, "End": true }
} }`,
  );
});
