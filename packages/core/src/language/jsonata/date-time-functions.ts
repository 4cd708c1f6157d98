import type { WrittenFunction } from './jsonata-function.ts';

export const dateTimeFunctions: readonly WrittenFunction[] = [
  {
    name: 'now',
    parameters: '[picture] [timezone]',
    returns: 'string',
    description:
      'The current time as an ISO 8601 timestamp, or as a picture string says; the same within one evaluation.',
  },
  {
    name: 'millis',
    parameters: '',
    returns: 'number',
    description: 'The current time in milliseconds since 1970; the same within one evaluation.',
  },
  {
    name: 'fromMillis',
    parameters: 'number [picture] [timezone]',
    fromContext: true,
    returns: 'string',
    description: 'A time in milliseconds since 1970 as an ISO 8601 timestamp, or as a picture string says.',
  },
  {
    name: 'toMillis',
    parameters: 'timestamp [picture]',
    fromContext: true,
    returns: 'number',
    description: 'A timestamp in milliseconds since 1970.',
  },
];
