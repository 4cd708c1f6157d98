import { expect, test } from 'vitest';
import { choiceConditions } from '../../../packages/core/src/analyses/choices/choice-conditions.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOfRules } from './choices.ts';

function conditionsOf(...conditions: readonly string[]) {
  const document = documentOfRules(
    conditions.map((condition) => `"Condition": ${condition}`),
    '"QueryLanguage": "JSONata",',
  );
  const { conditions: known } = new FactStore(document).gather({ conditions: choiceConditions });
  return [...known.values()];
}

test('true and false, written as such or as an expression', () => {
  expect(conditionsOf('true', '"{% false %}"', '"{% (true) %}"')).toEqual([
    { kind: 'constant', value: true },
    { kind: 'constant', value: false },
    { kind: 'constant', value: true },
  ]);
});

test('an expression is steady unless it asks for chance or the time', () => {
  expect(conditionsOf('"{% $states.input.a %}"', '"{% $random() > 0.5 %}"', '"{% $map($x, $millis) %}"')).toMatchObject(
    [
      { kind: 'expression', isSteady: true },
      { kind: 'expression', isSteady: false },
      { kind: 'expression', isSteady: false },
    ],
  );
});

test('nothing is said of what cannot be read', () => {
  expect(conditionsOf('"${Condition}"', '"{% $x = %}"', '"true"', '1')).toEqual([]);
});
