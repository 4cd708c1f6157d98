import { cdkHandlerErrors } from '../../../packages/eslint-plugin/src/cdk/rules/handler-errors.ts';
import { cdkNumberRange } from '../../../packages/eslint-plugin/src/cdk/rules/number-range.ts';
import { cdkRetryValue } from '../../../packages/eslint-plugin/src/cdk/rules/retry-value.ts';
import { cdkTimestamp } from '../../../packages/eslint-plugin/src/cdk/rules/timestamp.ts';
import { tryRule } from './rule-tester.ts';

const task = "const task = new tasks.EvaluateExpression(scope, 'A', { expression: '1' }); ";

tryRule('cdk-retry-value', cdkRetryValue, {
  valid: [
    `${task} task.addRetry({ maxAttempts: 0, backoffRate: 1, interval: cdk.Duration.seconds(0) });`,
    `${task} task.addRetry({ maxAttempts: 99_999_999, maxDelay: cdk.Duration.days(366) });`,
    `${task} task.addRetry({ maxDelay: cdk.Duration.seconds(5), interval: cdk.Duration.seconds(5) });`,
    `${task} task.addRetry(); task.addRetry({}); task.addRetry(other);`,
    `${task} task.addRetry({ maxAttempts: cdk.Lazy.number({ produce: () => -1 }), interval: other });`,
    `${task} task.addRetry({ maxAttempts: -1, ...other });`,
    `${task} let attempts = -1; attempts = 2; task.addRetry({ maxAttempts: attempts });`,
    'other.addRetry({ maxAttempts: -1 });',
    `${task} const retry = { maxAttempts: -1 }; retry.maxAttempts = 1; task.addRetry(retry);`,
    `${task} const retry = { maxAttempts: -1 }; Object.assign(retry, other); task.addRetry(retry);`,
    "import { Retrier } from './retrier'; new Retrier().addRetry({ maxAttempts: -1 });",
  ],
  invalid: [
    [`${task} task.addRetry({ maxAttempts: -1 });`, { id: 'attempts', data: { value: -1 }, at: '-1' }],
    [`${task} task.addRetry({ maxAttempts: 100000000 });`, { id: 'attempts', at: '100000000' }],
    [`${task} task.addRetry({ maxAttempts: 1.5 });`, { id: 'attempts', at: '1.5' }],
    [`${task} task.addRetry({ ...other, maxAttempts: -1 });`, { id: 'attempts', at: '-1' }],
    [
      `${task} const most = -2; task.addRetry({ maxAttempts: most });`,
      { id: 'attempts', data: { value: -2 }, at: 'maxAttempts: «most»' },
    ],
    [`${task} const retry = { maxAttempts: -3 }; task.addRetry(retry);`, { id: 'attempts', at: '-3' }],
    [`${task} task.addRetry({ 'backoffRate': 0.5 } as any);`, { id: 'rate', data: { value: 0.5 }, at: '0.5' }],
    [
      `${task} task.addCatch(other).addRetry({ interval: cdk.Duration.millis(500) });`,
      { id: 'interval', data: { value: 0.5 }, at: 'cdk.Duration.millis(500)' },
    ],
    [`${task} task.addRetry({ maxDelay: cdk.Duration.days(367) });`, { id: 'delay', at: 'cdk.Duration.days(367)' }],
    [`${task} task.addRetry({ maxDelay: cdk.Duration.seconds(0) });`, { id: 'delay', at: 'cdk.Duration.seconds(0)' }],
    [
      `${task} task.addRetry({ interval: cdk.Duration.minutes(2), maxDelay: cdk.Duration.seconds(60) });`,
      { id: 'below', data: { value: 60, interval: 120 }, at: 'cdk.Duration.seconds(60)' },
    ],
    [
      "import { Duration } from 'aws-cdk-lib'; import { Parallel } from 'aws-cdk-lib/aws-stepfunctions'; new Parallel(scope, 'P').addRetry({ interval: Duration.days(60 * 60) });",
      { id: 'interval', data: { value: 311_040_000 }, at: 'Duration.days(60 * 60)' },
    ],
  ],
});

tryRule('cdk-handler-errors', cdkHandlerErrors, {
  valid: [
    `${task} task.addCatch(other); task.addCatch(other, {}); task.addCatch(other, { errors: ['States.ALL'] });`,
    `${task} task.addRetry({ errors: [sfn.Errors.ALL] }); task.addRetry({ errors: ['One', 'Two'] });`,
    `${task} task.addRetry({ errors: [...others, 'One'] }); task.addRetry({ errors: others });`,
  ],
  invalid: [
    [`${task} task.addCatch(other, { errors: [] });`, { id: 'none', at: '[]' }],
    [`${task} task.addRetry({ errors: [] });`, { id: 'none', at: '[]' }],
    [`${task} task.addRetry({ errors: ['One', 'States.ALL'] });`, { id: 'all', at: "'States.ALL'" }],
    [`${task} task.addCatch(other, { errors: [sfn.Errors.ALL, 'One'] });`, { id: 'all', at: 'sfn.Errors.ALL' }],
  ],
});

tryRule('cdk-number-range', cdkNumberRange, {
  valid: [
    'sfn.WaitTime.seconds(0); sfn.WaitTime.seconds(99999999); sfn.WaitTime.seconds(other); sfn.WaitTime.seconds("{% $n %}");',
    'sfn.WaitTime.duration(cdk.Duration.hours(1)); sfn.WaitTime.duration(other);',
    "new sfn.Map(scope, 'A', { maxConcurrency: 0 }); new sfn.Map(scope, 'B', { maxConcurrency: sfn.JsonPath.numberAt('$.n') });",
    "new sfn.DistributedMap(scope, 'A', { toleratedFailurePercentage: 12.5, toleratedFailureCount: 0 });",
    "new sfn.StateMachine(scope, 'A', { timeout: cdk.Duration.days(-1) });",
    'cdk.Duration.seconds(-5);',
  ],
  invalid: [
    [
      'sfn.WaitTime.seconds(-5);',
      {
        id: 'range',
        data: { taker: 'WaitTime.seconds', range: 'a whole number of seconds from 0 to 99,999,999', value: -5 },
        at: '-5',
      },
    ],
    ["sfn.WaitTime.seconds('10');", { id: 'text', at: "'10'" }],
    ['sfn.WaitTime.seconds(100_000_000);', { id: 'range', at: '100_000_000' }],
    ['sfn.WaitTime.seconds(1.5);', { id: 'range', at: '1.5' }],
    ['sfn.WaitTime.duration(cdk.Duration.days(2000));', { id: 'range', at: 'cdk.Duration.days(2000)' }],
    ["new sfn.Map(scope, 'A', { maxConcurrency: -1 });", { id: 'range', at: '-1' }],
    ["sfn.DistributedMap.jsonata(scope, 'A', { toleratedFailurePercentage: 150 });", { id: 'range', at: '150' }],
    ["new sfn.DistributedMap(scope, 'A', { toleratedFailureCount: -4 });", { id: 'range', at: '-4' }],
    [
      "new tasks.EvaluateExpression(scope, 'A', { expression: '1', taskTimeout: sfn.Timeout.duration(cdk.Duration.seconds(0)) });",
      { id: 'range', at: 'cdk.Duration.seconds(0)' },
    ],
    [
      "new tasks.EvaluateExpression(scope, 'A', { expression: '1', heartbeat: cdk.Duration.seconds(0) });",
      {
        id: 'range',
        data: { taker: 'heartbeat', range: 'a whole number of seconds from 1 to 99,999,999', value: 0 },
        at: 'cdk.Duration.seconds(0)',
      },
    ],
  ],
});

tryRule('cdk-timestamp', cdkTimestamp, {
  valid: [
    "sfn.WaitTime.timestamp('2030-01-31T09:00:00Z'); sfn.WaitTime.timestamp(other); sfn.WaitTime.timestamp('{% $at %}');",
    "sfn.Condition.timestampEquals('$.at', '2030-01-31T09:00:00+01:00'); sfn.Condition.timestampEqualsJsonPath('$.at', '$.b');",
  ],
  invalid: [
    [
      "sfn.WaitTime.timestamp('2030-02-31T09:00:00Z');",
      { id: 'syntax', data: { problem: '`2030-02-31` is not a date of the calendar.' }, at: "'2030-02-31T09:00:00Z'" },
    ],
    ["sfn.Condition.timestampLessThan('$.at', 'tomorrow');", { id: 'syntax', at: "'tomorrow'" }],
  ],
});
