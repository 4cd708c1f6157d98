import { guidePage } from './documentation.ts';
import { comment, machineQueryLanguage } from './fields/common.ts';
import { maximumSeconds } from './quotas.ts';
import type { Schema } from './schema.ts';

const page = guidePage('statemachine-structure');

const startAt: Schema = {
  description: 'The name of the state to run first, exactly as it is written in the same `States`.',
  page,
  type: 'string',
  holds: 'state-name',
};

const states: Schema = {
  description:
    'The states by name. A name has 1 to 80 characters and is unique in the whole machine, branches and iterations included.',
  page,
  type: 'object',
  minProperties: 1,
  holds: 'states',
};

const scopeQueryLanguage: Schema = {
  ...machineQueryLanguage,
  description:
    'A query language for this scope: `JSONPath` or `JSONata`. States without a `QueryLanguage` of their own take that of ' +
    'the whole machine.',
};

const scopeFields: Readonly<Record<string, Schema>> = {
  Comment: comment,
  QueryLanguage: scopeQueryLanguage,
  StartAt: startAt,
  States: states,
};

/** The top level of a definition. AWS accepts a `TimeoutSeconds` of 0. */
export const machineSchema: Schema = {
  description: 'A state machine in Amazon States Language.',
  page,
  type: 'object',
  properties: {
    Comment: comment,
    QueryLanguage: machineQueryLanguage,
    Version: {
      description: 'The version of the language. Only `"1.0"` (default) exists.',
      page,
      type: 'string',
      enum: ['1.0'],
      default: '1.0',
    },
    TimeoutSeconds: {
      description:
        'Seconds after which the execution ends as timed out, which nothing in it can catch: an integer up to 99,999,999. ' +
        'Default: none.',
      page,
      type: 'integer',
      minimum: 0,
      maximum: maximumSeconds,
      examples: [3600],
    },
    StartAt: startAt,
    States: states,
  },
  required: ['StartAt', 'States'],
  additionalProperties: false,
};

/** A branch of a Parallel state. */
export const branchSchema: Schema = {
  description: 'A branch of a `Parallel` state: states of its own, which transitions neither enter nor leave.',
  page: guidePage('state-parallel'),
  type: 'object',
  properties: scopeFields,
  required: ['StartAt', 'States'],
  additionalProperties: false,
};

const processorConfig: Schema = {
  description: 'Whether iterations run inline (default) or as child workflows.',
  page: guidePage('state-map'),
  type: 'object',
  properties: {
    Mode: {
      description:
        '`INLINE` (default) runs the iterations in this execution, at most 40 at a time. `DISTRIBUTED` runs each as a child ' +
        'workflow with a history of its own, at most 10,000 at a time; not in Express workflows.',
      page: guidePage('state-map'),
      type: 'string',
      enum: ['INLINE', 'DISTRIBUTED'],
      default: 'INLINE',
    },
    ExecutionType: {
      description:
        'The type of the child workflows: `STANDARD` or `EXPRESS`. Required with `DISTRIBUTED`, refused with `INLINE`.',
      page: guidePage('state-map-distributed'),
      type: 'string',
      enum: ['STANDARD', 'EXPRESS'],
    },
  },
  additionalProperties: false,
};

/** `ItemProcessor`, or `Iterator`, of a Map state. */
export const itemProcessorSchema: Schema = {
  description: 'What a `Map` state runs for each item: states of its own, which transitions neither enter nor leave.',
  page: guidePage('state-map'),
  type: 'object',
  properties: { ProcessorConfig: processorConfig, ...scopeFields },
  required: ['StartAt', 'States'],
  additionalProperties: false,
};
