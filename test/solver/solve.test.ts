import { expect, test } from 'vitest';
import { coreOf } from '../../packages/core/src/solver/core.ts';
import { contains, kinds, ofKinds } from '../../packages/core/src/solver/domain.ts';
import { allOf, anyOf, type Formula, not, within } from '../../packages/core/src/solver/formula.ts';
import { solve } from '../../packages/core/src/solver/solve.ts';
import { assume, emptyStore } from '../../packages/core/src/solver/store.ts';
import { Document, solveAll } from './formulas.ts';

/** The document that is found, or why there is none. */
function answerTo(write: (document: Document) => readonly Formula[]): unknown {
  const document = new Document();
  const answer = solveAll(write(document));
  if (answer.kind === 'satisfiable') return answer.model.documentOf(document.root);
  return answer.kind === 'unknown' ? `unknown: ${answer.reason}` : 'none';
}

test.each<[string, (document: Document) => readonly Formula[], unknown]>([
  ['nothing assumed', () => [], {}],
  ['a value that is there', (its) => [its.is('$.a', 'IsPresent', true)], { a: 'a' }],
  ['a number', (its) => [its.is('$.a', 'IsNumeric', true)], { a: 0 }],
  ['no null and no text', (its) => [its.is('$.a', 'IsNull', false), its.is('$.a', 'IsString', false)], { a: 0 }],
  ['a timestamp', (its) => [its.is('$.a', 'IsTimestamp', true)], { a: '2030-01-01T00:00:00Z' }],
  [
    'a text that is none',
    (its) => [its.is('$.a', 'IsTimestamp', false), its.is('$.a', 'StringMatches', '2*')],
    { a: '2' },
  ],
  ['the next whole number', (its) => [its.is('$.a', 'NumericGreaterThan', 41)], { a: 42 }],
  [
    'between two whole numbers',
    (its) => [its.is('$.a', 'NumericGreaterThan', 1), its.is('$.a', 'NumericLessThan', 2)],
    { a: 1.1 },
  ],
  [
    'between two doubles',
    (its) => [its.is('$.a', 'NumericGreaterThan', 1), its.is('$.a', 'NumericLessThan', 1 + Number.EPSILON)],
    'unknown: witness',
  ],
  [
    'a pattern but for its shortest text',
    (its) => [its.is('$.a', 'StringMatches', 'ORD-*'), not(its.is('$.a', 'StringEquals', 'ORD-'))],
    { a: 'ORD-a' },
  ],
  ['an escaped wildcard', (its) => [its.is('$.a', 'StringMatches', '\\*\\\\*')], { a: '*\\' }],
  [
    'two patterns that exclude each other',
    (its) => [its.is('$.a', 'StringMatches', 'a*'), its.is('$.a', 'StringMatches', 'b*')],
    'none',
  ],
  [
    'a pattern before all that it matches',
    (its) => [its.is('$.a', 'StringMatches', 'm*'), its.is('$.a', 'StringLessThan', 'm')],
    'none',
  ],
  [
    'nothing lies between a text and itself with a zero',
    (its) => [its.is('$.a', 'StringGreaterThan', 'a'), its.is('$.a', 'StringLessThan', 'a\0')],
    'none',
  ],
  [
    'the same instant written otherwise',
    (its) => [
      its.is('$.a', 'TimestampEquals', '2020-01-01T00:00:00Z'),
      not(its.is('$.a', 'StringEquals', '2020-01-01T00:00:00Z')),
    ],
    { a: '2020-01-01T00:00:00.0Z' },
  ],
  [
    'a later instant that comes before as a text',
    (its) => [
      its.is('$.a', 'TimestampGreaterThan', '2020-01-01T00:00:00Z'),
      its.is('$.a', 'StringLessThan', '2020-01-01'),
    ],
    { a: '2019-12-31T00:00:60.000000001-23:59' },
  ],
  [
    'no date of the calendar',
    (its) => [its.is('$.a', 'IsTimestamp', true), its.is('$.a', 'StringMatches', '2021-02-29*')],
    'none',
  ],
  [
    'a pattern with more cases than are followed, at an instant',
    (its) => [
      its.is('$.a', 'StringMatches', `*${'0*1*2*'.repeat(60)}`),
      its.is('$.a', 'TimestampLessThan', '2020-01-01T00:00:00Z'),
    ],
    'unknown: witness',
  ],
  [
    'a value within absent ones',
    (its) => [its.is('$.a.b', 'IsPresent', true), its.is('$.a', 'IsPresent', false)],
    'none',
  ],
  ['a member of a text', (its) => [its.is('$.a.b', 'IsNull', true), its.is('$.a', 'IsString', true)], 'none'],
  ['a member and an element', (its) => [its.is('$.a.b', 'IsNull', true), its.is('$.a[0]', 'IsNull', true)], 'none'],
  ['elements before one that is asked for', (its) => [its.is('$.a[2]', 'NumericEquals', 5)], { a: [null, null, 5] }],
  [
    'a later element without an earlier one',
    (its) => [its.is('$.a[1]', 'IsPresent', true), not(its.is('$.a[0]', 'IsPresent', true))],
    'none',
  ],
  [
    'a member called like a prototype',
    (its) => [its.is('$.__proto__.x', 'IsNull', true)],
    JSON.parse('{"__proto__":{"x":null}}'),
  ],
  [
    'the other of two',
    (its) => [anyOf(its.is('$.a', 'IsNull', true), its.is('$.b', 'IsNull', true)), not(its.is('$.a', 'IsNull', true))],
    { b: null },
  ],
  ['a number below another one', (its) => [its.are('$.a', 'NumericLessThanPath', '$.b')], { a: 0, b: 1 }],
  [
    'a circle of numbers',
    (its) => [
      its.are('$.a', 'NumericLessThanPath', '$.b'),
      its.are('$.b', 'NumericLessThanEqualsPath', '$.c'),
      its.are('$.c', 'NumericLessThanEqualsPath', '$.a'),
    ],
    'none',
  ],
  [
    'numbers that meet in one point',
    (its) => [
      its.are('$.a', 'NumericLessThanEqualsPath', '$.b'),
      its.is('$.a', 'NumericGreaterThanEquals', 3),
      its.is('$.b', 'NumericLessThanEquals', 3),
      not(its.is('$.b', 'NumericEquals', 3)),
    ],
    'none',
  ],
  [
    'a text before all that match a pattern',
    (its) => [
      its.are('$.a', 'StringGreaterThanPath', '$.b'),
      its.is('$.a', 'StringMatches', 'b*'),
      its.is('$.b', 'StringMatches', 'c*'),
    ],
    'none',
  ],
  ['neither type for a relation', (its) => [not(its.are('$.a', 'NumericEqualsPath', '$.b'))], {}],
  [
    'booleans that differ',
    (its) => [
      not(its.are('$.a', 'BooleanEqualsPath', '$.b')),
      its.is('$.a', 'IsBoolean', true),
      its.is('$.b', 'IsBoolean', true),
    ],
    { a: false, b: true },
  ],
  [
    'three numbers in two places',
    (its) =>
      ['$.a', '$.b', '$.c'].flatMap((path, index, paths) => [
        anyOf(its.is(path, 'NumericEquals', 1), its.is(path, 'NumericEquals', 2)),
        not(its.are(path, 'NumericEqualsPath', paths[(index + 1) % 3] ?? '')),
      ]),
    'none',
  ],
  ['an array', (its) => [within(its.at('$.a'), ofKinds(kinds.array))], { a: [] }],
  ['what nobody can tell', () => [{ kind: 'opaque', key: 'x' }], 'unknown: opaque'],
  [
    'what nobody can tell, and its opposite',
    () => [{ kind: 'opaque', key: 'x' }, not({ kind: 'opaque', key: 'x' })],
    'none',
  ],
  ['what nobody need tell', (its) => [anyOf({ kind: 'opaque', key: 'x' }, its.is('$.a', 'IsNull', true))], { a: null }],
  ['an operand of the wrong type', (its) => [its.is('$.a', 'NumericEquals', 'x')], 'unknown: opaque'],
  ['an operator that there is not', (its) => [its.are('$.a', 'StringMatchesPath', '$.b')], 'unknown: opaque'],
])('%s', (_, write, expected) => {
  expect(answerTo(write)).toEqual(expected);
});

test('assuming more leaves a store as it was', () => {
  const its = new Document();
  const before = assume(emptyStore, its.is('$.a', 'IsString', true));
  const after = assume(before, its.is('$.a', 'IsNull', true));
  expect(solve(after).kind).toBe('unsatisfiable');
  expect(solve(before).kind).toBe('satisfiable');
  expect(solve(assume(before, its.is('$.a', 'StringEquals', 'b'))).kind).toBe('satisfiable');
});

test('a core holds what is needed, in its order', () => {
  const its = new Document();
  const [text, present, number] = [
    its.is('$.a', 'StringMatches', 'x*'),
    its.is('$.b', 'IsPresent', true),
    its.is('$.a', 'IsNumeric', true),
  ];
  expect(coreOf([text, present, number])).toEqual([text, number]);
});

test('nothing that is nested or long is too much', () => {
  const its = new Document();
  let nested = its.is('$.a', 'IsNull', true);
  for (let depth = 0; depth < 10_000; depth++) nested = not(allOf(nested));
  const deep = its.at(`$${'.a'.repeat(10_000)}`);
  expect(solveAll([nested]).kind).toBe('unknown');
  expect(solveAll([{ kind: 'comparison', cell: deep, operator: 'IsNull', operand: true }]).kind).toBe('satisfiable');
  expect(solveAll([its.is('$.b', 'StringMatches', 'x*y'.repeat(10_000))]).kind).toBe('unknown');
  expect(solveAll([its.is('$.b[4000000000]', 'IsNull', true)]).kind).toBe('unknown');
});

test('a domain holds the values of its kinds', () => {
  const values = [undefined, null, true, false, [], {}];
  const sums = [kinds.absent, kinds.null, kinds.true, kinds.false, kinds.array, kinds.object];
  for (const [index, sum] of sums.entries()) {
    expect(values.map((value) => contains(ofKinds(sum), value))).toEqual(values.map((_, other) => other === index));
  }
});
