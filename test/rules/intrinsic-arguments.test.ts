import { test } from 'vitest';
import { intrinsicArguments } from '../../packages/core/src/rules/intrinsic-arguments.ts';
import { check } from '../check.ts';

test('too few arguments', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Hash('x')" },
//                          ^^^^^^^^^^^^^^^^ \`States.Hash(data, algorithm)\` takes 2 arguments, and this call has 1.
    "End": true
} } }`,
  );
});

test('too many arguments', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.ArrayLength($.a, 1)" },
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`States.ArrayLength(array)\` takes 1 argument, and this call has 2.
    "End": true
} } }`,
  );
});

test('arguments of a function without parameters', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.UUID(1)" },
//                          ^^^^^^^^^^^^^^ \`States.UUID()\` takes no arguments, and this call has 1.
    "End": true
} } }`,
  );
});

test('an argument that may be left out', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.MathRandom(1)" },
//                          ^^^^^^^^^^^^^^^^^^^^ \`States.MathRandom(start, end, [seed])\` takes 2 or 3 arguments, and this call has 1.
    "End": true
} } }`,
  );
});

test('any number of values follows the template', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format()" },
//                          ^^^^^^^^^^^^^^^ \`States.Format(template, …values)\` takes at least 1 argument, and this call has 0.
    "End": true
} } }`,
  );
});

test('calls inside calls', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.MathAdd(1))" },
//                                       ^^^^^^^^^^^^^^^^^ \`States.MathAdd(first, second)\` takes 2 arguments, and this call has 1.
    "End": true
} } }`,
  );
});

test('as many as the function takes', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.Array(), States.MathRandom(1, 2), States.MathRandom(1, 2, 3), States.Format('x'))" },
    "End": true
} } }`,
  );
});

test('the number for an unknown function is not known', () => {
  check(
    intrinsicArguments,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Foo()" },
    "End": true
} } }`,
  );
});
