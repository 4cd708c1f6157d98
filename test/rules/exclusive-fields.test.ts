import { test } from 'vitest';
import { exclusiveFields } from '../../packages/core/src/rules/exclusive-fields.ts';
import { check } from '../check.ts';

test('two durations', () => {
  check(
    exclusiveFields,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 1, "Timestamp": "2030-01-01T00:00:00Z", "End": true }
//                                       ^^^^^^^^^^^ State \`A\` has \`Seconds\` and \`Timestamp\`, and only one of them can hold.
} }`,
  );
});

test('no duration', () => {
  check(
    exclusiveFields,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "End": true }
//  ^^^ State \`A\` needs \`Seconds\`, \`SecondsPath\`, \`Timestamp\` or \`TimestampPath\`.
} }`,
  );
});

test('the order of the text, not of the schema, says which comes too many', () => {
  check(
    exclusiveFields,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "ErrorPath": "$.e", "Error": "E" }
//                                             ^^^^^^^ State \`A\` has \`Error\` and \`ErrorPath\`, and only one of them can hold.
} }`,
  );
});

test('Next and End have a rule of their own', () => {
  check(
    exclusiveFields,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass" }
} }`,
  );
});
