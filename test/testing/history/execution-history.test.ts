import { expect, test } from 'vitest';
import { executionHistory } from '../../../packages/core/src/testing/history/execution-history.ts';
import { type Asked, simulated } from '../../interpreter/simulated.ts';

/** The events as `id<previous Type second`; those of states without `State`. */
async function events(definition: object, asked?: Asked): Promise<readonly string[]> {
  const history = executionHistory(await simulated(definition, asked));
  const start = Date.parse(history[0]?.timestamp ?? '');
  return history.map(({ id, previousEventId, type, timestamp }) => {
    const second = (Date.parse(timestamp) - start) / 1000;
    return `${id}<${previousEventId} ${type.replace('State', '')}${second > 0 ? ` ${second}` : ''}`;
  });
}

const wait = (seconds: number) => ({
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: seconds, End: true } },
});

test('branches are told in the order of time, and the state goes on from the last one', async () => {
  const definition = {
    StartAt: 'Both',
    States: { Both: { Type: 'Parallel', Branches: [wait(2), wait(1)], End: true } },
  };
  expect(await events(definition)).toEqual([
    '1<0 ExecutionStarted',
    '2<0 ParallelEntered',
    '3<2 ParallelStarted',
    '4<3 WaitEntered',
    '5<3 WaitEntered',
    '6<5 WaitExited 1',
    '7<4 WaitExited 2',
    '8<7 ParallelSucceeded 2',
    '9<7 ParallelExited 2',
    '10<9 ExecutionSucceeded 2',
  ]);
});

test('what is stopped because another branch failed is aborted', async () => {
  const task = {
    StartAt: 'Pay',
    States: { Pay: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true } },
  };
  const definition = { StartAt: 'Both', States: { Both: { Type: 'Parallel', Branches: [wait(9), task], End: true } } };
  const mocks = { Pay: [{ throw: { error: 'Broken' }, seconds: 2 }] };
  expect(await events(definition, { mocks })).toEqual([
    '1<0 ExecutionStarted',
    '2<0 ParallelEntered',
    '3<2 ParallelStarted',
    '4<3 WaitEntered',
    '5<3 TaskEntered',
    '6<5 TaskScheduled',
    '7<6 TaskStarted',
    '8<4 WaitAborted 2',
    '9<7 TaskFailed 2',
    '10<9 TaskAborted 2',
    '11<9 ParallelFailed 2',
    '12<11 ExecutionFailed 2',
  ]);
});

test('an iteration that waits for its turn follows the one that made place for it', async () => {
  const lines = { Type: 'Map', MaxConcurrency: 2, ItemProcessor: wait(1), End: true };
  expect(await events({ StartAt: 'Lines', States: { Lines: lines } }, { input: ['a', 'b', 'c'] })).toEqual([
    '1<0 ExecutionStarted',
    '2<0 MapEntered',
    '3<2 MapStarted',
    '4<3 MapIterationStarted',
    '5<4 WaitEntered',
    '6<3 MapIterationStarted',
    '7<6 WaitEntered',
    '8<5 WaitExited 1',
    '9<8 MapIterationSucceeded 1',
    '10<7 WaitExited 1',
    '11<10 MapIterationSucceeded 1',
    '12<8 MapIterationStarted 1',
    '13<12 WaitEntered 1',
    '14<13 WaitExited 2',
    '15<14 MapIterationSucceeded 2',
    '16<15 MapSucceeded 2',
    '17<15 MapExited 2',
    '18<17 ExecutionSucceeded 2',
  ]);
});

test('a Map without items has no iterations', async () => {
  const lines = { Type: 'Map', ItemProcessor: wait(1), End: true };
  const definition = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 5, Next: 'Lines' }, Lines: lines } };
  expect((await events(definition, { input: [] })).slice(3)).toEqual([
    '4<3 MapEntered 5',
    '5<4 MapStarted 5',
    '6<5 MapSucceeded 5',
    '7<5 MapExited 5',
    '8<7 ExecutionSucceeded 5',
  ]);
});

test('each try of a task is told, and how it ended', async () => {
  const task = (resource: string) => ({
    StartAt: 'Pay',
    States: {
      Pay: { Type: 'Task', Resource: resource, Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 4 }], End: true },
    },
  });
  const mocks = { Pay: [{ throw: { error: 'Busy' } }, { return: 1, seconds: 1 }] };
  const around = (types: readonly string[]) => ['1<0 ExecutionStarted', '2<0 TaskEntered', ...types];
  expect(await events(task('arn:aws:lambda:eu-west-1:111122223333:function:pay'), { mocks })).toEqual(
    around([
      '3<2 LambdaFunctionScheduled',
      '4<3 LambdaFunctionStarted',
      '5<4 LambdaFunctionFailed',
      '6<5 LambdaFunctionScheduled 4',
      '7<6 LambdaFunctionStarted 4',
      '8<7 LambdaFunctionSucceeded 5',
      '9<8 TaskExited 5',
      '10<9 ExecutionSucceeded 5',
    ]),
  );
  expect((await events(task('arn:aws:states:eu-west-1:111122223333:activity:pay'), { mocks })).slice(2, 5)).toEqual([
    '3<2 ActivityScheduled',
    '4<3 ActivityStarted',
    '5<4 ActivityFailed',
  ]);
  expect((await events(task('arn:aws:states:::sqs:sendMessage.waitForTaskToken'), { mocks })).slice(2, 6)).toEqual([
    '3<2 TaskScheduled',
    '4<3 TaskStarted',
    '5<4 TaskSubmitted',
    '6<5 TaskFailed',
  ]);
});

test('a task that takes too long times out, and an execution too', async () => {
  const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: 3, End: true };
  const mocks = { Pay: [{ return: 1, seconds: 60 }] };
  expect((await events({ StartAt: 'Pay', States: { Pay: task } }, { mocks })).slice(-2)).toEqual([
    '5<4 TaskTimedOut 3',
    '6<5 ExecutionFailed 3',
  ]);
  expect(await events({ ...wait(60), TimeoutSeconds: 20 })).toEqual([
    '1<0 ExecutionStarted',
    '2<0 WaitEntered',
    '3<2 ExecutionTimedOut 20',
  ]);
});

test('what is not known how it goes on has no end', async () => {
  const definition = { StartAt: 'A', States: { A: { Type: 'Pass', Next: '${Next}' } } };
  expect((await events(definition)).at(-1)).not.toContain('Execution');
});
