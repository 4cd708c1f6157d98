import { guidePage } from '../documentation.ts';
import { assign } from '../fields/common.ts';
import { inputOutput, inputPath, outputPath } from '../fields/input-output.ts';
import { integerOrExpression } from '../fields/jsonata.ts';
import { maximumSeconds } from '../quotas.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { continuingStateSchema } from './state-schema.ts';

const page = guidePage('state-wait');
const description = 'Waits for a number of seconds, or until a point in time.';

const seconds: Schema = {
  description: 'How long to wait: an integer from 0 to 99,999,999 seconds.',
  page,
  type: 'integer',
  minimum: 0,
  maximum: maximumSeconds,
  examples: [10],
};

const timestamp: Schema = {
  description:
    'The point in time to wait for, as an RFC 3339 timestamp with upper-case `T` and `Z` or an offset, such as ' +
    '`2030-01-31T09:00:00Z`. One in the past does not wait.',
  page,
  type: 'string',
  holds: 'timestamp',
  examples: ['2030-01-31T09:00:00Z'],
};

export const waitSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: continuingStateSchema({
    description,
    page,
    properties: {
      Seconds: seconds,
      SecondsPath: {
        description: 'JSONPath: a reference path to the number of seconds, an integer of at least 0.',
        page,
        type: 'string',
        holds: 'reference-path',
      },
      Timestamp: timestamp,
      TimestampPath: {
        description: 'JSONPath: a reference path to an RFC 3339 timestamp.',
        page,
        type: 'string',
        holds: 'reference-path',
      },
      InputPath: inputPath,
      OutputPath: outputPath,
      Assign: assign.JSONPath,
    },
    exactlyOneOf: [['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath']],
  }),
  JSONata: continuingStateSchema({
    description,
    page,
    properties: {
      Seconds: integerOrExpression(seconds),
      Timestamp: { ...timestamp, holds: 'timestamp-or-jsonata' },
      Output: inputOutput,
      Assign: assign.JSONata,
    },
    exactlyOneOf: [['Seconds', 'Timestamp']],
  }),
};
