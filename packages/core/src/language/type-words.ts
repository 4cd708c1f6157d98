import type { JsonType } from './schema.ts';

/** The types that a value may have, as a sentence names them: `a string or an object`. */
export function typeWords(types: JsonType | readonly JsonType[]): string {
  return [types]
    .flat()
    .map((type) => words[type])
    .join(' or ');
}

const words: Readonly<Record<JsonType, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: '`true` or `false`',
  null: '`null`',
};
