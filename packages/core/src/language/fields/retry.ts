import { guidePage } from '../documentation.ts';
import { maximumRetryDelaySeconds, maximumSeconds } from '../quotas.ts';
import type { Schema } from '../schema.ts';
import { comment } from './common.ts';

const page = guidePage('concepts-error-handling');

/** `ErrorEquals` of a Retrier or a Catcher. */
export const errorEquals: Schema = {
  description:
    'The names of the errors that this entry handles, compared exactly. `States.ALL` matches every error but ' +
    '`States.Runtime`; it stands alone, in the last entry.',
  page,
  type: 'array',
  minItems: 1,
  items: {
    description: 'The name of an error: a predefined `States.` name, a name of the service, or one of your own.',
    page,
    type: 'string',
    holds: 'error-name',
  },
};

/** One entry of `Retry`. Its numbers are literals in both query languages. */
const retrier: Schema = {
  description: 'Says which errors to retry, how often and how long to wait. The first Retrier that matches decides.',
  page,
  type: 'object',
  properties: {
    ErrorEquals: errorEquals,
    IntervalSeconds: {
      description: 'Seconds before the first retry: an integer from 0 to 99,999,999. Default 1.',
      page,
      type: 'integer',
      minimum: 0,
      maximum: maximumSeconds,
      default: 1,
    },
    MaxAttempts: {
      description: 'How often to retry at most: an integer from 0 (never) to 99,999,999. Default 3.',
      page,
      type: 'integer',
      minimum: 0,
      maximum: maximumSeconds,
      default: 3,
    },
    BackoffRate: {
      description: 'The factor by which the interval grows with each retry: a number of at least 1. Default 2.',
      page,
      type: 'number',
      minimum: 1,
      default: 2,
    },
    MaxDelaySeconds: {
      description:
        'The longest interval that backoff may reach: an integer from 1 to 31,622,400 seconds (one leap year).',
      page,
      type: 'integer',
      minimum: 1,
      maximum: maximumRetryDelaySeconds,
      examples: [60],
    },
    JitterStrategy: {
      description: '`FULL` waits a random time between 0 and the interval; `NONE` (default) waits the interval.',
      page,
      type: 'string',
      enum: ['FULL', 'NONE'],
      default: 'NONE',
    },
    Comment: comment,
  },
  required: ['ErrorEquals'],
  additionalProperties: false,
};

/** `Retry` of a Task, Parallel or Map. AWS accepts an empty array. */
export const retry: Schema = {
  description:
    'Retriers, tried in order when the state fails. Each counts its own attempts; when they are spent, `Catch` is searched.',
  page,
  type: 'array',
  items: retrier,
};
