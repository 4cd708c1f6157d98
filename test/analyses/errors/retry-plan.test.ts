import { expect, test } from 'vitest';
import { type RetryPlan, retryPlanOf, retryTimes } from '../../../packages/core/src/analyses/errors/retry-plan.ts';
import { isFallible } from '../../../packages/core/src/model/state-machine.ts';
import { documentOf } from '../../check.ts';

test('a Retrier waits 1 second, doubles it and tries 3 times unless it says otherwise', () => {
  const plan = planOf('');
  expect(plan).toEqual({
    intervalSeconds: 1,
    maxAttempts: 3,
    backoffRate: 2,
    maxDelaySeconds: Number.POSITIVE_INFINITY,
    isExact: true,
  });
  expect(timesOf(plan)).toEqual([1, 3, 7]);
});

test('MaxDelaySeconds caps each delay', () => {
  expect(timesOf(planOf(', "IntervalSeconds": 10, "MaxDelaySeconds": 15'))).toEqual([10, 25, 40]);
});

test('no attempt takes no time', () => {
  expect(timesOf(planOf(', "MaxAttempts": 0'))).toEqual([]);
});

test('jitter may shorten every delay', () => {
  expect(planOf(', "JitterStrategy": "FULL"')?.isExact).toBe(false);
  expect(planOf(', "JitterStrategy": "NONE"')?.isExact).toBe(true);
  expect(planOf(', "JitterStrategy": "${Jitter}"')?.isExact).toBe(false);
});

test('a number that only deployment knows leaves the plan unknown', () => {
  expect(planOf(', "MaxAttempts": "${Attempts}"')).toBeUndefined();
  expect(planOf(', "${More}": 1')).toBeUndefined();
});

test('a number that Step Functions refuses leaves the plan unknown', () => {
  expect(planOf(', "BackoffRate": 0.5')).toBeUndefined();
  expect(planOf(', "IntervalSeconds": -1')).toBeUndefined();
  expect(planOf(', "MaxDelaySeconds": 0')).toBeUndefined();
});

function planOf(fields: string): RetryPlan | undefined {
  const text = `{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["E"]${fields} }] } } }`;
  const [state] = documentOf(text).machine.states;
  const retrier = state !== undefined && isFallible(state) ? state.retriers[0] : undefined;
  return retrier === undefined ? undefined : retryPlanOf(retrier);
}

function timesOf(plan: RetryPlan | undefined): readonly number[] | undefined {
  return plan === undefined ? undefined : [...retryTimes(plan)];
}
