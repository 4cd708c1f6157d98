import { expect, test } from 'vitest';
import { functionMeantBy, intrinsicCalls } from '../../../packages/core/src/analyses/expressions/intrinsic-calls.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('calls in arguments are listed too, in the order of the text', () => {
  expect(namesIn(`States.Array(States.Format('{}', States.UUID()), States.MathAdd(1, 2))`)).toEqual([
    'States.Array',
    'States.Format',
    'States.UUID',
    'States.MathAdd',
  ]);
});

test('a call that cannot be read is left out', () => {
  expect(namesIn('States.Array(')).toEqual([]);
});

test('a function is meant whatever the case of its name', () => {
  expect(functionMeantBy('States.Format')?.name).toBe('States.Format');
  expect(functionMeantBy('states.FORMAT')?.name).toBe('States.Format');
  expect(functionMeantBy('States.Formt')).toBeUndefined();
});

function namesIn(call: string): readonly string[] {
  const text = `{ "States": { "A": { "Type": "Pass", "Parameters": { "a.$": "${call}" } } } }`;
  const { calls } = new FactStore(documentOf(text)).gather({ calls: intrinsicCalls });
  return calls.map((use) => use.call.name);
}
