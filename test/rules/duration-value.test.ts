import { test } from 'vitest';
import { durationValue } from '../../packages/core/src/rules/duration-value.ts';
import { checkDeep } from '../check.ts';

test('an object is no number of seconds', async () => {
  await checkDeep(
    durationValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "wait": { "seconds": 1 } }, "Next": "B" },
    "B": { "Type": "Wait", "SecondsPath": "$.wait", "End": true }
//                                        ^^^^^^^^ \`SecondsPath\` of state \`B\` is always an object, and it takes a whole number of seconds.
} }`,
  );
});

test('nor is a negative number, or a number a timestamp', async () => {
  await checkDeep(
    durationValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 1, "Next": "B" }], "Default": "D" },
    "B": { "Type": "Pass", "Result": { "wait": -5 }, "Next": "C" },
    "C": { "Type": "Wait", "SecondsPath": "$.wait", "End": true },
//                                        ^^^^^^^^ \`SecondsPath\` of state \`C\` is always the number -5, and it takes a whole number of seconds.
    "D": { "Type": "Pass", "Result": { "until": 5 }, "Next": "E" },
    "E": { "Type": "Wait", "TimestampPath": "$.until", "End": true }
//                                          ^^^^^^^^^ \`TimestampPath\` of state \`E\` is always the number 5, and it takes a timestamp such as \`2030-01-31T12:00:00Z\`.
} }`,
  );
});

test('in JSONata', async () => {
  await checkDeep(
    durationValue,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "wait": true }, "Next": "B" },
    "B": { "Type": "Wait", "Seconds": "{% $states.input.wait %}", "End": true }
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Seconds\` of state \`B\` is always a boolean, and it takes a whole number of seconds.
} }`,
  );
});

test('the time limit of a Task', async () => {
  await checkDeep(
    durationValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "limit": [5] }, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay", "TimeoutSecondsPath": "$.limit", "End": true }
//                                                                                                                 ^^^^^^^^^ \`TimeoutSecondsPath\` of state \`B\` is always a list, and it takes a whole number of seconds.
} }`,
  );
});

test('what may be one is let through', async () => {
  await checkDeep(
    durationValue,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "SecondsPath": "$.wait", "End": true }
} }`,
  );
});
