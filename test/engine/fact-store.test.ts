import { expect, test } from 'vitest';
import { type Budget, defineAnalysis, defineExploration } from '../../packages/core/src/engine/analysis.ts';
import { FactStore } from '../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../check.ts';

const budget: Budget = { steps: 7, signal: undefined };

function counting<Result>(result: Result) {
  const runs: string[] = [];
  const analysis = defineAnalysis({
    name: 'counting',
    needs: {},
    run({ use }): Result {
      runs.push(use.file);
      return result;
    },
  });
  return { runs, analysis };
}

test('a fact is computed when it is first asked for, and once per document', () => {
  const { runs, analysis } = counting('fact');
  const store = new FactStore(documentOf('{}'));
  expect(runs).toEqual([]);
  expect(store.gather({ one: analysis, other: analysis })).toEqual({ one: 'fact', other: 'fact' });
  expect([store.get(analysis), runs.length]).toEqual(['fact', 1]);
  new FactStore(documentOf('{}')).gather({ analysis });
  expect(runs).toHaveLength(2);
});

test('a fact that is nothing is kept as well', () => {
  const { runs, analysis } = counting(undefined);
  const store = new FactStore(documentOf('{}'));
  store.gather({ analysis });
  expect([store.gather({ analysis }), runs.length]).toEqual([{ analysis: undefined }, 1]);
});

test('a fact gets the document and the facts that it needs', () => {
  const size = defineAnalysis({ name: 'size', needs: {}, run: ({ machine }) => machine.states.length });
  const twice = defineAnalysis({ name: 'twice', needs: { size }, run: (_document, facts) => facts.size * 2 });
  const store = new FactStore(documentOf('{ "States": { "A": {}, "B": {} } }'));
  expect(store.gather({ twice })).toEqual({ twice: 4 });
});

test('a fact that fails does so each time it is asked for', () => {
  const failing = defineAnalysis({
    name: 'failing',
    needs: {},
    run: () => {
      throw new Error('broken');
    },
  });
  const store = new FactStore(documentOf('{}'));
  expect(() => store.gather({ failing })).toThrow('broken');
  expect(() => store.gather({ failing })).toThrow('broken');
});

test('an exploration that was not run before it is asked for is our own mistake', () => {
  const walk = defineExploration({ name: 'walk', needs: {}, run: async () => 1 });
  const store = new FactStore(documentOf('{}'));
  expect(() => store.gather({ walk })).toThrow('The exploration walk was not run');
});

test('an exploration is run once, within its budget, after those that it needs', async () => {
  const runs: string[] = [];
  const { analysis } = counting(1);
  const first = defineExploration({
    name: 'first',
    needs: { analysis },
    async run(_document, facts, { steps }) {
      runs.push('first');
      return facts.analysis + steps;
    },
  });
  const between = defineAnalysis({ name: 'between', needs: { first }, run: (_document, facts) => facts.first * 2 });
  const last = defineExploration({
    name: 'last',
    needs: { between, first },
    async run(_document, facts) {
      runs.push('last');
      return facts.between + facts.first;
    },
  });
  const store = new FactStore(documentOf('{}'));
  await store.explore({ last, first }, budget);
  await store.explore({ last }, budget);
  expect([store.gather({ first, between, last }), runs]).toEqual([
    { first: 8, between: 16, last: 24 },
    ['first', 'last'],
  ]);
});

test('facts may have any name', () => {
  const { analysis } = counting(1);
  const store = new FactStore(documentOf('{}'));
  expect(Object.entries(store.gather({ toString: analysis }))).toEqual([['toString', 1]]);
});
