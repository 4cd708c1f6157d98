import { expect, test } from 'vitest';
import { pathOf, simulated } from './simulated.ts';

const pause = (Seconds: number, Next?: string) => ({
  Type: 'Wait',
  Seconds,
  ...(Next === undefined ? { End: true } : { Next }),
});

test('branches run beside each other and give a list in their order', async () => {
  const machine = {
    StartAt: 'Both',
    States: {
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Long', States: { Long: pause(20, 'First'), First: { Type: 'Pass', Result: 1, End: true } } },
          { StartAt: 'Short', States: { Short: pause(5, 'Second'), Second: { Type: 'Pass', Result: 2, End: true } } },
        ],
        End: true,
      },
    },
  };
  expect(await simulated(machine)).toMatchObject({ status: 'SUCCEEDED', output: [1, 2], duration: 20_000 });
});

test('the failure that comes first in time stops the others', async () => {
  const machine = {
    StartAt: 'Both',
    States: {
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Long', States: { Long: pause(20, 'Never'), Never: { Type: 'Fail', Error: 'Late' } } },
          {
            StartAt: 'Short',
            States: { Short: pause(5, 'Fail'), Fail: { Type: 'Fail', Error: 'Early', Cause: 'why' } },
          },
        ],
        Catch: [{ ErrorEquals: ['Early'], Next: 'After' }],
        End: true,
      },
      After: { Type: 'Pass', End: true },
    },
  };
  const simulation = await simulated(machine);
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'Early', Cause: 'why' }, duration: 5_000 });
  expect(pathOf(simulation)).toEqual(['Both', 'Long', 'Short', 'Fail', 'After']);
  expect(simulation.visits[0]?.attempts[0]?.runs.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test.each([
  ['time runs out', pause(100), { status: 'TIMED_OUT', duration: 60_000 }],
  ['a loop fills the history', pause(0, 'Last'), { status: 'FAILED', duration: 20_000 }],
])('where %s in a branch, what the branches did is kept', async (_, last, end) => {
  const Branches = [
    { StartAt: 'Long', States: { Long: pause(20) } },
    { StartAt: 'First', States: { First: { Type: 'Pass', Next: 'Last' }, Last: last } },
  ];
  const machine = { TimeoutSeconds: 60, StartAt: 'Both', States: { Both: { Type: 'Parallel', Branches, End: true } } };
  const simulation = await simulated(machine);
  expect(simulation).toMatchObject(end);
  expect(pathOf(simulation).slice(0, 4)).toEqual(['Both', 'Long', 'First', 'Last']);
});

function each(map: object, states: object = { Work: pause(10) }) {
  return {
    StartAt: 'Each',
    States: { Each: { Type: 'Map', ItemProcessor: { StartAt: 'Work', States: states }, End: true, ...map } },
  };
}

const distributed = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Work' };

test('time that runs out in a child execution is out for the whole execution', async () => {
  const map = { ItemProcessor: { ...distributed, States: { Work: pause(100) } }, ToleratedFailurePercentage: 100 };
  const machine = { ...each(map), TimeoutSeconds: 60 };
  expect(await simulated(machine, { input: [1, 2] })).toMatchObject({ status: 'TIMED_OUT', duration: 60_000 });
});

test('a child execution whose history is full fails alone', async () => {
  const States = {
    Work: { Type: 'Choice', Choices: [{ Variable: '$', NumericEquals: 1, Next: 'Loop' }], Default: 'Rest' },
    Loop: { Type: 'Pass', Next: 'Loop' },
    Rest: { Type: 'Pass', End: true },
  };
  const map = { ItemProcessor: { ...distributed, States }, ToleratedFailureCount: 1 };
  const simulation = await simulated(each(map), { input: [1, 2] });
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: [{ Error: 'States.Runtime' }, 2] });
});

test.each([
  [1, 40_000],
  [2, 20_000],
  [3, 20_000],
  [4, 10_000],
  [0, 10_000],
])('four items with MaxConcurrency %i take %i milliseconds', async (MaxConcurrency, duration) => {
  const simulation = await simulated(each({ MaxConcurrency }), { input: [1, 2, 3, 4] });
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: [1, 2, 3, 4], duration });
});

test('at most 40 iterations run at once', async () => {
  const input = Array.from({ length: 41 }, (_, index) => index);
  expect(await simulated(each({}), { input })).toMatchObject({ duration: 20_000 });
});

test('iterations that wait for a place do not start after a failure', async () => {
  const states = {
    Work: { Type: 'Choice', Choices: [{ Variable: '$', NumericEquals: 2, Next: 'Lose' }], Default: 'Rest' },
    Lose: { Type: 'Fail', Error: 'Lost' },
    Rest: pause(10),
  };
  const simulation = await simulated(each({ MaxConcurrency: 1 }, states), { input: [1, 2, 3] });
  expect(simulation).toMatchObject({ status: 'FAILED', error: 'Lost', duration: 10_000 });
  expect(pathOf(simulation)).toEqual(['Each', 'Work', 'Rest', 'Work', 'Lose']);
});

test('selects items with their place, and keeps the order', async () => {
  const machine = each(
    {
      ItemsPath: '$.orders',
      ItemSelector: { 'n.$': '$$.Map.Item.Index', 'order.$': '$$.Map.Item.Value', 'shop.$': '$.shop' },
    },
    { Work: { Type: 'Pass', End: true } },
  );
  const simulation = await simulated(machine, { input: { shop: 's', orders: ['a', 'b'] } });
  expect(simulation.output).toEqual([
    { n: 0, order: 'a', shop: 's' },
    { n: 1, order: 'b', shop: 's' },
  ]);
});

test('variables of an iteration end with it, and those around are seen in it', async () => {
  const machine = {
    StartAt: 'Set',
    States: {
      Set: { Type: 'Pass', Assign: { rate: 2, seen: 'outer' }, Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'Work',
          States: {
            Work: { Type: 'Pass', Assign: { inner: 1 }, Next: 'Tell' },
            Tell: { Type: 'Pass', Parameters: { 'rate.$': '$rate', 'inner.$': '$inner' }, End: true },
          },
        },
        ResultPath: '$.all',
        Next: 'After',
      },
      After: { Type: 'Pass', Parameters: { 'all.$': '$.all', 'lost.$': '$inner' }, End: true },
    },
  };
  const { visits, status, error } = await simulated(
    { ...machine, States: { ...machine.States, Each: { ...machine.States.Each, ItemsPath: '$.items' } } },
    { input: { items: [1] } },
  );
  expect(visits[1]?.output).toEqual({ items: [1], all: [{ rate: 2, inner: 1 }] });
  expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.Runtime' });
});

test('a distributed Map bears as many failures as it says', async () => {
  const states = {
    Work: { Type: 'Choice', Choices: [{ Variable: '$', NumericGreaterThan: 1, Next: 'Lose' }], Default: 'Win' },
    Lose: { Type: 'Fail', Error: 'Lost' },
    Win: { Type: 'Pass', End: true },
  };
  const distributed = (tolerance: object) => {
    const machine = each(tolerance, states);
    const { Each } = machine.States;
    const ItemProcessor = {
      ...Each.ItemProcessor,
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    };
    return { ...machine, States: { Each: { ...Each, ItemProcessor } } };
  };
  const input = [1, 2, 3];
  const error = 'States.ExceedToleratedFailureThreshold';
  expect(await simulated(distributed({}), { input })).toMatchObject({ status: 'FAILED', error });
  expect(await simulated(distributed({ ToleratedFailureCount: 1 }), { input })).toMatchObject({
    status: 'FAILED',
    error,
  });
  expect(await simulated(distributed({ ToleratedFailureCount: 2 }), { input })).toMatchObject({ status: 'SUCCEEDED' });
  expect(await simulated(distributed({ ToleratedFailurePercentage: 66 }), { input })).toMatchObject({
    status: 'FAILED',
    error,
  });
  expect(await simulated(distributed({ ToleratedFailurePercentage: 67 }), { input })).toMatchObject({
    status: 'SUCCEEDED',
  });
});

test('where it is not known how a branch goes on, what began with the branches is told', async () => {
  const both = (rest: object) => ({
    Type: 'Parallel',
    Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', Next: 'Wait' }, ...rest } }],
    End: true,
  });
  const rule = { Variable: '$.a', StringEquals: '${Stage}', Next: 'Done' };
  const pick = { Pick: { Type: 'Choice', Choices: [rule] }, Done: { Type: 'Succeed' } };
  const machine = (seconds: number) => ({
    StartAt: 'Both',
    States: { Both: both({ Wait: pause(seconds, 'Pick'), ...pick }) },
  });
  const atOnce = await simulated(machine(0), { input: { a: 'x' } });
  expect(atOnce.status).toBe('UNDECIDED');
  expect(pathOf(atOnce)).toEqual(['Both', 'In', 'Wait', 'Pick']);
  // Another branch might have failed meanwhile.
  expect(pathOf(await simulated(machine(5), { input: { a: 'x' } }))).toEqual(['Both', 'In', 'Wait']);
});
