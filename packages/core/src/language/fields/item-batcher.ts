import { guidePage } from '../documentation.ts';
import { maximumPayloadBytes } from '../quotas.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { integerOrExpression } from './jsonata.ts';

const page = guidePage('input-output-itembatcher');
const description =
  'Gives each child workflow of a distributed Map several items: its input is `{"BatchInput": …, "Items": […]}`. A limit on ' +
  'items, on bytes, or both.';

const batchInput: Schema = { description: 'Values that every batch receives beside its items, in `BatchInput`.', page };

const maxItemsPerBatch: Schema = {
  description: 'How many items a batch holds at most: a positive integer.',
  page,
  type: 'integer',
  minimum: 1,
  examples: [100],
};

const maxInputBytesPerBatch: Schema = {
  description: 'How many bytes a batch holds at most: an integer from 1 to 262,144.',
  page,
  type: 'integer',
  minimum: 1,
  maximum: maximumPayloadBytes,
};

/** `ItemBatcher` of a distributed Map. */
export const itemBatcher: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: {
    description,
    page,
    type: 'object',
    properties: {
      BatchInput: { ...batchInput, holds: 'payload-template' },
      MaxItemsPerBatch: maxItemsPerBatch,
      MaxItemsPerBatchPath: pathInsteadOf('MaxItemsPerBatch'),
      MaxInputBytesPerBatch: maxInputBytesPerBatch,
      MaxInputBytesPerBatchPath: pathInsteadOf('MaxInputBytesPerBatch'),
    },
    atLeastOneOf: [['MaxItemsPerBatch', 'MaxItemsPerBatchPath', 'MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath']],
    atMostOneOf: [
      ['MaxItemsPerBatch', 'MaxItemsPerBatchPath'],
      ['MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'],
    ],
    additionalProperties: false,
  },
  JSONata: {
    description,
    page,
    type: 'object',
    properties: {
      BatchInput: { ...batchInput, holds: 'jsonata-template' },
      MaxItemsPerBatch: integerOrExpression(maxItemsPerBatch),
      MaxInputBytesPerBatch: integerOrExpression(maxInputBytesPerBatch),
    },
    atLeastOneOf: [['MaxItemsPerBatch', 'MaxInputBytesPerBatch']],
    additionalProperties: false,
  },
};

function pathInsteadOf(field: string): Schema {
  return {
    description: `JSONPath: a reference path to a positive integer. Instead of \`${field}\`.`,
    page,
    type: 'string',
    holds: 'reference-path',
  };
}
