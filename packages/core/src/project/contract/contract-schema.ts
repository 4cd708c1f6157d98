import type { Schema } from '../../language/schema.ts';

const jsonSchema: Schema = { type: ['object', 'boolean'] };

const samples: Schema = { type: 'array', minItems: 1 };

const taskSchema: Schema = {
  description: 'What the task of this state does.',
  type: 'object',
  properties: {
    output: {
      ...jsonSchema,
      description:
        'A JSON Schema that every result of the task fits, as the service gives it: before `ResultSelector`, `ResultPath` and `Output`.',
    },
    outputSamples: {
      ...samples,
      description: 'Results of the task. What all have in common is taken to hold for every result.',
    },
    errors: {
      description:
        'All errors that the task fails with, those of Step Functions such as `States.Timeout` too; none where the list is empty. `States.ALL` stands for any error, `States.TaskFailed` for any but `States.Timeout`. Default: any.',
      type: 'array',
      items: { description: 'The name of an error.', type: 'string', minLength: 1 },
    },
    description: { description: 'What there is to say of it.', type: 'string' },
  },
  atMostOneOf: [['output', 'outputSamples']],
  additionalProperties: false,
};

/** The files `*.contract.json`: what the input of a state machine and the results of its tasks are. */
export const contractFileSchema: Schema = {
  description: 'What the input of a state machine is, and what its tasks give.',
  type: 'object',
  properties: {
    $schema: { description: 'The JSON Schema of this file, for editors.', type: 'string' },
    description: { description: 'What there is to say of it.', type: 'string' },
    input: { ...jsonSchema, description: 'A JSON Schema that every input of an execution fits.' },
    inputSamples: {
      ...samples,
      description: 'Inputs of executions. What all have in common is taken to hold for every input.',
    },
    tasks: {
      description: 'What tasks give, by the name of the state.',
      type: 'object',
      additionalProperties: taskSchema,
    },
    $defs: {
      description: 'Schemas by name, to which `{"$ref": "#/$defs/Name"}` leads from any other.',
      type: 'object',
      additionalProperties: jsonSchema,
    },
    definitions: {
      description: 'Schemas by name, as they were called before `$defs`.',
      type: 'object',
      additionalProperties: jsonSchema,
    },
  },
  atMostOneOf: [['input', 'inputSamples']],
  additionalProperties: false,
};
