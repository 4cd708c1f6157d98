import type { Schema } from '../language/schema.ts';

/** What `stepproof.config.json` may hold, for a set of rules: their ids are the only names under `rules`. */
export function configSchema(ruleIds: Iterable<string>): Schema {
  const rules = rulesSchema(ruleIds);
  return {
    description: 'How StepProof checks the state machines of this folder and of the folders in it.',
    type: 'object',
    properties: {
      $schema: { description: 'The JSON Schema of this file, for editors.', type: 'string' },
      extends: {
        description: 'The set of rules to start from. `strict` adds rules of taste to the `recommended` ones.',
        type: 'string',
        enum: ['recommended', 'strict'],
        default: 'recommended',
      },
      type: machineTypeSchema,
      deep: {
        description:
          'Whether executions are tried out, which finds what fails for certain data only. `false` is faster, and leaves out the rules that need it.',
        type: 'boolean',
        default: true,
      },
      rules,
      inventory: {
        description:
          'Files that list what there is in AWS, as the AWS CLI and Terraform print it; relative to the folder of this file.',
        type: 'array',
        items: { description: 'The path of a JSON file.', type: 'string', minLength: 1 },
      },
      account: {
        description: 'The AWS account that the state machines are deployed to.',
        type: 'string',
        pattern: '^\\d{12}$',
        expects: 'an account of 12 digits',
      },
      region: {
        description: 'The AWS region that the state machines are deployed to.',
        type: 'string',
        pattern: '^[a-z]{2,}(-[a-z]+)+-\\d$',
        expects: 'a region such as `eu-west-1`',
      },
      baseline: {
        description:
          'The file with the findings that were there before and are left out; relative to the folder of this file. `stepproof check --update-baseline` writes it.',
        type: 'string',
        minLength: 1,
      },
      ignore: { ...globsSchema, description: 'Files that are not checked unless they are named on the command line.' },
      overrides: {
        description: 'What differs for some files. Where several fit a file, the later one wins.',
        type: 'array',
        items: overrideSchema(rules),
      },
    },
    additionalProperties: false,
    otherNames: new Map([
      ['preset', 'extends'],
      ['presets', 'extends'],
      ['exclude', 'ignore'],
      ['severity', 'rules'],
    ]),
  };
}

const machineTypeSchema: Schema = {
  description:
    'The type of the state machines, where it is not said otherwise. Without it, only what holds for both is reported.',
  type: 'string',
  enum: ['standard', 'express'],
};

const globsSchema: Schema = {
  type: 'array',
  items: {
    description: 'A glob, relative to the folder of this file. One without a slash fits names in every folder.',
    type: 'string',
    minLength: 1,
  },
};

function rulesSchema(ruleIds: Iterable<string>): Schema {
  const level: Schema = {
    description: 'How a finding of the rule is reported; `off` rules are not run.',
    type: 'string',
    enum: ['error', 'warning', 'info', 'hint', 'off'],
  };
  return {
    description: 'The severity of rules, by their ids.',
    type: 'object',
    properties: Object.fromEntries(Array.from(ruleIds, (id) => [id, level])),
    additionalProperties: false,
  };
}

function overrideSchema(rules: Schema): Schema {
  return {
    type: 'object',
    properties: {
      files: { ...globsSchema, description: 'The files that this is for.', minItems: 1 },
      rules,
      type: machineTypeSchema,
    },
    required: ['files'],
    additionalProperties: false,
  };
}
