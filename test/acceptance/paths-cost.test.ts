import { expect, test } from 'vitest';
import { folderWith, stepproof } from './command.ts';

/** A task that is tried four times, after 3, 6 and 12 seconds as in the developer guide, and a wait. */
const retried = JSON.stringify({
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:123456789012:function:charge',
      TimeoutSeconds: 10,
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 3, MaxAttempts: 3, BackoffRate: 2 }],
      Next: 'Rest',
    },
    Rest: { Type: 'Wait', Seconds: 5, End: true },
  },
});

async function pathsOf(text: string, ...args: readonly string[]) {
  const folder = folderWith({ 'charge.asl.json': text });
  return stepproof(folder, ['paths', 'charge.asl.json', ...args], { columns: 200 });
}

test('a path tells what it takes, and what it takes with every retry', async () => {
  const { out } = await pathsOf(retried);
  // Twice entered, three retries; a try is three events; four tries of ten seconds, 3 + 6 + 12 and the wait.
  expect(out).toContain('cost   2 transitions, 9 events, 5 s; at most 5 transitions, 22 events, 1 min 6 s\n');
  expect(out).toContain('any execution: 2 to 5 transitions, 9 to 22 events, 5 s to 1 min 6 s.\n');
});

test('the same as JSON, where null is what nothing bounds', async () => {
  const { out } = await pathsOf(retried.replace('"TimeoutSeconds":10,', ''), '--format', 'json');
  const { paths, cost, limits } = JSON.parse(out);
  expect(paths[0].cost).toEqual({
    transitions: 2,
    events: 9,
    milliseconds: 5_000,
    most: { transitions: 5, events: 22, milliseconds: 26_000 },
    tasksWithoutTimeout: ['Charge'],
    expressRequests: 0,
    exceeds: [],
  });
  expect(cost.least).toEqual({ transitions: 2, events: 9, milliseconds: 5_000 });
  expect(limits).toEqual({ events: 25_000, milliseconds: 31_536_000_000 });
  const endless = await pathsOf(retried.replace('"End":true', '"Next":"Charge"'), '--format', 'json');
  expect(JSON.parse(endless.out).cost).toMatchObject({
    most: { transitions: null, events: null, milliseconds: null },
    unbounded: ['Charge'],
  });
});

test('a path that may outlast its execution says so', async () => {
  const { out } = await pathsOf(retried.replace('{', '{"TimeoutSeconds":60,'));
  expect(out).toContain('limit  It may take 1 min 6 s, and the execution ends after 1 min.\n');
  const express = await pathsOf(retried.replace('"TimeoutSeconds":10', '"TimeoutSeconds":100'), '--type', 'express');
  expect(express.out).toContain('cost   2 transitions, 5 s, 1 Express request; at most 5 transitions, 7 min 6 s\n');
  expect(express.out).toContain('limit  It may take 7 min 6 s, and an Express execution ends after 5 min.\n');
});

test('a history that may grow too long is told', async () => {
  const { out } = await pathsOf(
    retried.replace('"MaxAttempts":3,"BackoffRate":2', '"MaxAttempts":9000,"BackoffRate":1'),
  );
  expect(out).toContain('Its history may grow to 36,010 events, and an execution fails after 25,000.\n');
});
