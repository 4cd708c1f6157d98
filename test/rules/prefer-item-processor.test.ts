import { test } from 'vitest';
import { preferItemProcessor } from '../../packages/core/src/rules/prefer-item-processor.ts';
import { check, checkFix } from '../check.ts';

test('`Iterator` is called `ItemProcessor` now', () => {
  check(
    preferItemProcessor,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Iterator": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
//    ^^^^^^^^^^ \`Iterator\` of a Map is now called \`ItemProcessor\`.
} }`,
  );
});

test('`Parameters` of a Map is called `ItemSelector`', () => {
  check(
    preferItemProcessor,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Parameters": { "x.$": "$.x" },
//    ^^^^^^^^^^^^ \`Parameters\` of a Map is now called \`ItemSelector\`.
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('both names at once are another fault', () => {
  check(
    preferItemProcessor,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "Parameters": {}, "ItemSelector": {}, "Iterator": {}, "ItemProcessor": {} }
} }`,
  );
});

test('JSONata has no `Parameters`', () => {
  check(
    preferItemProcessor,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Parameters": {},
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('the fix renames the field', () => {
  checkFix(
    preferItemProcessor,
    `{ "States": { "A": { "Type": "Map", "Iterator": { "StartAt": "B" } } } }`,
    `{ "States": { "A": { "Type": "Map", "ItemProcessor": { "StartAt": "B" } } } }`,
  );
});
