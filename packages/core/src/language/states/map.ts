import { guidePage } from '../documentation.ts';
import { catchField } from '../fields/catch.ts';
import { assign } from '../fields/common.ts';
import { inputPath, outputPath, resultOutput, resultPath, resultSelector } from '../fields/input-output.ts';
import { itemBatcher } from '../fields/item-batcher.ts';
import { itemReader } from '../fields/item-reader.ts';
import * as map from '../fields/map.ts';
import { resultWriter } from '../fields/result-writer.ts';
import { retry } from '../fields/retry.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { continuingStateSchema } from './state-schema.ts';

const page = guidePage('state-map');
const description =
  'Runs steps for each item of an array: inline, or distributed over child workflows. The result is an array of their ' +
  'outputs, in the order of the items.';

const oneProcessor = [['ItemProcessor', 'Iterator']] as const;

export const mapSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: continuingStateSchema({
    description,
    page,
    properties: {
      ItemProcessor: map.itemProcessor,
      Iterator: map.iterator,
      ItemReader: itemReader.JSONPath,
      InputPath: inputPath,
      ItemsPath: map.itemsPath,
      ItemSelector: map.itemSelectorTemplate,
      Parameters: map.mapParameters,
      ItemBatcher: itemBatcher.JSONPath,
      MaxConcurrency: map.maxConcurrency,
      MaxConcurrencyPath: map.maxConcurrencyPath,
      ToleratedFailurePercentage: map.toleratedFailurePercentage,
      ToleratedFailurePercentagePath: map.toleratedFailurePercentagePath,
      ToleratedFailureCount: map.toleratedFailureCount,
      ToleratedFailureCountPath: map.toleratedFailureCountPath,
      Label: map.label,
      ResultWriter: resultWriter.JSONPath,
      ResultSelector: resultSelector,
      ResultPath: resultPath,
      OutputPath: outputPath,
      Assign: assign.JSONPath,
      Retry: retry,
      Catch: catchField.JSONPath,
    },
    exactlyOneOf: oneProcessor,
    atMostOneOf: [
      ['MaxConcurrency', 'MaxConcurrencyPath'],
      ['ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
      ['ToleratedFailureCount', 'ToleratedFailureCountPath'],
    ],
  }),
  JSONata: continuingStateSchema({
    description,
    page,
    properties: {
      ItemProcessor: map.itemProcessor,
      Iterator: map.iterator,
      ItemReader: itemReader.JSONata,
      Items: map.items,
      ItemSelector: map.itemSelectorExpression,
      ItemBatcher: itemBatcher.JSONata,
      MaxConcurrency: map.maxConcurrencyOrExpression,
      ToleratedFailurePercentage: map.toleratedFailurePercentageOrExpression,
      ToleratedFailureCount: map.toleratedFailureCountOrExpression,
      Label: map.label,
      ResultWriter: resultWriter.JSONata,
      Output: resultOutput,
      Assign: assign.JSONata,
      Retry: retry,
      Catch: catchField.JSONata,
    },
    exactlyOneOf: oneProcessor,
  }),
};
