import { expect, test } from 'vitest';
import type { ValueObject } from '../../packages/core/src/interpreter/value.ts';
import { Random } from '../fuzz/random.ts';
import { evaluate } from './jsonata-evaluation.ts';

const states: ValueObject = { input: { a: 1, b: 'text', list: [{ n: 1 }, { n: 2, m: 'x' }], none: null } };

const leaves = [
  '1',
  '0',
  "'a'",
  "''",
  'null',
  'true',
  '$',
  'n',
  'constructor',
  '*',
  '**',
  '$states',
  '$x',
  '/a+/',
  '[]',
  '{}',
];
const functions = [
  'string',
  'count',
  'sum',
  'map',
  'filter',
  'append',
  'merge',
  'keys',
  'lookup',
  'spread',
  'sort',
  'join',
];
const more = [
  'pad',
  'split',
  'replace',
  'match',
  'range',
  'partition',
  'parse',
  'hash',
  'random',
  'zip',
  'reduce',
  'each',
];
const operators = ['+', '-', '*', '/', '%', '=', '!=', '<', 'and', 'or', 'in', '&', '~>', '.', '..', ':='];

/** An expression of random parts. Most are refused or fail, which is fine; each has to end. */
function expressionOf(random: Random, depth: number): string {
  const part = () => expressionOf(random, depth - 1);
  if (depth === 0) return random.pick([...leaves, '$states.input.list', '$states.input.a']);
  const shapes: readonly (() => string)[] = [
    () => `${part()}${random.pick(operators)}${part()}`,
    () => `$${random.pick([...functions, ...more])}(${part()})`,
    () => `$${random.pick([...functions, ...more])}(${part()}, ${part()})`,
    () => `$${random.pick([...functions, ...more])}(${part()}, ?)`,
    () => `[${part()}, ${part()}]`,
    () => `[${part()}..${part()}]`,
    () => `{"a": ${part()}, ${part()}: ${part()}}`,
    () => `(${part()})[${part()}]`,
    () => `(${part()}){${part()}: ${part()}}`,
    () => `(${part()} ? ${part()} : ${part()})`,
    () => `($x := ${part()}; ${part()})`,
    () => `function($x) { ${part()} }`,
    () => `(function($x) { ${part()} })(${part()})`,
    () => `(${part()})^(${part()})`,
    () => `${part()} ~> |${part()}|${part()}|`,
  ];
  return random.pick(shapes)();
}

test('a random expression ends, gives JSON, and gives the same again', async () => {
  const seed = 20_260_101;
  const random = new Random(seed);
  for (let count = 0; count < 600; count++) {
    const expression = expressionOf(random, 1 + random.below(4));
    const answer = await evaluate(expression, { states });
    const told = `${expression} (seed ${seed})`;
    if (answer.kind === 'value') expect(JSON.parse(JSON.stringify(answer.value)), told).toEqual(answer.value);
    expect(await evaluate(expression, { states }), told).toEqual(answer);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});
