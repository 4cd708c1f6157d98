import { expect, test } from 'vitest';
import { parseIntrinsic } from '../../packages/core/src/expressions/intrinsic.ts';
import { parseJsonPath } from '../../packages/core/src/expressions/json-path.ts';
import { Failure } from '../../packages/core/src/interpreter/failure.ts';
import { writeAt } from '../../packages/core/src/interpreter/json-path/write.ts';
import { objectOf, UnknownValue, type Value } from '../../packages/core/src/interpreter/value.ts';
import { comparisonOperators } from '../../packages/core/src/language/fields/comparison-operators.ts';
import { intrinsicFunctions } from '../../packages/core/src/language/intrinsic-functions.ts';
import { Random } from '../fuzz/random.ts';
import { holds, intrinsic, pathOf, selected, unknown } from './evaluated.ts';

/** Fixed, so that a failure here is the change's own. */
const seed = 20_260_102;
const rounds = 2_000;

const names = ['a', 'b', 'c', '__proto__', 'constructor', 'length', '0', ''];
const scalars: readonly Value[] = [
  null,
  true,
  false,
  0,
  -1,
  2.5,
  1e300,
  '',
  'a',
  '2',
  '2030-01-31T09:00:00Z',
  '{"a":1}',
];

function value(random: Random, depth = 0): Value {
  const kind = random.below(depth > 4 ? 2 : 6);
  if (kind === 0 && random.below(4) === 0) return unknown;
  if (kind < 2) return random.pick(scalars);
  const items = Array.from({ length: random.below(4) }, () => value(random, depth + 1));
  return kind < 4 ? items : objectOf(items.map((item) => [random.pick(names), item]));
}

function path(random: Random, depth = 0): string {
  const root = random.pick(depth > 0 ? ['@', '@', '$'] : ['$', '$', '$', '$$', '$v']);
  return root + Array.from({ length: random.below(4) }, () => step(random, depth)).join('');
}

function step(random: Random, depth: number): string {
  const name = random.pick(names);
  const index = random.below(7) - 3;
  const steps = [`.${name || 'a'}`, `['${name}']`, `[${index}]`, `['a','${name}']`, `[0,${index}]`, `[${index}:]`];
  const rare = [`[:${index}]`, `[${index}:2]`, '[*]', '.*', '..*', `..${name || 'a'}`, '..[0]', '[(1)]'];
  const functions = ['length', 'min', 'sum', 'stddev', 'keys', 'first', 'concat'].map((called) => `.${called}()`);
  const filters = depth > 1 ? [] : [`[?(${condition(random, depth)})]`, `..[?(${condition(random, depth)})]`];
  return random.pick([...steps, ...rare, ...filters, random.pick(functions)]);
}

const operators = '== != === !== < <= > >= in nin subsetof anyof noneof contains all size empty type'.split(' ');

function condition(random: Random, depth: number): string {
  const kind = random.below(7);
  if (kind === 0) return `!${path(random, depth + 1)}`;
  if (kind === 1) return `${condition(random, depth)} ${random.pick(['&&', '||'])} ${condition(random, depth)}`;
  if (kind === 2) return `${path(random, depth + 1)} =~ /a|2.*/i`;
  if (kind === 3) return path(random, depth + 1);
  return `${operand(random, depth)} ${random.pick(operators)} ${operand(random, depth)}`;
}

function operand(random: Random, depth: number): string {
  return random.pick([path(random, depth + 1), "'a'", '2.5', 'null', 'true', "['a', 2]", '[]', 'word']);
}

function call(random: Random, depth = 0): string {
  const name = random.pick([...intrinsicFunctions.keys()]);
  const given = Array.from({ length: random.below(4) }, () => argument(random, depth));
  return `${name}(${given.join(', ')})`;
}

function argument(random: Random, depth: number): string {
  if (depth < 3 && random.below(3) === 0) return call(random, depth + 1);
  return random.pick([path(random), "'a{}'", "'MD5'", "'[1]'", '2', '-1.5', '1e9', 'false', 'null', "''", "','"]);
}

function rule(random: Random, depth = 0): object {
  const kind = random.below(depth > 3 ? 1 : 3);
  if (kind === 1) return { Not: rule(random, depth + 1) };
  if (kind === 2) {
    const tests = Array.from({ length: 1 + random.below(3) }, () => rule(random, depth + 1));
    return random.below(2) === 0 ? { And: tests } : { Or: tests };
  }
  const written = random.pick([path(random), 'a', 1, true, 'a*', '2030-01-31T09:00:00Z', null]);
  return { Variable: path(random), [random.pick([...comparisonOperators.keys()])]: written };
}

/** What an evaluation gives, or the name of the failure it throws; any other exception goes through. */
function outcome(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch (thrown) {
    if (thrown instanceof Failure) return `${thrown.error}: ${thrown.cause}`;
    throw thrown;
  }
}

function frozen(root: Value): Value {
  if (typeof root === 'object' && root !== null) {
    for (const held of Object.values(Object.freeze(root))) frozen(held as Value);
  }
  return root;
}

function isValue(root: unknown): boolean {
  if (root instanceof UnknownValue || root === null) return true;
  if (typeof root === 'number') return Number.isFinite(root);
  if (typeof root !== 'object') return typeof root === 'string' || typeof root === 'boolean';
  const prototype = Object.getPrototypeOf(root);
  return (prototype === Object.prototype || prototype === Array.prototype) && Object.values(root).every(isValue);
}

/** Tries random expressions; each gives the same value or failure twice, and changes nothing of its input. */
function tryAll(evaluate: (random: Random, input: Value) => (() => unknown) | undefined): number {
  const random = new Random(seed);
  let evaluated = 0;
  for (let round = 0; round < rounds; round++) {
    const input = frozen(value(random));
    const run = evaluate(random, input);
    if (run === undefined) continue;
    const result = outcome(run);
    expect(isValue(result), `${JSON.stringify(result)} of round ${round}, seed ${seed}`).toBe(true);
    expect(outcome(run), `round ${round}, seed ${seed}`).toEqual(result);
    evaluated++;
  }
  return evaluated;
}

test('every path gives a value or a message', () => {
  const evaluated = tryAll((random, input) => {
    const text = path(random);
    return parseJsonPath(text).kind === 'parsed' ? () => selected(text, input, { v: input }) : undefined;
  });
  expect(evaluated).toBeGreaterThan(rounds / 2);
});

test('every call gives a value or fails', () => {
  const evaluated = tryAll((random, input) => {
    const text = call(random);
    return parseIntrinsic(text).kind === 'parsed' ? () => intrinsic(text, input, 3) : undefined;
  });
  expect(evaluated).toBeGreaterThan(rounds / 2);
});

test('every rule is decided, unknown, or fails', () => {
  const evaluated = tryAll((random, input) => {
    const text = JSON.stringify(rule(random));
    return () => holds(text, input, { v: input });
  });
  expect(evaluated).toBe(rounds);
});

test('what is written at a path is found there', () => {
  let written = 0;
  tryAll((random, input) => {
    const steps = Array.from({ length: random.below(4) }, () => `['${random.pick(names)}']`);
    const text = `$${steps.join('')}`;
    const whole = writeAt(input, pathOf(text), 'written');
    if (whole === undefined || selected(text, whole) instanceof UnknownValue) return undefined;
    written++;
    return () => {
      expect(selected(text, whole)).toBe('written');
      return whole;
    };
  });
  expect(written).toBeGreaterThan(rounds / 10);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
