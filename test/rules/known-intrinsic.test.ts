import { test } from 'vitest';
import { knownIntrinsic } from '../../packages/core/src/rules/known-intrinsic.ts';
import { check, checkFix } from '../check.ts';

test('a function that does not exist', () => {
  check(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Default($.a, 1)" },
//                          ^^^^^^^^^^^^^^ There is no intrinsic function \`States.Default\`.
    "End": true
} } }`,
  );
});

test('a function in another case', () => {
  check(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.format('{}', $.a)" },
//                          ^^^^^^^^^^^^^ There is no intrinsic function \`States.format\`. Did you mean \`States.Format\`?
    "End": true
} } }`,
  );
});

test('a misspelt function inside a call', () => {
  check(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.ArrayLenght($.a))" },
//                                       ^^^^^^^^^^^^^^^^^^ There is no intrinsic function \`States.ArrayLenght\`. Did you mean \`States.ArrayLength\`?
    "End": true
} } }`,
  );
});

test('names are compared without their prefix', () => {
  check(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Foo('x')" },
//                          ^^^^^^^^^^ There is no intrinsic function \`States.Foo\`.
    "End": true
} } }`,
  );
});

test('functions that exist', () => {
  check(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.UUID(), States.MathAdd($.a, 1))" },
    "End": true
} } }`,
  );
});

test('names of the object prototype are no functions', () => {
  check(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.constructor()" },
//                          ^^^^^^^^^^^^^^^^^^ There is no intrinsic function \`States.constructor\`.
    "End": true
} } }`,
  );
});

test('the case is put right', () => {
  checkFix(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.format('{}', $.a)" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', $.a)" },
    "End": true
} } }`,
  );
});

test('the near function is a suggestion', () => {
  checkFix(
    knownIntrinsic,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.ArrayLenght($.a))" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.ArrayLength($.a))" },
    "End": true
} } }`,
  );
});
