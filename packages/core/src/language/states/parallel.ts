import { guidePage } from '../documentation.ts';
import { catchField } from '../fields/catch.ts';
import { assign } from '../fields/common.ts';
import {
  branchArguments,
  inputPath,
  outputPath,
  parameters,
  resultOutput,
  resultPath,
  resultSelector,
} from '../fields/input-output.ts';
import { retry } from '../fields/retry.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { continuingStateSchema } from './state-schema.ts';

const page = guidePage('state-parallel');
const description =
  'Runs its branches at the same time and waits for all. The result is an array of their outputs, in the order of `Branches`. ' +
  'When one fails, the others are stopped and the state fails with its error.';

const branches: Schema = {
  description: 'The branches, each with `StartAt` and `States` of its own. At least one.',
  page,
  type: 'array',
  minItems: 1,
  items: {
    description: 'A branch, which receives a copy of the effective input.',
    page,
    type: 'object',
    holds: 'branch',
  },
};

export const parallelSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: continuingStateSchema({
    description,
    page,
    properties: {
      Branches: branches,
      InputPath: inputPath,
      Parameters: parameters,
      ResultSelector: resultSelector,
      ResultPath: resultPath,
      OutputPath: outputPath,
      Assign: assign.JSONPath,
      Retry: retry,
      Catch: catchField.JSONPath,
    },
    required: ['Branches'],
  }),
  JSONata: continuingStateSchema({
    description,
    page,
    properties: {
      Branches: branches,
      Arguments: branchArguments,
      Output: resultOutput,
      Assign: assign.JSONata,
      Retry: retry,
      Catch: catchField.JSONata,
    },
    required: ['Branches'],
  }),
};
