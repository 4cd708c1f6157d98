import { expect, test } from 'vitest';
import { intrinsicArgumentType } from '../../packages/core/src/rules/intrinsic-argument-type.ts';
import { check, findingsOf } from '../check.ts';

test('a text where a number belongs', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.MathAdd('1', $.a)" },
//                                         ^^^ \`States.MathAdd\` takes an integer as \`first\`, and this is a string.
    "End": true
} } }`,
  );
});

test('a number where an array belongs', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayLength(3)" },
//                                             ^ \`States.ArrayLength\` takes an array as \`array\`, and this is a number.
    "End": true
} } }`,
  );
});

test('what a nested call gives', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayLength(States.Format('x'))" },
//                                             ^^^^^^^^^^^^^^^^^^ \`States.ArrayLength\` takes an array as \`array\`, and this is a string.
    "End": true
} } }`,
  );
});

test('null where an object belongs', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.JsonMerge(null, $.a, false)" },
//                                           ^^^^ \`States.JsonMerge\` takes an object as \`first\`, and this is \`null\`.
    "End": true
} } }`,
  );
});

test('the hash algorithms', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Hash($.a, 'SHA256')" },
//                                           ^^^^^^^^ \`States.Hash\` takes \`MD5\`, \`SHA-1\`, \`SHA-256\`, \`SHA-384\` or \`SHA-512\` as \`algorithm\`, and this is \`SHA256\`.
    "End": true
} } }`,
  );
});

test('JsonMerge does not merge deeply', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.JsonMerge($.a, $.b, true)" },
//                                                     ^^^^ \`States.JsonMerge\` takes \`false\` as \`deep\`, and this is \`true\`.
    "End": true
} } }`,
  );
});

test('a chunk holds at least one item', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayPartition($.a, 0)" },
//                                                     ^ \`States.ArrayPartition\` takes an integer of at least 1 as \`chunkSize\`, and this is \`0\`.
    "End": true
} } }`,
  );
});

test('the step of a range is not zero', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayRange(1, 9, 0)" },
//                                                  ^ \`States.ArrayRange\` takes an integer other than 0 as \`step\`, and this is \`0\`.
    "End": true
} } }`,
  );
});

test('a range has at most 1000 elements', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayRange(0, 1000, 1)" },
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`States.ArrayRange\` makes at most 1000 elements, and this range has 1001.
    "End": true
} } }`,
  );
});

test('a sum has addends of 32 bits', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.MathAdd($.a, 2147483648)" },
//                                              ^^^^^^^^^^ \`States.MathAdd\` takes an integer of at most 2147483647 as \`second\`, and this is \`2147483648\`.
    "End": true
} } }`,
  );
});

test('a range of 1000 elements, one that counts down, and an empty one', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.ArrayRange(1, 1000, 1), States.ArrayRange(9, 1, -2), States.ArrayRange(5, 1, 1))" },
    "End": true
} } }`,
  );
});

test('what a path selects is not known', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayRange($.a, $.b, $.c)" },
    "End": true
} } }`,
  );
});

test('functions that give any value', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayLength(States.StringToJson('[]'))" },
    "End": true
} } }`,
  );
});

test('numbers are rounded', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.MathAdd(1.5, States.MathAdd(1, 2))" },
    "End": true
} } }`,
  );
});

test('what is hashed may be of any type', () => {
  check(
    intrinsicArgumentType,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Hash(1, 'MD5')" },
    "End": true
} } }`,
  );
});

test('the functions that encode and hash take 10,000 characters', () => {
  const messages = (length: number) => {
    const call = `States.Base64Encode('${'x'.repeat(length)}')`;
    const text = `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Parameters": { "a.$": "${call}" }, "End": true } } }`;
    return findingsOf(intrinsicArgumentType, text).map(({ message }) => message);
  };
  expect(messages(10_000)).toEqual([]);
  expect(messages(10_001)).toEqual([
    '`States.Base64Encode` takes at most 10000 characters as `data`, and this is 10001 characters long.',
  ]);
});
