import { expect, test } from 'vitest';
import { choiceConditions } from '../../../packages/core/src/analyses/choices/choice-conditions.ts';
import { exhaustionOf } from '../../../packages/core/src/analyses/choices/exhaustion.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { choiceOf, documentOfRules } from './choices.ts';

function exhaustion(rules: readonly string[], fields = '') {
  const document = documentOfRules(rules, fields);
  const { conditions } = new FactStore(document).gather({ conditions: choiceConditions });
  return exhaustionOf(choiceOf(document), conditions);
}

test('ranges of one path, and types of one path, add up', () => {
  expect(
    exhaustion(['"Variable": "$.a", "NumericLessThan": 1', '"Variable": "$.a", "NumericGreaterThanEquals": 1']),
  ).toBe('all');
  expect(exhaustion(['"Variable": "$.a", "IsNull": true', '"Variable": "$.a", "IsNull": false'])).toBe('all');
});

test('a missing value is left over by a test for presence, and gets no further in any other', () => {
  expect(exhaustion(['"Variable": "$.a", "IsPresent": true'])).toBe('some');
  expect(exhaustion(['"Variable": "$.a", "IsPresent": true', '"Variable": "$.a", "IsNull": true'])).toBe('all');
});

test('And leaves over what one of its tests does', () => {
  const and = '"And": [{ "Variable": "$.a", "BooleanEquals": true }, { "Variable": "$.b", "IsNull": true }]';
  expect(exhaustion([and, '"Variable": "$.a", "BooleanEquals": false'])).toBe('some');
  expect(exhaustion([and, `"Not": { ${and} }`])).toBe('all');
});

test('conditions in JSONata add up by their texts', () => {
  const language = '"QueryLanguage": "JSONata",';
  expect(exhaustion(['"Condition": "{% $a >= 1 %}"', '"Condition": "{% $a < 1 %}"'], language)).toBe('all');
  expect(exhaustion(['"Condition": "{% $a >= 1 %}"', '"Condition": "{% $b < 1 %}"'], language)).toBe('some');
});

test('nothing is said when a part is not known', () => {
  expect(exhaustion(['"Variable": "$.a", "IsNull": "${X}"'])).toBeUndefined();
  expect(exhaustion(['"Condition": "${X}"'], '"QueryLanguage": "JSONata",')).toBeUndefined();
  expect(exhaustion(['"Variable": "$.a", "IsNull": true'], '"QueryLanguage": "${X}",')).toBeUndefined();
});
