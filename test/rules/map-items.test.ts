import { test } from 'vitest';
import { mapItems } from '../../packages/core/src/rules/map-items.ts';
import { check } from '../check.ts';

test('an inline Map iterates over an array', () => {
  check(
    mapItems,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Items": { "EUR": 1 },
//             ^^^^^^^^^^^^ Map \`A\` runs inline and takes an array, but \`Items\` is an object.
      "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('an array, and an expression', () => {
  check(
    mapItems,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "Items": [1], "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "Next": "C" },
    "C": { "Type": "Map", "Items": "{% $states.input %}", "ItemProcessor": { "StartAt": "D", "States": { "D": { "Type": "Pass", "End": true } } }, "End": true }
} }`,
  );
});

test('a distributed Map iterates over objects too', () => {
  check(
    mapItems,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Items": { "EUR": 1 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('a mode that only deployment knows', () => {
  check(
    mapItems,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Items": { "EUR": 1 },
      "ItemProcessor": { "ProcessorConfig": { "Mode": "\${Mode}" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
