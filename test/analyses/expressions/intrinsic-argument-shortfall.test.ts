import { expect, test } from 'vitest';
import { shortfallOf } from '../../../packages/core/src/analyses/expressions/intrinsic-argument-shortfall.ts';
import { parseIntrinsic } from '../../../packages/core/src/expressions/intrinsic.ts';
import type { IntrinsicParameter } from '../../../packages/core/src/language/intrinsic-functions.ts';

test.each<[string, Omit<IntrinsicParameter, 'name'>, string, string]>([
  [`'x'`, { type: 'integer' }, 'an integer', 'a string'],
  ['1', { type: 'string' }, 'a string', 'a number'],
  ['null', { type: 'object' }, 'an object', '`null`'],
  ['true', { type: 'boolean', values: [false] }, '`false`', '`true`'],
  ['0.4', { type: 'integer', nonZero: true }, 'an integer other than 0', '`0.4`'],
  ['0', { type: 'integer', minimum: 1 }, 'an integer of at least 1', '`0`'],
  ['9', { type: 'integer', maximum: 8 }, 'an integer of at most 8', '`9`'],
  [`'abc'`, { type: 'string', maxLength: 2 }, 'at most 2 characters', '3 characters long'],
  [`'c'`, { type: 'string', values: ['a', 'b'] }, '`a` or `b`', '`c`'],
  ['States.UUID()', { type: 'array' }, 'an array', 'a string'],
])('%s falls short of %j', (argument, parameter, expected, found) => {
  expect(shortfall(argument, parameter)).toEqual({ expected, found });
});

test.each<[string, Omit<IntrinsicParameter, 'name'>]>([
  ['$.a', { type: 'array' }],
  ['States.StringToJson($.a)', { type: 'array' }],
  ['States.Foo()', { type: 'array' }],
  ['null', { type: 'any' }],
  ['1.5', { type: 'integer' }],
  ['States.MathAdd(1, 2)', { type: 'number' }],
  [`'a'`, { type: 'string', values: ['a', 'b'], maxLength: 1 }],
])('%s fits %j, as far as the text shows', (argument, parameter) => {
  expect(shortfall(argument, parameter)).toBeUndefined();
});

function shortfall(argument: string, parameter: Omit<IntrinsicParameter, 'name'>) {
  const call = parseIntrinsic(`States.Array(${argument})`);
  const [first] = call.kind === 'parsed' ? call.tree.arguments : [];
  return first === undefined ? undefined : shortfallOf(first, { name: 'value', ...parameter });
}
