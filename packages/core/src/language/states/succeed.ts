import { guidePage } from '../documentation.ts';
import { inputOutput, inputPath, outputPath } from '../fields/input-output.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { stateSchema } from './state-schema.ts';

const page = guidePage('state-succeed');
const description = 'Ends its scope with success: the machine, the branch or the iteration.';

export const succeedSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: stateSchema({ description, page, properties: { InputPath: inputPath, OutputPath: outputPath } }),
  JSONata: stateSchema({ description, page, properties: { Output: inputOutput } }),
};
