import { expect, test } from 'vitest';
import { itemContext, itemInput, sourceUri } from '../../../packages/core/src/interpreter/items/map-item.ts';
import { type ItemsOrigin, itemsOf } from '../../../packages/core/src/interpreter/items/state-items.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { outcomeOf } from './outcome.ts';

const path: ItemsOrigin = { mode: 'INLINE', written: '$.x' };
const expression: ItemsOrigin = { mode: 'INLINE', written: '{% $x %}' };
const input: ItemsOrigin = { mode: 'INLINE', written: undefined };

test.each<[Value, ItemsOrigin, unknown]>([
  [[1, [2]], path, [1, [2]]],
  [[], path, []],
  [{ a: 1 }, { ...path, mode: 'DISTRIBUTED' }, [{ Key: 'a', Value: 1 }]],
  [{}, { ...expression, mode: 'DISTRIBUTED' }, []],
  [{ a: 1 }, path, 'States.Runtime: Reference path "$.x" must point to array.'],
  ['a', { ...path, mode: 'DISTRIBUTED' }, 'States.Runtime: Reference path "$.x" must point to array.'],
  [{ a: 1 }, input, 'States.QueryEvaluationError: Map state input must be an array but was: {"a":1}'],
  [null, input, 'States.QueryEvaluationError: Map state input must be an array but was: null'],
  [true, expression, `States.QueryEvaluationError: ${unexpected("'boolean' for value: true")}`],
  ['s', expression, `States.QueryEvaluationError: ${unexpected('\'string\' for value: "s"')}`],
  [null, expression, `States.QueryEvaluationError: ${unexpected("'null' for value: null")}`],
  [new UnknownValue('<x>', 'Give x.'), path, 'UNDECIDED: The items are not known. Give x.'],
])('iterates %j', (value, origin, expected) => {
  expect(outcomeOf(() => itemsOf(value, origin).map(itemInput))).toEqual(expected);
});

test('shows values of any depth', () => {
  let deep: Value = [];
  for (let depth = 0; depth < 20_000; depth += 1) deep = { a: deep };
  expect(outcomeOf(() => itemsOf(deep, input))).toMatch(/^States\.QueryEvaluationError: .*\[\]}+$/);
});

test('tells the context of an item', () => {
  expect(itemContext({ value: 'v' }, 3)).toEqual({ Index: 3, Value: 'v' });
  expect(itemContext({ key: 'k', value: 'v' }, 0, 'STATE_DATA')).toEqual({
    Index: 0,
    Key: 'k',
    Value: 'v',
    Source: 'STATE_DATA',
  });
  expect(itemContext({ value: 1, source: 'S3://box/a' }, 1, 'S3://box')).toEqual({
    Index: 1,
    Value: 1,
    Source: 'S3://box/a',
  });
});

test('tells the source of a file and of a listing', () => {
  expect([sourceUri('box', 'a/b.csv'), sourceUri('box'), sourceUri(undefined, 'a')]).toEqual([
    'S3://box/a/b.csv',
    'S3://box',
    undefined,
  ]);
});

function unexpected(rest: string): string {
  return `The JSONata expression '$x' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was ${rest}`;
}
