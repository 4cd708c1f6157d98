import { expect, test } from 'vitest';
import { comparisonsInOrder } from '../../../packages/core/src/analyses/choices/asked-comparisons.ts';
import { choiceOf, documentOfRules } from './choices.ts';

function askedBy(...rules: readonly string[]) {
  return comparisonsInOrder(choiceOf(documentOfRules(rules)));
}

test('comparisons in the order in which they are asked', () => {
  const rules = [
    '"And": [{ "Variable": "$.a", "IsNull": true }, { "Or": [{ "Variable": "$.b", "IsNull": true }, { "Variable": "$.c", "IsNull": true }] }]',
    '"Variable": "$.d", "NumericEquals": 1',
  ];
  expect(askedBy(...rules).map(({ variable, list, isAlwaysAsked }) => [variable, list?.kind, isAlwaysAsked])).toEqual([
    ['$.a', 'and', true],
    ['$.b', 'or', false],
    ['$.c', 'or', false],
    ['$.d', undefined, true],
  ]);
});

test.each([
  ['"Variable": "$.a", "IsPresent": true', 'presence'],
  ['"Variable": "$.a", "IsPresent": false', 'absence'],
  ['"Not": { "Variable": "$.a", "IsPresent": false }', 'presence'],
  ['"Variable": "$.a", "IsNull": true', 'type'],
  ['"Variable": "$.a", "NumericEquals": 1', 'value'],
])('%s asks for %s', (rule, asks) => {
  expect(askedBy(rule).map((comparison) => comparison.asks)).toEqual([asks]);
});

test('And in And is one list, but not behind a Not', () => {
  const inner = '{ "And": [{ "Variable": "$.b", "IsNull": true }] }';
  const [first, second] = askedBy(`"And": [{ "Variable": "$.a", "IsNull": true }, ${inner}]`);
  expect(second?.list).toBe(first?.list);
  const [one, other] = askedBy(`"And": [{ "Variable": "$.a", "IsNull": true }, { "Not": ${inner} }]`);
  expect(other?.list).not.toBe(one?.list);
});

test.each([
  ['an operand', '"Variable": "$.a", "IsPresent": "${X}"'],
  ['a path', '"Variable": "${Path}", "IsPresent": true'],
  ['a test', '"And": ["${Test}"]'],
])('none at all when only deployment knows %s', (_, rule) => {
  expect(askedBy('"Variable": "$.b", "IsNull": true', rule)).toEqual([]);
});
