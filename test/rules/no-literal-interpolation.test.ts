import { test } from 'vitest';
import { noLiteralInterpolation } from '../../packages/core/src/rules/no-literal-interpolation.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a path inside a text', () => {
  check(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "key": "orders/$.order.id/receipt" },
//                                 ^^^^^^^^^^ \`$.order.id\` is literal text here; \`States.Format\` puts values into a text.
    "End": true
} } }`,
  );
});

test('a context path inside a text', () => {
  check(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "name": "run-$$.Execution.Name" },
//                               ^^^^^^^^^^^^^^^^^ \`$$.Execution.Name\` is literal text here; \`States.Format\` puts values into a text.
    "End": true
} } }`,
  );
});

test('a path behind a path', () => {
  check(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "name": "$.first $.last" },
//                                   ^^^^^^ \`$.last\` is literal text here; \`States.Format\` puts values into a text.
    "End": true
} } }`,
  );
});

test('the value of a whole path is another matter', () => {
  check(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id": "$.order.id" },
    "End": true
} } }`,
  );
});

test('scripts, queries and amounts', () => {
  check(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": "echo $HOME", "b": "jq '$.a' x", "c": "cost $.50", "d": "select json(x, $.a) from t", "e": "{\\"a\\": \\"$.a\\"}" },
    "End": true
} } }`,
  );
});

test('values of dynamic keys are read as expressions', () => {
  check(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('a/{}', $.b)" },
    "End": true
} } }`,
  );
});

test('the text becomes a template', () => {
  checkFix(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "key": "orders/$.order.id/$.part" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "key.$": "States.Format('orders/{}/{}', $.order.id, $.part)" },
    "End": true
} } }`,
  );
});

test('an item of an array has no key to change', () => {
  checkNoFix(
    noLiteralInterpolation,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "keys": ["orders/$.id"] },
    "End": true
} } }`,
  );
});
