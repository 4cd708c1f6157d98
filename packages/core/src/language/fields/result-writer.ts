import { guidePage } from '../documentation.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { objectOrExpression } from './jsonata.ts';

const page = guidePage('input-output-resultwriter');
const description =
  'How a distributed Map formats the results of its children (`WriterConfig`), and where in Amazon S3 it writes them ' +
  '(`Resource`). With an export, the state result is `MapRunArn` and `ResultWriterDetails` instead of the array.';

const resource: Schema = {
  description: 'The call that writes: `arn:aws:states:::s3:putObject`.',
  page,
  type: 'string',
  pattern: '^arn:[^:]+:states:[^:]*:[^:]*:s3:putObject$',
  expects: '`arn:aws:states:::s3:putObject`',
  examples: ['arn:aws:states:::s3:putObject'],
};

const call: Schema = {
  description: 'Where to write: `Bucket`, and `Prefix` of the keys. The bucket is of the same account and region.',
  page,
};

const writerConfig: Schema = {
  description: 'How the results are formatted.',
  page,
  type: 'object',
  properties: {
    Transformation: {
      description:
        '`NONE`: the results with the metadata of each child; `COMPACT`: the outputs of the children; `FLATTEN`: the same, ' +
        'with arrays joined into one.',
      page,
      type: 'string',
      enum: ['NONE', 'COMPACT', 'FLATTEN'],
    },
    OutputType: {
      description: '`JSON` writes one array, `JSONL` one result a line.',
      page,
      type: 'string',
      enum: ['JSON', 'JSONL'],
    },
  },
  additionalProperties: false,
};

/** `ResultWriter` of a distributed Map. The guide allows `WriterConfig` alone, where the specification asks for `Resource`. */
export const resultWriter: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: {
    description,
    page,
    type: 'object',
    properties: {
      Resource: resource,
      Parameters: { ...call, type: 'object', holds: 'payload-template' },
      WriterConfig: writerConfig,
    },
    atLeastOneOf: [['Resource', 'WriterConfig']],
    additionalProperties: false,
  },
  JSONata: {
    description,
    page,
    type: 'object',
    properties: { Resource: resource, Arguments: objectOrExpression(call), WriterConfig: writerConfig },
    atLeastOneOf: [['Resource', 'WriterConfig']],
    additionalProperties: false,
  },
};
