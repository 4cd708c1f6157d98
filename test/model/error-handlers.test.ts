import { expect, test } from 'vitest';
import { lowerErrorHandlers } from '../../packages/core/src/model/error-handlers.ts';
import { documentOf } from '../check.ts';

function handlersOf(text: string) {
  const { root } = documentOf(text);
  if (root?.kind !== 'object') throw new Error('A state is an object.');
  return lowerErrorHandlers(root);
}

test('a state without Retry and Catch handles nothing, which is known', () => {
  expect(handlersOf('{}')).toEqual({ retriers: [], catchers: [], handlersAreKnown: true });
  expect(handlersOf('{ "Retry": [], "Catch": [] }')).toEqual({ retriers: [], catchers: [], handlersAreKnown: true });
});

test('Retriers and Catchers are read in order, with their fields', () => {
  const { retriers, catchers } = handlersOf(`{
    "Retry": [{ "ErrorEquals": ["A", "B"], "MaxAttempts": 0, "IntervalSeconds": 1.5, "BackoffRate": "2" }],
    "Catch": [{ "ErrorEquals": ["C"], "Next": "D", "ResultPath": null }, { "ErrorEquals": ["E"] }] }`);
  expect(retriers[0]).toMatchObject({
    kind: 'retrier',
    maxAttempts: { value: 0 },
    intervalSeconds: { value: 1.5 },
    backoffRate: { kind: 'malformed' },
    maxDelaySeconds: { kind: 'missing' },
  });
  expect(retriers[0]?.errors.names.map(({ value }) => value)).toEqual(['A', 'B']);
  expect(catchers.map(({ next, resultPath }) => [next.kind, resultPath.kind])).toEqual([
    ['present', 'present'],
    ['missing', 'missing'],
  ]);
});

test('an entry, or all of them, may be unknown', () => {
  for (const text of ['{ "Retry": "${Retry}" }', '{ "Catch": [{}, { "Ref": "Catcher" }] }', '{ "Retry": 1 }'])
    expect(handlersOf(text).handlersAreKnown).toBe(false);
});

test('names that are placeholders or no texts leave the names unknown', () => {
  const errorsOf = (value: string) => {
    const { errors } = handlersOf(`{ "Retry": [{ "ErrorEquals": ${value} }] }`).retriers[0] ?? {};
    return [errors?.names.length, errors?.isFullyKnown];
  };
  expect(errorsOf('["A", "B"]')).toEqual([2, true]);
  expect(errorsOf('["A", "${B}", "C.${D}", 1]')).toEqual([1, false]);
  expect(errorsOf('"A"')).toEqual([0, false]);
  expect(handlersOf('{ "Retry": [{}] }').retriers[0]?.errors).toEqual({
    property: undefined,
    names: [],
    isFullyKnown: false,
  });
});
