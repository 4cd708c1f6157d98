import { test } from 'vitest';
import { retryCountPlace } from '../../packages/core/src/rules/retry-count-place.ts';
import { check } from '../check.ts';

test('a Pass state is never retried', () => {
  check(
    retryCountPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.State.RetryCount" },
//                          ^^^^^^^^^^^^^^^^^^^ \`$$.State.RetryCount\` does not exist in state \`A\`: a Pass state is never retried.
    "End": true
} } }`,
  );
});

test('a Wait state is never retried', () => {
  check(
    retryCountPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "SecondsPath": "$$.State.RetryCount",
//                  ^^^^^^^^^^^^^^^^^^^ \`$$.State.RetryCount\` does not exist in state \`A\`: a Wait state is never retried.
    "End": true
} } }`,
  );
});

test('the count in JSONata', () => {
  check(
    retryCountPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Succeed",
    "Output": "{% $states.context.State.RetryCount %}"
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`$states.context.State.RetryCount\` does not exist in state \`A\`: a Succeed state is never retried.
} } }`,
  );
});

test('Task, Parallel and Map states count their retries', () => {
  check(
    retryCountPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "Parameters": { "n.$": "$$.State.RetryCount" },
    "End": true
} } }`,
  );
});

test('asking whether there is a count', () => {
  check(
    retryCountPlace,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$$.State.RetryCount", "IsPresent": true, "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});
