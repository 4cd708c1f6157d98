import type { WrittenFunction } from './jsonata-function.ts';

export const booleanFunctions: readonly WrittenFunction[] = [
  {
    name: 'boolean',
    parameters: 'value',
    fromContext: true,
    returns: 'boolean',
    description: 'The value as a boolean: empty strings, arrays and objects, zero and `null` are false.',
  },
  {
    name: 'not',
    parameters: 'value',
    fromContext: true,
    returns: 'boolean',
    description: 'The opposite of the value as a boolean.',
  },
  { name: 'exists', parameters: 'value', returns: 'boolean', description: 'Whether the expression gives anything.' },
];

export const arrayFunctions: readonly WrittenFunction[] = [
  {
    name: 'count',
    parameters: 'array',
    returns: 'number',
    description: 'The number of elements; 1 for a value that is no array, 0 for nothing.',
  },
  {
    name: 'append',
    parameters: 'first second',
    returns: 'array',
    description: 'The elements of the first array, then those of the second.',
  },
  {
    name: 'sort',
    parameters: 'array [comesAfter]',
    returns: 'array',
    description: 'The elements in order; a function says whether its first argument comes after its second.',
  },
  { name: 'reverse', parameters: 'array', returns: 'array', description: 'The elements in reverse order.' },
  { name: 'shuffle', parameters: 'array', returns: 'array', description: 'The elements in random order.' },
  { name: 'distinct', parameters: 'array', returns: 'array', description: 'The elements without repetitions.' },
  {
    name: 'zip',
    parameters: '…arrays',
    returns: 'array',
    description: 'Arrays of the elements at the same index of each array.',
  },
];

export const objectFunctions: readonly WrittenFunction[] = [
  {
    name: 'keys',
    parameters: 'object',
    fromContext: true,
    returns: 'array',
    description: 'The keys of an object, or of all objects of an array.',
  },
  {
    name: 'lookup',
    parameters: 'object key',
    fromContext: true,
    returns: 'any',
    description: 'The value of a key of an object, or of all objects of an array.',
  },
  {
    name: 'spread',
    parameters: 'object',
    fromContext: true,
    returns: 'array',
    description: 'An object with a single key for each key.',
  },
  {
    name: 'merge',
    parameters: 'objects',
    returns: 'object',
    description: 'One object of all; later ones win where several have a key.',
  },
  {
    name: 'sift',
    parameters: 'object [keeps]',
    fromContext: true,
    returns: 'object',
    description: 'The members of the object for which a function gives true.',
  },
  {
    name: 'each',
    parameters: 'object function',
    fromContext: true,
    returns: 'array',
    description: 'What a function gives for each member of the object.',
  },
  { name: 'error', parameters: '[message]', returns: 'any', description: 'Fails the evaluation with a message.' },
  {
    name: 'assert',
    parameters: 'condition [message]',
    returns: 'any',
    description: 'Fails the evaluation with a message when the condition is false.',
  },
  {
    name: 'type',
    parameters: 'value',
    returns: 'string',
    description: 'The type of the value: `null`, `number`, `string`, `boolean`, `array`, `object` or `function`.',
  },
  {
    name: 'clone',
    parameters: 'value',
    fromContext: true,
    returns: 'any',
    description: 'A deep copy of an object or array.',
  },
];

export const higherOrderFunctions: readonly WrittenFunction[] = [
  {
    name: 'map',
    parameters: 'array function',
    returns: 'array',
    description: 'What a function gives for each element; a single one does not stay an array.',
  },
  {
    name: 'filter',
    parameters: 'array keeps',
    returns: 'array',
    description: 'The elements for which a function gives true; a single one does not stay an array.',
  },
  {
    name: 'single',
    parameters: 'array [chooses]',
    returns: 'any',
    description: 'The one element for which a function gives true; fails when there is not exactly one.',
  },
  {
    name: 'reduce',
    parameters: 'array function [initial]',
    returns: 'any',
    description:
      'Combines the elements, from the first to the last, with a function of what there is so far and the next.',
  },
];
