import { expect, test } from 'vitest';
import { EarlierRules } from '../../../packages/core/src/analyses/choices/earlier-rules.ts';
import { ruleOf } from './choices.ts';

function isCovered(test: string, ...earlierTests: readonly string[]): boolean {
  const earlier = new EarlierRules();
  for (const one of earlierTests) {
    const rule = ruleOf(one);
    earlier.addTest(rule, rule.test);
  }
  return earlier.coveringTest(ruleOf(test).test) !== undefined;
}

const isX = '"Variable": "$.a", "StringEquals": "x"';

test('the covering rule is the first that is true whenever the test is', () => {
  const earlier = new EarlierRules();
  const rules = ['"Variable": "$.a", "IsString": true', isX].map(ruleOf);
  for (const rule of rules) earlier.addTest(rule, rule.test);
  expect(earlier.coveringTest(ruleOf('"Variable": "$.a", "StringEquals": "y"').test)).toBe(rules[0]);
});

test('a value among hundreds is found', () => {
  const many = Array.from({ length: 300 }, (_, index) => `"Variable": "$.a", "StringEquals": "${index}"`);
  expect(isCovered('"Variable": "$.a", "StringMatches": "299"', ...many)).toBe(true);
  expect(isCovered('"Variable": "$.a", "StringMatches": "300"', ...many)).toBe(false);
});

test('each test of an Or was false, also of an Or within it', () => {
  const or = `"Or": [{ "Variable": "$.b", "IsNull": true }, { "Or": [{ ${isX} }, { "Variable": "$.c", "IsNull": true }] }]`;
  expect(isCovered(isX, or)).toBe(true);
  expect(isCovered(isX, or.replaceAll('"Or"', '"And"'))).toBe(false);
});

test('nothing covers the first rule', () => {
  expect(isCovered(isX)).toBe(false);
});

test('a condition that is always true covers every other', () => {
  const earlier = new EarlierRules();
  const rule = ruleOf(isX);
  expect(earlier.coveringCondition({ kind: 'constant', value: true })).toBeUndefined();
  earlier.addCondition(rule, { kind: 'constant', value: false });
  expect(earlier.always).toBeUndefined();
  earlier.addCondition(rule, { kind: 'constant', value: true });
  expect(earlier.coveringCondition({ kind: 'constant', value: false })).toBe(rule);
});
