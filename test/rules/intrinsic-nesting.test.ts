import { test } from 'vitest';
import { intrinsicNesting } from '../../packages/core/src/rules/intrinsic-nesting.ts';
import { check } from '../check.ts';

test('eleven calls in each other', () => {
  check(
    intrinsicNesting,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(1)))))))))))" },
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The calls are nested 11 deep, and Step Functions takes 10.
    "End": true
} } }`,
  );
});

test('ten calls in each other', () => {
  check(
    intrinsicNesting,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(1))))))))))" },
    "End": true
} } }`,
  );
});

test('many calls beside each other', () => {
  check(
    intrinsicNesting,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array(States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID(), States.UUID())" },
    "End": true
} } }`,
  );
});
