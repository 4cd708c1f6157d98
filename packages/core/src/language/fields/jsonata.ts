import type { Schema } from '../schema.ts';

/**
 * A string whose first characters are `{%` and whose last are `%}`. A blank before or after makes it literal text
 * (Developer Guide, transforming-data).
 */
const expression = {
  pattern: '^\\{%[\\s\\S]*%\\}$',
  expects: 'a JSONata expression between `{%` and `%}`',
} as const satisfies Schema;

/** The schema of a field that holds an integer, or in a JSONata state an expression that gives one. */
export function integerOrExpression(integer: Schema): Schema {
  return { ...integer, ...expression, type: ['integer', 'string'], holds: 'jsonata' };
}

/** The schema of a field that holds a number, or in a JSONata state an expression that gives one. */
export function numberOrExpression(number: Schema): Schema {
  return { ...number, ...expression, type: ['number', 'string'], holds: 'jsonata' };
}

/** The schema of a field that holds a boolean, or an expression that gives one. */
export function booleanOrExpression(boolean: Schema): Schema {
  return { ...boolean, ...expression, type: ['boolean', 'string'], holds: 'jsonata' };
}

/** The schema of a field that holds an object with expressions in it, or one expression that gives an object. */
export function objectOrExpression(object: Schema): Schema {
  return { ...object, ...expression, type: ['object', 'string'], holds: 'jsonata-template' };
}

/** The schema of a field that holds an array or object with expressions in it, or one expression that gives either. */
export function collectionOrExpression(collection: Schema): Schema {
  return { ...collection, ...expression, type: ['array', 'object', 'string'], holds: 'jsonata-template' };
}
