import { test } from 'vitest';
import { jsonataKeys } from '../../packages/core/src/rules/jsonata-keys.ts';
import { check } from '../check.ts';

test('keys are never evaluated', () => {
  check(
    jsonataKeys,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": { "{% $states.input.key %}": 1 }, "b": 2 },
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ Keys are not evaluated, so \`{% $states.input.key %}\` stays as it is.
      "End": true }
} }`,
  );
});

test('the names of variables have a rule of their own', () => {
  check(
    jsonataKeys,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "{% $k %}": { "{% $l %}": 1 } }, "End": true }
//                                                   ^^^^^^^^^^ Keys are not evaluated, so \`{% $l %}\` stays as it is.
} }`,
  );
});

test('in a JSONPath state nothing is evaluated', () => {
  check(
    jsonataKeys,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "{% $k %}": 1 } }
} }`,
  );
});
