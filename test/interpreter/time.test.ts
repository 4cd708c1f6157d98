import { expect, test } from 'vitest';
import { simulated } from './simulated.ts';

function waiting(wait: object, machine: object = {}) {
  return { StartAt: 'Pause', ...machine, States: { Pause: { Type: 'Wait', End: true, ...wait } } };
}

test.each([
  [{ Seconds: 90 }, {}, 90_000],
  [{ Seconds: 0 }, {}, 0],
  [{ SecondsPath: '$.delay' }, { delay: 5 }, 5_000],
  [{ Timestamp: '2024-01-01T01:00:00Z' }, {}, 3_600_000],
  [{ Timestamp: '2024-01-01T02:00:00+01:00' }, {}, 3_600_000],
  [{ Timestamp: '2001-01-01T00:00:00Z' }, {}, 0],
  [{ TimestampPath: '$.at' }, { at: '2024-01-01T00:00:00.250Z' }, 250],
])('%j with the input %j takes %i virtual milliseconds', async (wait, input, duration) => {
  expect(await simulated(waiting(wait), { input })).toMatchObject({ status: 'SUCCEEDED', output: input, duration });
});

test.each([
  [{ SecondsPath: '$.delay' }, { delay: -1 }, 'The SecondsPath parameter references a negative value: $.delay == -1'],
  [
    { SecondsPath: '$.delay' },
    { delay: 1.5 },
    'The SecondsPath parameter cannot be parsed as a long value: $.delay == 1.5',
  ],
  [{ SecondsPath: '$.delay' }, {}, 'The SecondsPath parameter does not reference an input value: $.delay'],
  [
    { TimestampPath: '$.at' },
    { at: '2024-01-01 00:00:00Z' },
    'The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.at == 2024-01-01 00:00:00Z',
  ],
])('%j with the input %j cannot wait', async (wait, input, text) => {
  const simulation = await simulated(waiting(wait), { input });
  const cause = `An error occurred while executing the state 'Pause' (entered at the event id #2). ${text}`;
  expect(simulation).toMatchObject({ status: 'FAILED', error: 'States.Runtime', cause });
});

test('ends an execution that is longer than the machine allows, and nothing can catch it', async () => {
  const simulation = await simulated(waiting({ Seconds: 90 }, { TimeoutSeconds: 60 }));
  expect(simulation).toMatchObject({ status: 'TIMED_OUT', duration: 60_000 });
});

test('ends Express executions after five minutes', async () => {
  expect(await simulated(waiting({ Seconds: 301 }), { type: 'EXPRESS' })).toMatchObject({
    status: 'TIMED_OUT',
    duration: 300_000,
  });
  expect(await simulated(waiting({ Seconds: 301 }), { type: 'STANDARD' })).toMatchObject({ status: 'SUCCEEDED' });
});

function asked(task: object) {
  const Resource = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
  const Catch = [
    { ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Silent' },
    { ErrorEquals: ['States.Timeout'], Next: 'Late' },
  ];
  const pass = { Type: 'Pass', End: true };
  return {
    StartAt: 'Ask',
    States: { Ask: { Type: 'Task', Resource, End: true, Catch, ...task }, Silent: pass, Late: pass },
  };
}

test.each([
  ['in time', { TimeoutSeconds: 60 }, { seconds: 60 }, undefined, 60_000],
  ['too late', { TimeoutSeconds: 60 }, { seconds: 61 }, 'Late', 60_000],
  ['too late for a path', { TimeoutSecondsPath: '$.patience' }, { seconds: 61 }, 'Late', 30_000],
  ['silent', { HeartbeatSeconds: 10 }, { seconds: 61 }, 'Silent', 10_000],
  ['beating', { HeartbeatSeconds: 10 }, { seconds: 61, heartbeatEvery: 9 }, undefined, 61_000],
  [
    'beating too late',
    { TimeoutSeconds: 50, HeartbeatSeconds: 10 },
    { seconds: 61, heartbeatEvery: 9 },
    'Late',
    50_000,
  ],
])('a callback that is %s', async (_, task, time, next, duration) => {
  const mocks = { Ask: [{ return: 'yes', ...time }] };
  const simulation = await simulated(asked(task), { input: { patience: 30 }, mocks });
  expect(simulation.visits[0]?.next).toBe(next);
  expect(simulation.duration).toBe(duration);
});

test('tells of a timeout with an empty cause', async () => {
  const mocks = { Ask: [{ return: null, seconds: 99 }] };
  expect((await simulated(asked({ TimeoutSeconds: 5 }), { mocks })).output).toEqual({
    Error: 'States.Timeout',
    Cause: '',
  });
});
