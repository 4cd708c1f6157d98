import { guidePage } from '../documentation.ts';
import { maximumLabelLength } from '../quotas.ts';
import type { Schema } from '../schema.ts';
import { collectionOrExpression, integerOrExpression, numberOrExpression } from './jsonata.ts';

const page = guidePage('state-map');
const distributedPage = guidePage('state-map-distributed');

export const itemProcessor: Schema = {
  description:
    'What to run for each item: `StartAt` and `States` of its own, and `ProcessorConfig` that says whether iterations run ' +
    'inline or as child workflows.',
  page,
  type: 'object',
  holds: 'item-processor',
};

export const iterator: Schema = {
  ...itemProcessor,
  description: 'The old name of `ItemProcessor`. A Map has one of the two.',
  deprecated: 'Use `ItemProcessor` instead.',
};

export const mapParameters: Schema = {
  description: 'The old name of `ItemSelector`: a payload template that makes the input of each iteration.',
  page,
  deprecated: 'Use `ItemSelector` instead.',
  holds: 'payload-template',
};

export const itemsPath: Schema = {
  description:
    'JSONPath: a reference path to the array to iterate over (in distributed mode also an object). Default `$`. Without ' +
    'effect beside `ItemReader`.',
  page: guidePage('input-output-itemspath'),
  type: 'string',
  default: '$',
  holds: 'reference-path',
};

export const items: Schema = collectionOrExpression({
  description:
    'JSONata: the array to iterate over (in distributed mode also an object), or one expression that gives it. Without it ' +
    'the state input is used.',
  page,
});

const itemSelectorPage = guidePage('input-output-itemselector');

export const itemSelectorTemplate: Schema = {
  description:
    'JSONPath: a payload template that makes the input of each iteration. `$` is the effective input of the Map; the item ' +
    'is `$$.Map.Item.Value`. Without it the item itself is the input.',
  page: itemSelectorPage,
  holds: 'payload-template',
};

export const itemSelectorExpression: Schema = {
  description:
    'JSONata: makes the input of each iteration; the item is `$states.context.Map.Item.Value`. Without it the item itself ' +
    'is the input.',
  page: itemSelectorPage,
  holds: 'jsonata-template',
};

export const maxConcurrency: Schema = {
  description:
    'How many iterations run at the same time: an integer of at least 0. Default 0, no limit of its own. Inline mode runs ' +
    'at most 40, distributed mode at most 10,000.',
  page,
  type: 'integer',
  minimum: 0,
  default: 0,
  examples: [10],
};

export const maxConcurrencyPath: Schema = {
  description: 'JSONPath: a reference path to the number of concurrent iterations. Instead of `MaxConcurrency`.',
  page,
  type: 'string',
  holds: 'reference-path',
};

export const maxConcurrencyOrExpression: Schema = integerOrExpression(maxConcurrency);

export const toleratedFailurePercentage: Schema = {
  description:
    'Distributed mode: the percentage of items that may fail or time out before the Map fails with ' +
    '`States.ExceedToleratedFailureThreshold`: a number from 0 (default) to 100.',
  page: distributedPage,
  type: 'number',
  minimum: 0,
  maximum: 100,
  default: 0,
  examples: [5],
};

export const toleratedFailurePercentagePath: Schema = {
  description: 'JSONPath: a reference path to the tolerated percentage. Instead of `ToleratedFailurePercentage`.',
  page: distributedPage,
  type: 'string',
  holds: 'reference-path',
};

export const toleratedFailurePercentageOrExpression: Schema = numberOrExpression(toleratedFailurePercentage);

export const toleratedFailureCount: Schema = {
  description:
    'Distributed mode: how many items may fail or time out before the Map fails with ' +
    '`States.ExceedToleratedFailureThreshold`: an integer of at least 0. Default 0.',
  page: distributedPage,
  type: 'integer',
  minimum: 0,
  default: 0,
};

export const toleratedFailureCountPath: Schema = {
  description: 'JSONPath: a reference path to the tolerated count. Instead of `ToleratedFailureCount`.',
  page: distributedPage,
  type: 'string',
  holds: 'reference-path',
};

export const toleratedFailureCountOrExpression: Schema = integerOrExpression(toleratedFailureCount);

/** `Label`: the characters that AWS refuses with INVALID_LABEL_NAME are those of the pattern. */
export const label: Schema = {
  description:
    'Distributed mode: names the Map Run in its ARN. At most 40 characters, unique in the machine; no white space, ' +
    'wildcards, brackets or special characters. Default: made from the name of the state.',
  page: distributedPage,
  type: 'string',
  maxLength: maximumLabelLength,
  pattern: '^[^\\s?*<>{}\\[\\]:;,\\\\|\\^~$#%&`"\\u0000-\\u001f\\u007f-\\u009f]*$',
  expects: 'a label without white space, wildcards, brackets or special characters',
};

/** The fields of a Map that have an effect in distributed mode only. */
export const distributedFields: ReadonlySet<string> = new Set([
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'Label',
  'ToleratedFailureCount',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentage',
  'ToleratedFailurePercentagePath',
]);
