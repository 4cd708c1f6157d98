import { expect, test } from 'vitest';
import { type Coverage, coverageRatios, percentOf } from '../../../packages/core/src/testing/coverage/coverage.ts';
import { coverageOf, machineOf } from '../tested.ts';

function counts({ states, transitions }: Coverage) {
  return {
    states: Object.fromEntries(states.map(({ name, visits }) => [name, visits])),
    transitions: Object.fromEntries(
      transitions.map(({ kind, from, to, count }) => [`${kind} ${from ?? ''}>${to}`, count]),
    ),
  };
}

test('every state and transition of the machine is counted, whether anything came by or not', async () => {
  const coverage = await coverageOf(`
mocks: { Charge: { return: 1 } }
tests:
  - { name: few, input: { amount: 7, items: [1, 2, 3] } }
  - { name: many, input: { amount: 700 } }`);
  expect(counts(coverage)).toEqual({
    states: { Charge: 2, Route: 2, Both: 1, Each: 1, Shipped: 2, Refused: 0, Left: 1, Right: 1, Pack: 3 },
    transitions: {
      'start >Charge': 2,
      'next Charge>Route': 2,
      'catch Charge>Refused': 0,
      'choice Route>Both': 1,
      'default Route>Each': 1,
      'next Both>Shipped': 1,
      'next Each>Shipped': 1,
      'branch Both>Left': 1,
      'branch Both>Right': 1,
      'iteration Each>Pack': 3,
    },
  });
  const { states, transitions } = coverageRatios([coverage]);
  expect([states, transitions]).toEqual([
    { covered: 8, total: 9 },
    { covered: 9, total: 10 },
  ]);
});

test('a catcher that takes an error is counted, and the way that was not taken is not', async () => {
  const { transitions } = counts(
    await coverageOf('tests: [{ name: a, input: { amount: 1 }, mocks: { Charge: { throw: { error: Declined } } } }]'),
  );
  expect(transitions).toMatchObject({ 'catch Charge>Refused': 1, 'next Charge>Route': 0 });
});

test('an execution that begins elsewhere does not come by the start', async () => {
  const { transitions } = counts(await coverageOf('tests: [{ name: a, startAt: Shipped }]'));
  expect(transitions['start >Charge']).toBe(0);
});

test('two rules that lead to the same state are told apart', async () => {
  const machine = machineOf(`
StartAt: Route
States:
  Route:
    Type: Choice
    Choices:
      - { Variable: $.a, IsPresent: true, Next: Done }
      - { Variable: $.b, IsPresent: true, Next: Done }
  Done: { Type: Succeed }`);
  const { transitions } = await coverageOf('tests: [{ name: a, input: { b: 1 } }]', machine);
  expect(transitions.map(({ kind, count }) => [kind, count])).toEqual([
    ['start', 1],
    ['choice', 0],
    ['choice', 1],
  ]);
});

test('places are those of the names in the definition', async () => {
  const { states, transitions } = await coverageOf('tests: [{ name: a, startAt: Shipped }]');
  expect(states.find(({ name }) => name === 'Pack')).toMatchObject({
    pointer: '/States/Each/ItemProcessor/States/Pack',
    location: { file: '/flows/order.asl.yaml' },
  });
  expect(transitions.find(({ kind }) => kind === 'catch')?.pointer).toBe('/States/Charge/Catch/0/Next');
});

test('only what is whole is called 100 percent', () => {
  expect(percentOf({ covered: 9999, total: 10_000 })).toBe(99.9);
  expect(percentOf({ covered: 2, total: 3 })).toBe(66.6);
  expect(percentOf({ covered: 3, total: 3 })).toBe(100);
  expect(percentOf({ covered: 0, total: 0 })).toBe(100);
});
