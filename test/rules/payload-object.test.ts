import { test } from 'vitest';
import { payloadObject } from '../../packages/core/src/rules/payload-object.ts';
import { check } from '../check.ts';

test('Parameters are an object', () => {
  check(
    payloadObject,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": [1, 2],
//                ^^^^^^ \`Parameters\` is a payload template, which is an object, and this is an array.
    "End": true
} } }`,
  );
});

test('a path for a payload', () => {
  check(
    payloadObject,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke",
    "ResultSelector": "$.Payload",
//                    ^^^^^^^^^^^ \`ResultSelector\` is a payload template, which is an object: the path \`$.Payload\` is literal text here.
    "End": true
} } }`,
  );
});

test('ItemSelector is an object', () => {
  check(
    payloadObject,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemSelector": null,
//                  ^^^^ \`ItemSelector\` is a payload template, which is an object, and this is \`null\`.
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('an object', () => {
  check(
    payloadObject,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": {},
    "End": true
} } }`,
  );
});

test('JSONata fields take any JSON', () => {
  check(
    payloadObject,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": 1,
    "End": true
} } }`,
  );
});

test('JSONata in a JSONPath state is another matter', () => {
  check(
    payloadObject,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": "{% $states.input %}",
    "End": true
} } }`,
  );
});

test('a payload that only deployment knows', () => {
  check(
    payloadObject,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": "\${Parameters}",
    "End": true
} } }`,
  );
});
