import { expect, test } from 'vitest';
import { lowerChoiceRule, type Test } from '../../packages/core/src/model/choice-rule.ts';
import { documentOf } from '../check.ts';

function ruleOf(text: string) {
  const { root } = documentOf(text);
  if (root?.kind !== 'object') throw new Error('A rule is an object.');
  return lowerChoiceRule(root);
}

/** A test in a word: `and(IsNull, not(StringEquals))`. */
function words(test: Test): string {
  if (test.kind === 'unknown') return '?';
  return test.kind === 'comparison' ? test.operator.name : `${test.kind}(${test.tests.map(words).join(', ')})`;
}

function testOf(text: string): string {
  return words(ruleOf(text).test);
}

test('a comparison has a variable and an operator', () => {
  const { test: comparison, next } = ruleOf('{ "Variable": "$.a", "NumericEquals": 1, "Next": "B" }');
  if (comparison.kind !== 'comparison') throw new Error('This is a comparison.');
  expect(comparison.variable).toMatchObject({ kind: 'present', value: '$.a' });
  expect([comparison.operator.name, next.kind]).toEqual(['NumericEquals', 'present']);
});

test('And, Or and Not hold tests, in the order they are written', () => {
  expect(
    testOf('{ "And": [{ "IsNull": true }, { "Or": [{ "IsString": true }, { "Not": { "IsNumeric": true } }] }] }'),
  ).toBe('and(IsNull, or(IsString, not(IsNumeric)))');
});

test('what holds no operator, or two, asks nothing that is known', () => {
  expect(testOf('{}')).toBe('?');
  expect(testOf('{ "Variable": "$.a" }')).toBe('?');
  expect(testOf('{ "IsNull": true, "IsString": true }')).toBe('?');
  expect(testOf('{ "isNull": true, "constructor": 1 }')).toBe('?');
});

test('a part that is no object is not known', () => {
  expect(testOf('{ "And": [1, "${Rule}", { "IsNull": true }] }')).toBe('and(?, ?, IsNull)');
  expect(testOf('{ "And": {} }')).toBe('?');
  expect(testOf('{ "Or": "${Rules}" }')).toBe('?');
  expect(testOf('{ "Not": [] }')).toBe('?');
});

test('a rule may hold no parts', () => {
  expect(testOf('{ "And": [] }')).toBe('and()');
});

test('of two conditions the later one counts', () => {
  expect(ruleOf('{ "Condition": "{% 1 %}", "Condition": "{% 2 %}" }').condition?.value).toMatchObject({
    value: '{% 2 %}',
  });
});

test('rules nest as deep as the text', () => {
  const depth = 5_000;
  const rule = ruleOf(`${'{ "Not": '.repeat(depth)}{ "IsNull": true }${' }'.repeat(depth)}`);
  let innermost = rule.test;
  let levels = 0;
  for (; 'tests' in innermost; innermost = innermost.tests[0] as Test) levels++;
  expect([levels, innermost.kind]).toEqual([depth, 'comparison']);
});
