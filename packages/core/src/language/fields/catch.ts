import { guidePage } from '../documentation.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { assign, comment, next } from './common.ts';
import { resultPath } from './input-output.ts';
import { errorEquals } from './retry.ts';

const page = guidePage('concepts-error-handling');

const catcherDescription =
  'Says where to go on for some errors. The error output is `{"Error": …, "Cause": …}`; `Cause` may be absent.';

const jsonPathCatcher: Schema = {
  description: catcherDescription,
  page,
  type: 'object',
  properties: {
    ErrorEquals: errorEquals,
    Next: next,
    ResultPath: {
      ...resultPath,
      description:
        'JSONPath: where the error output is written into the raw state input. Default `$`, which loses the input; `null` ' +
        'discards the error output.',
    },
    Assign: assign.JSONPath,
    Comment: comment,
  },
  required: ['ErrorEquals', 'Next'],
  additionalProperties: false,
};

const jsonataCatcher: Schema = {
  description: catcherDescription,
  page,
  type: 'object',
  properties: {
    ErrorEquals: errorEquals,
    Next: next,
    Output: {
      description:
        'JSONata: the input of the next state, any JSON; the error is in `$states.errorOutput`. Without it the error output ' +
        'is passed on.',
      page: guidePage('transforming-data'),
      holds: 'jsonata-template',
    },
    Assign: assign.JSONata,
    Comment: comment,
  },
  required: ['ErrorEquals', 'Next'],
  additionalProperties: false,
};

const catchDescription =
  'Catchers, tried in order after `Retry` is spent: the first that names the error decides where to go.';

/** `Catch` of a Task, Parallel or Map. AWS accepts an empty array. */
export const catchField: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: { description: catchDescription, page, type: 'array', items: jsonPathCatcher },
  JSONata: { description: catchDescription, page, type: 'array', items: jsonataCatcher },
};
