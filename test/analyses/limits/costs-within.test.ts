import { expect, test } from 'vitest';
import { machineCostOf } from '../../../packages/core/src/analyses/limits/machine-cost.ts';
import type { Value } from '../../../packages/core/src/interpreter/value.ts';
import { executionCost } from '../../../packages/core/src/testing/cost/execution-cost.ts';
import { type Mock, machineOf, simulated } from '../../interpreter/simulated.ts';
import { diceFrom } from '../paths/random-machine.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

test.each(seeds)('what an execution takes lies between what its machine says (seed %i)', async (seed) => {
  const roll = diceFrom(seed);
  const definition = timedMachine(roll);
  const { least, most } = machineCostOf(machineOf(definition));
  for (let run = 0; run < 12; run++) {
    const simulation = await simulated(definition, timedRun(roll, definition));
    if (simulation.status === 'LIMIT' || simulation.status === 'UNDECIDED') continue;
    const cost = executionCost(simulation);
    for (const part of ['transitions', 'events', 'milliseconds'] as const) {
      expect(cost[part], `${part} of ${simulation.status}`).toBeLessThanOrEqual(most[part]);
      expect(cost[part], `${part} along the way`).toBeLessThanOrEqual(cost.most[part]);
      if (simulation.status === 'SUCCEEDED') expect(cost[part], part).toBeGreaterThanOrEqual(least[part]);
    }
  }
});

type Roll = (sides: number) => number;

/** Waits, tasks with timeouts and retriers, branches and iterations; mostly without ways back, so that there is a bound. */
function timedMachine(roll: Roll, depth = 0, prefix = 'S'): object {
  const names = Array.from({ length: 2 + roll(4) }, (_, index) => `${prefix}${index + 1}`);
  const states = names.map((name, index) => [name, timedState(roll, { name, depth, later: names.slice(index + 1) })]);
  return { StartAt: names[0], States: Object.fromEntries(states) };
}

interface Place {
  readonly name: string;
  readonly depth: number;
  readonly later: readonly string[];
}

function timedState(roll: Roll, { name, depth, later }: Place): object {
  const target = () => later[roll(later.length)];
  const onward = later.length === 0 ? { End: true } : { Next: roll(20) === 0 ? name : target() };
  const inner = (index: number) => timedMachine(roll, depth + 1, `${name}${'abc'[index]}`);
  const handlers = {
    Retry: roll(2) === 0 ? [] : [retrier(roll, 'Bad'), retrier(roll, 'States.ALL')],
    Catch: later.length === 0 || roll(2) === 0 ? [] : [{ ErrorEquals: ['States.ALL'], Next: target() }],
  };
  switch (roll(depth < 2 ? 7 : 5)) {
    case 0:
      return { Type: 'Wait', Seconds: roll(100), ...onward };
    case 1:
      return { Type: 'Pass', ...onward };
    case 2:
      if (later.length > 0)
        return { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: target() }], Default: target() };
      return roll(2) === 0 ? { Type: 'Succeed' } : { Type: 'Fail', Error: 'Bad' };
    case 5:
      return { Type: 'Parallel', Branches: [inner(0), inner(1)], ResultPath: '$.p', ...handlers, ...onward };
    case 6:
      return {
        Type: 'Map',
        ItemsPath: '$.l',
        MaxConcurrency: roll(3),
        ItemProcessor: inner(2),
        ResultPath: '$.m',
        ...handlers,
        ...onward,
      };
    default:
      return {
        Type: 'Task',
        Resource: resources[roll(resources.length)],
        TimeoutSeconds: 1 + roll(60),
        ResultPath: '$.t',
        ...handlers,
        ...onward,
      };
  }
}

const resources = [
  'arn:aws:lambda:us-east-1:123456789012:function:f',
  'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  'arn:aws:states:::ecs:runTask.sync',
];

function retrier(roll: Roll, error: string): object {
  return {
    ErrorEquals: [error],
    IntervalSeconds: 1 + roll(5),
    MaxAttempts: roll(4),
    BackoffRate: 1 + roll(3) / 2,
    ...(roll(2) === 0 ? { MaxDelaySeconds: 6 + roll(4) } : {}),
    ...(roll(3) === 0 ? { JitterStrategy: 'FULL' } : {}),
  };
}

function timedRun(roll: Roll, definition: object) {
  const names = JSON.stringify(definition).match(/S[0-9abc]+(?=":\{"Type":"Task")/g) ?? [];
  const answer = (): Mock => ({
    ...(roll(2) === 0 ? { throw: { error: ['Bad', 'Own'][roll(2)] as string } } : { return: {} }),
    seconds: roll(3) === 0 ? roll(90) : 0,
  });
  const input: Value = {
    ...(roll(2) === 0 ? { a: 1 } : {}),
    ...(roll(5) === 0 ? {} : { l: [{}, { a: 1 }, {}].slice(roll(4)) }),
  };
  return {
    input,
    mocks: Object.fromEntries(names.map((name) => [name, Array.from({ length: 1 + roll(6) }, answer)])),
    limits: { visits: 200 },
  };
}
