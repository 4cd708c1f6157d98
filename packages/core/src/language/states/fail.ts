import { guidePage } from '../documentation.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { stateSchema } from './state-schema.ts';

const page = guidePage('state-fail');
const description =
  'Ends the execution as failed, or fails the `Parallel` or `Map` state around it. All its fields are optional.';

const error: Schema = {
  description:
    'The name of the error, which `Catch` and `Retry` of an enclosing state match. Names in `States.` are reserved.',
  page,
  type: 'string',
};

const cause: Schema = { description: 'A text for people that says why the execution failed.', page, type: 'string' };

export const failSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: stateSchema({
    description,
    page,
    properties: {
      Error: { ...error, holds: 'literal' },
      ErrorPath: pathInsteadOf('Error'),
      Cause: { ...cause, holds: 'literal' },
      CausePath: pathInsteadOf('Cause'),
    },
    atMostOneOf: [
      ['Error', 'ErrorPath'],
      ['Cause', 'CausePath'],
    ],
  }),
  JSONata: stateSchema({
    description,
    page,
    properties: {
      Error: orExpression(error),
      Cause: orExpression(cause),
    },
  }),
};

function pathInsteadOf(field: string): Schema {
  return {
    description:
      `JSONPath: a reference path to a string, or an intrinsic function that returns one (such as \`States.Format\`). ` +
      `Instead of \`${field}\`.`,
    page,
    type: 'string',
    holds: 'path-or-intrinsic',
  };
}

function orExpression(field: Schema): Schema {
  return { ...field, description: `${field.description} Takes a JSONata expression.`, holds: 'jsonata-template' };
}
