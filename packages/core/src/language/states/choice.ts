import { guidePage } from '../documentation.ts';
import { assign } from '../fields/common.ts';
import { inputOutput, inputPath, outputPath } from '../fields/input-output.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { stateSchema } from './state-schema.ts';

const page = guidePage('state-choice');
const description = 'Chooses the next state by rules that test the data. It has no `Next` or `End` of its own.';

const choices: Schema = {
  description: 'The rules, tested in order; the first true one decides. At least one.',
  page,
  type: 'array',
  minItems: 1,
  items: {
    description: 'A rule: what to test, and the state to go to when it is true.',
    page,
    type: 'object',
    holds: 'choice-rule',
  },
};

const defaultState: Schema = {
  description:
    'The name of the state to go to when no rule is true. Without it, that fails the state with `States.NoChoiceMatched`.',
  page,
  type: 'string',
  holds: 'state-name',
};

export const choiceSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: stateSchema({
    description,
    page,
    properties: {
      Choices: choices,
      Default: defaultState,
      InputPath: inputPath,
      OutputPath: outputPath,
      Assign: onlyWithDefault(assign.JSONPath),
    },
    required: ['Choices'],
  }),
  JSONata: stateSchema({
    description,
    page,
    properties: {
      Choices: choices,
      Default: defaultState,
      Output: onlyWithDefault(inputOutput),
      Assign: onlyWithDefault(assign.JSONata),
    },
    required: ['Choices'],
  }),
};

/** AWS was seen to apply these fields only when no rule is true, as the specification has it. */
function onlyWithDefault(field: Schema): Schema {
  return {
    ...field,
    description: `${field.description}\n\nIt applies only when \`Default\` is taken; rules have their own.`,
  };
}
