import { test } from 'vitest';
import { noParametersWithItemSelector } from '../../packages/core/src/rules/no-parameters-with-item-selector.ts';
import { check } from '../check.ts';

test('one of the two', () => {
  check(
    noParametersWithItemSelector,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "Parameters": { "a": 1 },
//  ^^^^^^^^^^^^ \`Parameters\` of state \`A\` is the old name of \`ItemSelector\`, which it has too.
    "ItemSelector": { "b": 1 },
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('ItemSelector alone', () => {
  check(
    noParametersWithItemSelector,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemSelector": { "b": 1 },
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('the old name alone', () => {
  check(
    noParametersWithItemSelector,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "Parameters": { "b": 1 },
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('a field that deployment may take away', () => {
  check(
    noParametersWithItemSelector,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "Parameters": { "Ref": "P" },
    "ItemSelector": { "b": 1 },
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});
