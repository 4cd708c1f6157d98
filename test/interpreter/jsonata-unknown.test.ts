import { expect, test } from 'vitest';
import { UnknownValue } from '../../packages/core/src/interpreter/value.ts';
import { outcome } from './jsonata-evaluation.ts';

const charge = new UnknownValue('<result of Charge>', 'Nobody answers for the task.');
const states = {
  input: {
    id: 1,
    who: charge,
    order: { who: charge, lines: 2 },
    list: [
      { a: charge, b: 1 },
      { a: 2, b: 2 },
    ],
  },
  result: charge,
};
const variables = { who: charge, known: 3 };

const expressions: readonly (readonly [expression: string, value: unknown])[] = [
  ['$states.input.id', 1],
  ['$states.input.order.lines + $known', 5],
  ['$states.input.list.b', [1, 2]],
  ['$states.input.who', charge],
  ['$states.input.who.name.first', charge],
  ['$states.result.Payload', charge],
  ['$who', charge],
  ['$states.input.order', { who: charge, lines: 2 }],
  ['$states.input.list', states.input.list],
  ['$states.input', states.input],
  ['{"id": $states.input.id + 1, "payload": $states.result.Payload}', { id: 2, payload: charge }],
  ['{"a": {"b": $who}, "c": $states.input.order}', { a: { b: charge }, c: { who: charge, lines: 2 } }],
  ['($states.input.id = 1 ? $who : 2)', charge],
  ['$states.input.id = 2 ? $who : 2', 2],
];

test.each(expressions)('%s is decided', async (expression, value) => {
  expect(await outcome(expression, { states, variables })).toEqual(value);
});

const undecided: readonly string[] = [
  '$who = 1',
  '$who & "a"',
  '[$who]',
  '[{"a": $who}]',
  '$who ? 1 : 2',
  '{$who: 1}',
  '{"a": $who[0]}',
  '{"a": $who & "x"}',
  '$states.input.list.a',
  '$states.input.list[b = 1]',
  '$states.input.order{"a": who}',
  '$states.input.who[]',
  '$states.input.*',
  '$states.**.b',
  '$exists($states.result.Payload)',
  '$merge([$states.input, {"a": 1}])',
  '($x := $who; $x)',
  '($f := function() { $who }; $f())',
  '$map([1], function($v) { $who })',
  '$states.input ~> |$|{"a": 1}|',
  '$states.("input").who',
];

test.each(undecided)('%s is unknown', async (expression) => {
  expect(await outcome(expression, { states, variables })).toBe(charge);
});

test('a name that the expression binds itself is known', async () => {
  expect(await outcome('($who := 1; $who + 1)', { states, variables })).toBe(2);
});

test('what is unknown in one evaluation is not what another hands on', async () => {
  const ship = new UnknownValue('<result of Ship>', 'Nobody answers for the task.');
  const both = '{"a": $a, "b": $b}';
  expect(await outcome(both, { variables: { a: charge, b: 1 } })).toEqual({ a: charge, b: 1 });
  expect(await outcome(both, { variables: { a: ship, b: 1 } })).toEqual({ a: ship, b: 1 });
  expect(await outcome(both, { variables: { a: 1, b: ship } })).toEqual({ a: 1, b: ship });
  expect(await outcome(both, { variables: { a: charge, b: ship } })).toEqual({ a: charge, b: ship });
  expect(await outcome(both, { variables: { a: 1, b: 2 } })).toEqual({ a: 1, b: 2 });
});
