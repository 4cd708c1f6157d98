import type { Schema } from '../../language/schema.ts';

/** What holds for the executions of all tests where it stands at the top of a file, and for one where it stands in a test. */
const settingSchemas: Readonly<Record<string, Schema>> = {
  input: { description: 'The input of the execution. Default: `{}`.' },
  inputFile: {
    description: 'A file with the input, in JSON or YAML; relative to this file.',
    type: 'string',
    minLength: 1,
  },
  mocks: {
    description:
      'What tasks answer, by the name of the state: `{"Charge": {"return": {"id": 7}}}`, or a list of such answers for calls one after the other. Or the path of a file with mocks, relative to this file. Where the file and a test both have mocks for a state, those of the test are taken.',
    type: ['object', 'string'],
    minLength: 1,
  },
  testCase: {
    description:
      'The test case to take where the mocks are a configuration of Step Functions Local with several of them.',
    type: 'string',
  },
  context: { description: 'Members of the context object, which `$$` and `$states.context` read.', type: 'object' },
  variables: { description: 'Workflow variables that have a value when the execution begins.', type: 'object' },
  startAt: { description: 'The state to begin with, in place of `StartAt`.', type: 'string' },
  until: {
    description: 'The state before which the execution ends, as if the state machine ended there.',
    type: 'string',
  },
  type: {
    description: 'The type of the execution. Default: what the template or the configuration says, else `standard`.',
    type: 'string',
    enum: ['standard', 'express'],
  },
  startTime: {
    description: 'When the execution starts: `2025-01-31T12:00:00Z`.',
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$',
    expects: 'a time such as `2025-01-31T12:00:00Z`',
  },
  seed: { description: 'What random numbers and ids come from.', type: 'integer', minimum: 0 },
};

const stateList: Schema = { type: 'array', items: { description: 'The name of a state.', type: 'string' } };

/** What an execution is held against. */
const expectSchema: Schema = {
  description: 'What is to come of the execution. Without it, it has to succeed.',
  type: 'object',
  properties: {
    status: {
      description: 'How it ends. Default: `SUCCEEDED`, or a failure where an `error` or a `cause` is expected.',
      type: 'string',
      enum: ['SUCCEEDED', 'FAILED', 'TIMED_OUT'],
    },
    output: {
      description:
        'What the output holds: members that are not named here may be there too. `{"$any": true}` fits every value, `{"$any": "string"}` every one of the type, `{"$like": "ch_*"}` texts, `{"$absent": true}` a member that is not there.',
    },
    outputEquals: { description: 'The whole output.' },
    error: { description: 'The name of the error that it fails with.', type: 'string' },
    cause: { description: 'A text that the cause of the error contains.', type: 'string' },
    variables: {
      description: 'What the variables of the state machine hold at the end, as in `output`.',
      type: 'object',
    },
    path: {
      ...stateList,
      description: 'All states that are visited, in order, without those inside Parallel and Map states.',
    },
    visits: {
      description:
        'States that are visited, wherever they are: a list of names, or how often by name: `{"Charge": 3}`.',
      type: ['array', 'object'],
      items: { description: 'The name of a state.', type: 'string' },
      additionalProperties: { description: 'How often it is visited.', type: 'integer', minimum: 0 },
    },
    notVisits: { ...stateList, description: 'States that are not visited.' },
    calls: {
      description:
        'What tasks are called with, by the name of the state: for each call what its payload holds, as in `output`, or how many calls there are.',
      type: 'object',
      additionalProperties: { description: 'Each call in order, or their number.', type: ['array', 'integer'] },
    },
  },
  additionalProperties: false,
};

const testSchema: Schema = {
  type: 'object',
  properties: {
    name: { description: 'What is tested, in a few words.', type: 'string', minLength: 1 },
    skip: { description: 'Whether to leave it out, or why.', type: ['boolean', 'string'] },
    ...settingSchemas,
    expect: expectSchema,
  },
  required: ['name'],
  atMostOneOf: [['input', 'inputFile']],
  additionalProperties: false,
};

/** The files `*.asl.test.yaml`, `.yml` and `.json`: how a state machine is to behave. */
export const testFileSchema: Schema = {
  description: 'Tests of a state machine: executions on one input each, and what is to come of them.',
  type: 'object',
  properties: {
    $schema: { description: 'The JSON Schema of this file, for editors.', type: 'string' },
    definition: {
      description:
        'The file with the state machine, a definition or a template; relative to this file. Default: the definition beside this file whose name begins alike.',
      type: 'string',
      minLength: 1,
    },
    machine: { description: 'Which state machine of a template is tested.', type: 'string', minLength: 1 },
    ...settingSchemas,
    tests: { description: 'The tests.', type: 'array', items: testSchema, minItems: 1 },
  },
  required: ['tests'],
  atMostOneOf: [['input', 'inputFile']],
  additionalProperties: false,
};
