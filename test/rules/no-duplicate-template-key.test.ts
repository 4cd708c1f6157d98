import { test } from 'vitest';
import { noDuplicateTemplateKey } from '../../packages/core/src/rules/no-duplicate-template-key.ts';
import { check } from '../check.ts';

test('without their suffix the keys of an object are unique', () => {
  check(
    noDuplicateTemplateKey,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": 1, "a.$": "$.a" },
//                          ^^^^^ \`a\` and \`a.$\` are one key of the payload, given twice.
    "End": true
} } }`,
  );
});

test('at any depth', () => {
  check(
    noDuplicateTemplateKey,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "list": [{ "a.$": "$.a", "a": 1 }] },
//                             ^^^^^ \`a\` and \`a.$\` are one key of the payload, given twice.
    "End": true
} } }`,
  );
});

test('in Assign', () => {
  check(
    noDuplicateTemplateKey,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Assign": { "total": 1, "total.$": "$.a" },
//                          ^^^^^^^^^ \`total\` and \`total.$\` are one key of the payload, given twice.
    "End": true
} } }`,
  );
});

test('the same key in two objects', () => {
  check(
    noDuplicateTemplateKey,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.a", "b": { "a": 1 } },
    "End": true
} } }`,
  );
});

test('Pass takes its Result as it is', () => {
  check(
    noDuplicateTemplateKey,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Result": { "a": 1, "a.$": "$.a" },
    "End": true
} } }`,
  );
});

test('names of the object prototype are names', () => {
  check(
    noDuplicateTemplateKey,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "constructor.$": "$.a", "__proto__.$": "$.b" },
    "End": true
} } }`,
  );
});
