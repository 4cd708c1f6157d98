import { expect, test } from 'vitest';
import type { Json } from '../../packages/core/src/solver/domain.ts';
import { Random } from '../fuzz/random.ts';
import { solveAll } from './formulas.ts';
import { type Mix, mixed, randomConjuncts } from './random-formulas.ts';
import { isTrue } from './truth.ts';

/** Two places, of which every pair of values that the formulas tell apart is tried. */
const { '$.a': every = [] } = mixed.paths;
const small: Mix = {
  paths: { '$.a': every, '$.b': every },
  operands: {
    String: ['', 'a', 'ab'],
    Numeric: [0, 1],
    Timestamp: ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00+01:00'],
    Pattern: ['a*', '*b', 'ab'],
  },
  oneRelationIn: 5,
};

const values: readonly (Json | undefined)[] = [
  ...[undefined, null, true, false, [], {}],
  ...[-2, -1, 0, 0.25, 0.5, 1, 2, 3],
  ...['', '\0', '!b', 'A', 'Ab', 'a', 'a!', 'a!b', 'aa', 'ab', 'aba', 'abb', 'ac', 'b', 'bb', 'c'],
  ...['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.0Z', '2020-01-01T01:00:00+01:00', '2019-12-31T23:00:00Z'],
  ...['2020-01-01T00:00:00+01:00', '2019-12-31T23:30:00Z', '2019-12-31T23:30:00.0Z', '2019-01-01T00:00:00Z'],
  ...['2018-01-01T00:00:00Z', '2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z'],
];

const documents = values.flatMap((a) => values.map((b) => JSON.parse(JSON.stringify({ a, b })) as Json));

test('what no document fits is said to have none, and nothing else', () => {
  for (let seed = 0; seed < 400; seed++) {
    const { formulas } = randomConjuncts(new Random(seed), small);
    const answer = solveAll(formulas).kind;
    const fitting = documents.find((document) => formulas.every((formula) => isTrue(formula, document)));
    if (fitting !== undefined) expect({ seed, answer }).toEqual({ seed, answer: 'satisfiable' });
    else expect({ seed, answer }).toEqual({ seed, answer: 'unsatisfiable' });
  }
});
