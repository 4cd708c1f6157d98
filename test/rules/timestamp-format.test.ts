import { test } from 'vitest';
import { timestampFormat } from '../../packages/core/src/rules/timestamp-format.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('date and time are joined by a T', () => {
  check(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-03-14 01:59:00Z",
//                          ^ The date and the time of a timestamp are joined by an upper-case \`T\`.
    "End": true
} } }`,
  );
});

test('a timestamp has an offset', () => {
  check(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-03-14T01:59:00",
//                ^^^^^^^^^^^^^^^^^^^ A timestamp ends in \`Z\` or in an offset such as \`+02:00\`.
    "End": true
} } }`,
  );
});

test('the date is one of the calendar', () => {
  check(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-13-14T01:59:00Z",
//                ^^^^^^^^^^ \`2016-13-14\` is not a date of the calendar.
    "End": true
} } }`,
  );
});

test('JSONata is not evaluated in a JSONPath state', () => {
  check(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "{% $now() %}",
//                ^^^^^^^^^^^^ A timestamp is written like \`2016-03-14T01:59:00Z\`.
    "End": true
} } }`,
  );
});

test('a literal in a JSONata state', () => {
  check(
    timestampFormat,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "tomorrow",
//                ^^^^^^^^ A timestamp is written like \`2016-03-14T01:59:00Z\`.
    "End": true
} } }`,
  );
});

test('an expression in a JSONata state', () => {
  check(
    timestampFormat,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "{% $states.input.due %}",
    "End": true
} } }`,
  );
});

test('fractions and offsets', () => {
  check(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-02-29T01:59:00.123456+02:00",
    "End": true
} } }`,
  );
});

test('a timestamp that only deployment knows', () => {
  check(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "\${Date}T00:00:00Z",
    "End": true
} } }`,
  );
});

test('a blank becomes a T', () => {
  checkFix(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-03-14 01:59:00z",
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-03-14T01:59:00Z",
    "End": true
} } }`,
  );
});

test('a missing offset is not guessed', () => {
  checkNoFix(
    timestampFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "Timestamp": "2016-03-14T01:59:00",
    "End": true
} } }`,
  );
});
