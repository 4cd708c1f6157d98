import { expect, test } from 'vitest';
import { noDuplicateStateName } from '../../packages/core/src/rules/no-duplicate-state-name.ts';
import { check, findingsOf } from '../check.ts';

test('names are unique over all branches', () => {
  check(
    noDuplicateStateName,
    `
{ "StartAt": "Fork", "States": {
    "Fork": { "Type": "Parallel", "End": true, "Branches": [
      { "StartAt": "Work", "States": { "Work": { "Type": "Succeed" } } },
      { "StartAt": "Work", "States": { "Work": { "Type": "Succeed" } } }
//                                     ^^^^^^ Another scope has a state \`Work\` already, and names are unique in the whole state machine.
    ] }
} }`,
  );
});

test('an inner state has no name of an outer one', () => {
  const text =
    '{ "StartAt": "Each", "States": { "Each": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "Each", "States": { "Each": { "Type": "Succeed" } } } } } }';
  const [finding] = findingsOf(noDuplicateStateName, text);
  expect(finding?.pointer).toBe('/States/Each/ItemProcessor/States/Each');
  expect(finding?.related.map(({ pointer }) => pointer)).toEqual(['/States/Each']);
});

test('names that differ by case are two names', () => {
  check(
    noDuplicateStateName,
    '{ "StartAt": "Each", "States": { "Each": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "each", "States": { "each": { "Type": "Succeed" } } } } } }',
  );
});

test('a name twice in one scope is a duplicate key, which is another rule to report', () => {
  check(noDuplicateStateName, '{ "StartAt": "A", "States": { "A": { "Type": "Fail" }, "A": { "Type": "Succeed" } } }');
});

test('names that only deployment knows may differ', () => {
  check(
    noDuplicateStateName,
    '{ "StartAt": "${A}", "States": { "${A}": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "${A}", "States": { "${A}": { "Type": "Succeed" } } } } } }',
  );
});
