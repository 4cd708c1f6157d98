import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { jsonataParserFrom, parseJsonata } from '../../packages/core/src/expressions/jsonata.ts';
import { referencesOf } from '../../packages/core/src/expressions/jsonata-references.ts';
import { certainTypeOf } from '../../packages/core/src/expressions/jsonata-type.ts';

test.each([
  ['"a"', 'string'],
  ['$x & "a"', 'string'],
  ['-1', 'number'],
  ['$x + 1', 'number'],
  ['$count($x)', 'number'],
  ['true', 'boolean'],
  ['$x = 1 and $y', 'boolean'],
  ['$x in [1, 2]', 'boolean'],
  ['null', 'null'],
  ['[1]', 'array'],
  ['{ "a": 1 }', 'object'],
  ['function($x) { $x }', 'function'],
  ['/a/', 'function'],
  ['$substring(?, 1)', 'function'],
  ['($x := 1; $string($x))', 'string'],
  ['$x := 1', 'number'],
  ['$x ? 1 : 2', 'number'],
  ['$x ? 1', 'number'],
])('%s gives a value of type %s', (expression, type) => {
  expect(typeOf(expression)).toBe(type);
});

test.each([
  '$x',
  '$x.y',
  '$states.input',
  '$x ? 1 : "a"',
  '$x ? $y : 1',
  '[1, 2][0]',
  '{ "a": 1 }.a',
  '$lookup($x, "a")',
  '$map($x, $string)',
  '($count := function($x) { true }; $count(1))',
  '$x ~> $count()',
])('the type of %s is not certain', (expression) => {
  expect(typeOf(expression)).toBeUndefined();
});

function typeOf(expression: string) {
  const parsed = parseJsonata(expression, jsonataParserFrom(jsonata));
  if (parsed.kind !== 'parsed') throw new Error(`${expression} cannot be read.`);
  return certainTypeOf(parsed.tree, referencesOf(parsed.tree));
}
