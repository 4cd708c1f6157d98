import { guidePage } from '../documentation.ts';
import { assign } from '../fields/common.ts';
import { inputOutput, inputPath, outputPath, parameters, resultPath } from '../fields/input-output.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { continuingStateSchema } from './state-schema.ts';

const page = guidePage('state-pass');
const description =
  'Passes its input on, or puts fixed or computed data in its place. It does no work and cannot catch errors.';

export const passSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: continuingStateSchema({
    description,
    page,
    properties: {
      InputPath: inputPath,
      Parameters: parameters,
      Result: {
        description:
          'JSONPath: the result of the state, any JSON, taken as it is: paths and intrinsic functions in it are not evaluated. ' +
          'Without it the effective input is the result.',
        page,
        holds: 'literal',
      },
      ResultPath: resultPath,
      OutputPath: outputPath,
      Assign: assign.JSONPath,
    },
  }),
  JSONata: continuingStateSchema({
    description,
    page,
    properties: { Output: inputOutput, Assign: assign.JSONata },
  }),
};
