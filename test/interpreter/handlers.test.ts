import { expect, test } from 'vitest';
import { pathOf, simulated } from './simulated.ts';

const charge = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'charge' } };

/** A machine of one Task and the states that its catchers name. */
function tried(task: object) {
  return {
    StartAt: 'Charge',
    States: {
      Charge: { ...charge, End: true, ...task },
      Refund: { Type: 'Pass', End: true },
      Ask: { Type: 'Pass', End: true },
    },
  };
}

const failing = (error: string, count = 1) =>
  Array.from({ length: count }, () => ({ throw: { error, cause: 'no luck' } }));

test('waits between attempts as long as the backoff says', async () => {
  const machine = tried({
    Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 20 }],
  });
  const simulation = await simulated(machine, { mocks: { Charge: [...failing('Busy', 4), { return: 'paid' }] } });
  const [visit] = simulation.visits;
  expect(visit?.attempts.map(({ retry }) => retry?.delaySeconds)).toEqual([2, 6, 18, 20, undefined]);
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: 'paid', duration: 46_000 });
});

test('has usual numbers: three retries after one, two and four seconds', async () => {
  const machine = tried({ Retry: [{ ErrorEquals: ['States.ALL'] }] });
  const simulation = await simulated(machine, { mocks: { Charge: failing('Busy') } });
  expect(simulation).toMatchObject({ status: 'FAILED', error: 'Busy', cause: 'no luck', duration: 7_000 });
});

test('spreads delays with full jitter, the same for the same seed', async () => {
  const machine = tried({ Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 100, JitterStrategy: 'FULL' }] });
  const mocks = { Charge: failing('Busy') };
  const [first, again, other] = await Promise.all([1, 1, 2].map((seed) => simulated(machine, { mocks, seed })));
  expect(first?.duration).toBeLessThan(700_000);
  expect(again?.duration).toBe(first?.duration);
  expect(other?.duration).not.toBe(first?.duration);
});

test('counts the attempts of each retrier by itself, and asks no other one when they are spent', async () => {
  const machine = tried({
    Retry: [
      { ErrorEquals: ['Busy'], MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
    ],
  });
  const { visits } = await simulated(machine, { mocks: { Charge: [...failing('Lost'), ...failing('Busy', 2)] } });
  expect(visits[0]?.attempts.map(({ failure }) => failure?.error)).toEqual(['Lost', 'Busy', 'Busy']);
});

test('never retries with MaxAttempts 0', async () => {
  const machine = tried({ Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }] });
  const { visits } = await simulated(machine, { mocks: { Charge: failing('Busy') } });
  expect(visits[0]?.attempts).toHaveLength(1);
});

test('evaluates parameters again for every attempt', async () => {
  const machine = tried({
    Parameters: { 'count.$': '$$.State.RetryCount' },
    Retry: [{ ErrorEquals: ['Busy'] }],
  });
  const { visits } = await simulated(machine, { mocks: { Charge: [...failing('Busy', 2), { return: null }] } });
  const sent = visits[0]?.attempts.map(({ steps }) => steps.find(({ field }) => field === 'Parameters')?.value);
  expect(sent).toEqual([{ count: 0 }, { count: 1 }, { count: 2 }]);
});

test('puts the error into the raw input, and applies no field of the state', async () => {
  const machine = tried({
    InputPath: '$.order',
    OutputPath: '$.nothing',
    ResultSelector: { 'id.$': '$.id' },
    Catch: [{ ErrorEquals: ['Busy'], ResultPath: '$.error', Next: 'Refund' }],
  });
  const simulation = await simulated(machine, { input: { order: { id: 7 } }, mocks: { Charge: failing('Busy') } });
  expect(simulation.output).toEqual({ order: { id: 7 }, error: { Error: 'Busy', Cause: 'no luck' } });
  expect(pathOf(simulation)).toEqual(['Charge', 'Refund']);
  expect(simulation.visits[1]?.via).toBe('catch');
});

test('gives a catcher null for what a task fails without', async () => {
  const machine = tried({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Ask' }] });
  const simulation = await simulated(machine, { mocks: { Charge: [{ throw: {} }] } });
  expect(simulation.output).toEqual({ Error: null, Cause: null });
});

test.each([
  ['States.ALL', 'Busy', 'Refund'],
  ['States.TaskFailed', 'Busy', 'Refund'],
  ['States.TaskFailed', 'States.Timeout', undefined],
  ['States.Timeout', 'States.Timeout', 'Refund'],
  ['busy', 'Busy', undefined],
  ['States.ALL', 'States.Runtime', undefined],
  ['States.Runtime', 'States.Runtime', undefined],
  ['States.ALL', 'States.DataLimitExceeded', 'Refund'],
])('%s takes %s: %s', async (name, error, next) => {
  const machine = tried({ Catch: [{ ErrorEquals: [name], Next: 'Refund' }] });
  const { visits } = await simulated(machine, { mocks: { Charge: failing(error) } });
  expect(visits[0]?.next).toBe(next);
});

test('a wildcard for tasks is none for what happens inside of a Map', async () => {
  const machine = {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemProcessor: { StartAt: 'Lose', States: { Lose: { Type: 'Fail', Error: 'Lost' } } },
        Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'After' }],
        End: true,
      },
      After: { Type: 'Pass', End: true },
    },
  };
  expect(await simulated(machine, { input: [1] })).toMatchObject({ status: 'FAILED', error: 'Lost' });
});

test('assigns what the catcher assigns, and not what the state would', async () => {
  const machine = {
    StartAt: 'Charge',
    States: {
      Charge: {
        ...charge,
        Assign: { paid: true },
        Catch: [{ ErrorEquals: ['States.ALL'], Assign: { 'why.$': '$.Error' }, Next: 'Tell' }],
        End: true,
      },
      Tell: { Type: 'Pass', Parameters: { 'why.$': '$why' }, End: true },
    },
  };
  const simulation = await simulated(machine, { mocks: { Charge: failing('Busy') } });
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: { why: 'Busy' } });
  expect(simulation.visits[0]?.assigned).toEqual({ why: 'Busy' });
});
