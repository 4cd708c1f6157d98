import { expect, test } from 'vitest';
import { pathOf, simulated } from './simulated.ts';

test('an endless loop fills the history of a Standard execution, as on AWS', async () => {
  const machine = { StartAt: 'Again', States: { Again: { Type: 'Pass', Next: 'Again' } } };
  const cause = 'The execution reached the maximum number of history events (25000).';
  expect(await simulated(machine)).toMatchObject({ status: 'FAILED', error: 'States.Runtime', cause });
});

test('an endless loop of an Express execution hits a bound of our own, which is said', async () => {
  const machine = { StartAt: 'Again', States: { Again: { Type: 'Pass', Next: 'Again' } } };
  const simulation = await simulated(machine, { type: 'EXPRESS' });
  expect(simulation).toMatchObject({ status: 'LIMIT' });
  expect(simulation.reason).toBe('More than 100000 states were entered; look for a loop that nothing ends.');
});

test('retries without end are bounded too', async () => {
  const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: 99_999_999 }];
  const machine = {
    StartAt: 'Work',
    States: { Work: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Retry, End: true } },
  };
  const simulation = await simulated(machine, { mocks: { Work: [{ throw: { error: 'Busy' } }] } });
  expect(simulation).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
});

test('Parallel states that double at every level are bounded', async () => {
  const nested = (depth: number): object =>
    depth === 0
      ? { StartAt: 'Leaf', States: { Leaf: { Type: 'Pass', End: true } } }
      : {
          StartAt: 'Split',
          States: { Split: { Type: 'Parallel', Branches: [nested(depth - 1), nested(depth - 1)], End: true } },
        };
  expect(await simulated(nested(14), { type: 'EXPRESS', limits: { visits: 5_000 } })).toMatchObject({
    status: 'LIMIT',
  });
});

test('states within each other are bounded', async () => {
  let machine: object = { StartAt: 'Leaf', States: { Leaf: { Type: 'Pass', End: true } } };
  for (let depth = 0; depth < 60; depth++) {
    machine = { StartAt: 'In', States: { In: { Type: 'Parallel', Branches: [machine], End: true } } };
  }
  const simulation = await simulated(machine);
  expect(simulation).toMatchObject({
    status: 'LIMIT',
    reason: 'More than 40 Parallel and Map states are within each other.',
  });
});

test('what would have come after a bound was hit in another branch is not told', async () => {
  const Wait = { Type: 'Wait', Seconds: 3, Next: 'Later' };
  const waiting = { StartAt: 'Wait', States: { Wait, Later: { Type: 'Pass', End: true } } };
  const endless = { StartAt: 'Again', States: { Again: { Type: 'Pass', Next: 'Again' } } };
  const machine = { StartAt: 'Both', States: { Both: { Type: 'Parallel', Branches: [waiting, endless], End: true } } };
  const simulation = await simulated(machine, { type: 'EXPRESS', limits: { visits: 6 } });
  expect(simulation).toMatchObject({ status: 'LIMIT' });
  expect(pathOf(simulation)).toEqual(['Both', 'Wait', 'Again', 'Again']);
});

test('data that doubles in every round is too large for a state', async () => {
  const Parameters = { 'a.$': '$', 'b.$': '$' };
  const machine = { StartAt: 'Grow', States: { Grow: { Type: 'Pass', Parameters, Next: 'Grow' } } };
  expect(await simulated(machine, { input: 'seed' })).toMatchObject({
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  });
});

test('what all states together bring forth is bounded', async () => {
  const Parameters = { 'text.$': '$.text', 'n.$': 'States.MathAdd($.n, 1)' };
  const machine = { StartAt: 'Copy', States: { Copy: { Type: 'Pass', Parameters, Next: 'Copy' } } };
  const simulation = await simulated(machine, { input: { text: 'x', n: 0 }, limits: { characters: 10_000 } });
  expect(simulation).toMatchObject({
    status: 'LIMIT',
    reason: 'The states bring forth more than 10000 characters of data.',
  });
});

test('a value that is nested without end is refused', async () => {
  let input: object = {};
  for (let depth = 0; depth < 20_000; depth++) input = [input];
  const machine = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
  const simulation = await simulated(machine, { input: input as never });
  expect(simulation).toMatchObject({ status: 'LIMIT', reason: 'A value is nested deeper than 1000 levels.' });
});

test('a template that is nested without end is refused', async () => {
  const Parameters = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const text = `{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":${Parameters},"End":true}}}`;
  expect(await simulated(text)).toMatchObject({ status: 'LIMIT' });
});

test('what was done within a state is kept where a bound is hit in it', async () => {
  const Round = { Type: 'Pass', Next: 'Round' };
  const inner = { StartAt: 'Round', States: { Round } };
  const machine = { StartAt: 'Split', States: { Split: { Type: 'Parallel', Branches: [inner], End: true } } };
  const { status, visits } = await simulated(machine, { limits: { visits: 50 } });
  expect(status).toBe('LIMIT');
  expect(visits[0]?.attempts[0]?.runs[0]?.visits.length).toBeGreaterThan(40);
});
