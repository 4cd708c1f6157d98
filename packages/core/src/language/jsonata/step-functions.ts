import type { WrittenFunction } from './jsonata-function.ts';

/** The functions that Step Functions adds; its `$random` takes the place of JSONata's, which has no seed. */
export const stepFunctions: readonly WrittenFunction[] = [
  {
    name: 'partition',
    parameters: 'array chunkSize',
    returns: 'array',
    description: 'Cuts an array into arrays of a size, which is rounded down; the last may be shorter.',
  },
  {
    name: 'range',
    parameters: 'start end step',
    returns: 'array',
    description: 'The integers from start to end, the end included, by a step. A single one does not stay an array.',
  },
  {
    name: 'hash',
    parameters: 'text algorithm',
    returns: 'string',
    description: 'The hash of a string: `MD5`, `SHA-1`, `SHA-256`, `SHA-384` or `SHA-512`.',
  },
  {
    name: 'random',
    parameters: '[seed]',
    returns: 'number',
    description: 'A random number of at least 0 and less than 1; the same seed gives the same number.',
  },
  { name: 'uuid', parameters: '', returns: 'string', description: 'A new random UUID (version 4).' },
  {
    name: 'parse',
    parameters: 'text',
    returns: 'any',
    description: 'Parses a JSON text. It stands for `$eval`, which Step Functions does not have.',
  },
];
