import { test } from 'vitest';
import { noObjectInFormat } from '../../packages/core/src/rules/no-object-in-format.ts';
import { check, checkFix } from '../check.ts';

test('an array as a value', () => {
  check(
    noObjectInFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('ids: {}', States.Array($.a, $.b))" },
//                                                   ^^^^^^^^^^^^^^^^^^^^^^ \`States.Array\` gives an array, which \`States.Format\` does not write as JSON.
    "End": true
} } }`,
  );
});

test('an object as a value', () => {
  check(
    noObjectInFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', States.JsonMerge($.a, $.b, false))" },
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`States.JsonMerge\` gives an object, which \`States.Format\` does not write as JSON.
    "End": true
} } }`,
  );
});

test('texts and numbers as values', () => {
  check(
    noObjectInFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{} {} {}', States.UUID(), States.ArrayLength($.a), $.b)" },
    "End": true
} } }`,
  );
});

test('a function that gives any value', () => {
  check(
    noObjectInFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', States.ArrayGetItem($.a, 0))" },
    "End": true
} } }`,
  );
});

test('the value is written as JSON', () => {
  checkFix(
    noObjectInFormat,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('ids: {}', States.Array($.a))" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('ids: {}', States.JsonToString(States.Array($.a)))" },
    "End": true
} } }`,
  );
});
