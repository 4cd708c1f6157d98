import type { Schema } from '../language/schema.ts';

const page = 'https://json-schema.org/understanding-json-schema/reference';

const anySchema: Schema = { type: ['object', 'boolean'] };

const schemasByName: Schema = { type: 'object', additionalProperties: anySchema };

/** A JSON Schema, with the words of it that a contract is read by. */
export const jsonSchemaFields: Schema = {
  type: ['object', 'boolean'],
  properties: {
    type: {
      description: 'The type of the value, or a list of types.',
      page,
      type: ['string', 'array'],
      enum: ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'],
      items: { type: 'string', enum: ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] },
    },
    properties: { ...schemasByName, description: 'What the members of an object are, by name.', page },
    required: {
      description: 'The members that an object has in any case.',
      page,
      type: 'array',
      items: { description: 'The name of a member.', type: 'string' },
    },
    additionalProperties: {
      ...anySchema,
      description: 'What all other members are; `false` where there are none.',
      page,
    },
    items: { ...anySchema, description: 'What the elements of a list are.', page },
    prefixItems: {
      description: 'What the first elements of a list are, one by one.',
      page,
      type: 'array',
      items: anySchema,
    },
    enum: { description: 'All values that there may be.', page, type: 'array' },
    const: { description: 'The only value that there may be.', page },
    minimum: { description: 'The least number.', page, type: 'number' },
    maximum: { description: 'The greatest number.', page, type: 'number' },
    exclusiveMinimum: { description: 'The number is greater than this.', page, type: 'number' },
    exclusiveMaximum: { description: 'The number is less than this.', page, type: 'number' },
    minLength: { description: 'The least number of characters of a text.', page, type: 'integer' },
    maxLength: { description: 'The greatest number of characters of a text.', page, type: 'integer' },
    minItems: { description: 'The least number of elements of a list.', page, type: 'integer' },
    maxItems: { description: 'The greatest number of elements of a list.', page, type: 'integer' },
    pattern: { description: 'A regular expression that matches somewhere in a text.', page, type: 'string' },
    anyOf: { description: 'Schemas of which the value fits at least one.', page, type: 'array', items: anySchema },
    oneOf: { description: 'Schemas of which the value fits exactly one.', page, type: 'array', items: anySchema },
    allOf: { description: 'Schemas of which the value fits all.', page, type: 'array', items: anySchema },
    $ref: { description: 'Another schema of the file, as `#/$defs/Order`.', page, type: 'string' },
    description: { description: 'What there is to say of the value.', page, type: 'string' },
  },
};
