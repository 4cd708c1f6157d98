import { guidePage } from '../documentation.ts';
import { maximumSeconds } from '../quotas.ts';
import type { Schema } from '../schema.ts';
import { integerOrExpression } from './jsonata.ts';

const page = guidePage('state-task');

/** `TimeoutSeconds` of a Task. AWS applies 99,999,999 where the specification has a default of 60. */
export const timeoutSeconds: Schema = {
  description:
    'Seconds after which the task fails with `States.Timeout`: an integer from 1 to 99,999,999, which is also the default.',
  page,
  type: 'integer',
  minimum: 1,
  maximum: maximumSeconds,
  default: maximumSeconds,
  examples: [60],
};

export const heartbeatSeconds: Schema = {
  description:
    'Seconds that may pass between two heartbeats of an activity or of a task with `.waitForTaskToken`: an integer from 1 to ' +
    '99,999,999, smaller than the timeout.',
  page,
  type: 'integer',
  minimum: 1,
  maximum: maximumSeconds,
  default: maximumSeconds,
  examples: [30],
};

export const timeoutSecondsPath: Schema = {
  description: 'JSONPath: a reference path to the timeout in seconds, a positive integer. Instead of `TimeoutSeconds`.',
  page,
  type: 'string',
  holds: 'reference-path',
};

export const heartbeatSecondsPath: Schema = {
  description:
    'JSONPath: a reference path to the heartbeat in seconds, a positive integer. Instead of `HeartbeatSeconds`.',
  page,
  type: 'string',
  holds: 'reference-path',
};

export const timeoutSecondsOrExpression: Schema = integerOrExpression(timeoutSeconds);

export const heartbeatSecondsOrExpression: Schema = integerOrExpression(heartbeatSeconds);
