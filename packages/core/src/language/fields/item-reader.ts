import { guidePage } from '../documentation.ts';
import { maximumItemsPointerLength, maximumReaderItems } from '../quotas.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { integerOrExpression, objectOrExpression } from './jsonata.ts';

const page = guidePage('input-output-itemreader');
const description =
  'Where a distributed Map reads its items: a file in Amazon S3, or the objects of a bucket. With it, `ItemsPath` and ' +
  '`Items` have no effect.';

const resource: Schema = {
  description:
    'The call that reads: `arn:aws:states:::s3:getObject` for a file, `arn:aws:states:::s3:listObjectsV2` for the objects ' +
    'of a bucket.',
  page,
  type: 'string',
  pattern: '^arn:[^:]+:states:[^:]*:[^:]*:s3:(getObject|listObjectsV2)$',
  expects: '`arn:aws:states:::s3:getObject` or `arn:aws:states:::s3:listObjectsV2`',
  examples: ['arn:aws:states:::s3:getObject', 'arn:aws:states:::s3:listObjectsV2'],
};

const call: Schema = {
  description:
    'What to read: `Bucket` and `Key` of a file (also `VersionId`, except for Parquet), or `Bucket` and `Prefix` of a list; ' +
    '`ExpectedBucketOwner` in either.',
  page,
};

const maxItems: Schema = {
  description: 'How many items to read at most: an integer up to 100,000,000. Default: all; 0 sets no limit.',
  page,
  type: 'integer',
  minimum: 0,
  maximum: maximumReaderItems,
};

const itemsPointer: Schema = {
  description:
    'A JSON Pointer (RFC 6901) such as `/data/items` to the array or object to iterate over in a JSON file. Shorter than ' +
    '2000 characters; the array starts in the first 16 MB.',
  page,
  type: 'string',
  maxLength: maximumItemsPointerLength,
};

const formatFields: Readonly<Record<string, Schema>> = {
  InputType: {
    description:
      'The format of the file: `CSV`, `JSON`, `JSONL`, `PARQUET`, or `MANIFEST` for an inventory of Amazon S3. Not with ' +
      '`s3:listObjectsV2` unless `Transformation` is `LOAD_AND_FLATTEN`, and not with `ManifestType` `S3_INVENTORY`.',
    page,
    type: 'string',
    enum: ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'],
  },
  CSVHeaderLocation: {
    description:
      'Where the names of the columns stand: `FIRST_ROW` of the file, or `GIVEN` in `CSVHeaders`. CSV needs it.',
    page,
    type: 'string',
    enum: ['FIRST_ROW', 'GIVEN'],
  },
  CSVHeaders: {
    description: 'The names of the columns, when `CSVHeaderLocation` is `GIVEN`. At most 10 KiB.',
    page,
    type: 'array',
    items: { description: 'The name of a column.', page, type: 'string' },
  },
  CSVDelimiter: {
    description: 'What separates the columns: `COMMA` (default), `PIPE`, `SEMICOLON`, `SPACE` or `TAB`.',
    page,
    type: 'string',
    enum: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'],
    default: 'COMMA',
  },
};

const sourceFields: Readonly<Record<string, Schema>> = {
  ManifestType: {
    description:
      'The kind of manifest: `ATHENA_DATA` (`InputType` says the format) or `S3_INVENTORY` (no `InputType`).',
    page,
    type: 'string',
    enum: ['ATHENA_DATA', 'S3_INVENTORY'],
  },
  Transformation: {
    description:
      'For `s3:listObjectsV2`: `NONE` (default) makes an item of the metadata of each object, `LOAD_AND_FLATTEN` reads the ' +
      'objects and makes items of what they hold; it needs `InputType`.',
    page,
    type: 'string',
    enum: ['NONE', 'LOAD_AND_FLATTEN'],
    default: 'NONE',
  },
};

const readerConfigDescription = 'How to read: the format of the file, its header, and how many items at most.';

const jsonPathReaderConfig: Schema = {
  description: readerConfigDescription,
  page,
  type: 'object',
  properties: {
    ...formatFields,
    ItemsPointer: {
      ...itemsPointer,
      pattern: '^(?:/(?:[^~/]|~[01])*)*$',
      expects: 'a JSON Pointer such as `/data/items`',
    },
    ...sourceFields,
    MaxItems: maxItems,
    MaxItemsPath: {
      description: 'JSONPath: a reference path to the number of items to read at most. Instead of `MaxItems`.',
      page,
      type: 'string',
      holds: 'reference-path',
    },
  },
  atMostOneOf: [['MaxItems', 'MaxItemsPath']],
  additionalProperties: false,
};

/** Whether `ItemsPointer` takes an expression is not documented, so that its syntax is left open in JSONata. */
const jsonataReaderConfig: Schema = {
  description: readerConfigDescription,
  page,
  type: 'object',
  properties: {
    ...formatFields,
    ItemsPointer: { ...itemsPointer, holds: 'jsonata-template' },
    ...sourceFields,
    MaxItems: integerOrExpression(maxItems),
  },
  additionalProperties: false,
};

/** `ItemReader` of a distributed Map. */
export const itemReader: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: {
    description,
    page,
    type: 'object',
    properties: {
      Resource: resource,
      ReaderConfig: jsonPathReaderConfig,
      Parameters: { ...call, type: 'object', holds: 'payload-template' },
    },
    required: ['Resource'],
    additionalProperties: false,
  },
  JSONata: {
    description,
    page,
    type: 'object',
    properties: { Resource: resource, ReaderConfig: jsonataReaderConfig, Arguments: objectOrExpression(call) },
    required: ['Resource'],
    additionalProperties: false,
  },
};
