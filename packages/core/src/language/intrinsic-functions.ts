import { guidePage } from './documentation.ts';
import { maximumEncodedLength } from './quotas.ts';

/** The type of an argument or result. `integer` takes any number: AWS rounds it. */
export type IntrinsicType = 'any' | 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** A parameter of an intrinsic function. The bounds hold at run time; a literal outside them can be told before. */
export interface IntrinsicParameter {
  readonly name: string;
  readonly type: IntrinsicType;
  /** Whether it may be left out. */
  readonly optional?: true;
  /** Whether it stands for any number of arguments, also none. */
  readonly variadic?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly nonZero?: true;
  /** In characters. */
  readonly maxLength?: number;
  /** The only values it takes. */
  readonly values?: readonly (string | boolean)[];
}

/** An intrinsic function of JSONPath states (Developer Guide, intrinsic-functions; specification, Appendix B). */
export interface IntrinsicFunction {
  /** With `States.`. */
  readonly name: string;
  /** Documentation in Markdown. */
  readonly description: string;
  readonly page: string;
  readonly parameters: readonly IntrinsicParameter[];
  readonly returns: IntrinsicType;
}

/** The algorithms of `States.Hash` and of `$hash`. */
export const hashAlgorithms: readonly string[] = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** The intrinsic functions by name. */
export const intrinsicFunctions: ReadonlyMap<string, IntrinsicFunction> = byName([
  intrinsic('Array', {
    description: 'Makes an array of its arguments.',
    parameters: [{ name: 'items', type: 'any', variadic: true }],
    returns: 'array',
  }),
  intrinsic('ArrayPartition', {
    description: 'Cuts an array into arrays of a size; the last may be shorter.',
    parameters: [
      { name: 'array', type: 'array' },
      { name: 'chunkSize', type: 'integer', minimum: 1 },
    ],
    returns: 'array',
  }),
  intrinsic('ArrayContains', {
    description: 'Whether the array holds the value; objects and arrays are compared by what they hold.',
    parameters: [
      { name: 'array', type: 'array' },
      { name: 'value', type: 'any' },
    ],
    returns: 'boolean',
  }),
  intrinsic('ArrayRange', {
    description:
      'Makes an array of the integers from start to end, the end included, by a step. At most 1000 elements.',
    parameters: [
      { name: 'start', type: 'integer' },
      { name: 'end', type: 'integer' },
      { name: 'step', type: 'integer', nonZero: true },
    ],
    returns: 'array',
  }),
  intrinsic('ArrayGetItem', {
    description: 'The element of the array at the index, which counts from 0.',
    parameters: [
      { name: 'array', type: 'array' },
      { name: 'index', type: 'integer', minimum: 0 },
    ],
    returns: 'any',
  }),
  intrinsic('ArrayLength', {
    description: 'The number of elements of the array.',
    parameters: [{ name: 'array', type: 'array' }],
    returns: 'integer',
  }),
  intrinsic('ArrayUnique', {
    description: 'The array without repeated elements; the first of each stays.',
    parameters: [{ name: 'array', type: 'array' }],
    returns: 'array',
  }),
  intrinsic('Base64Encode', {
    description: 'Encodes a string of at most 10,000 characters as Base64.',
    parameters: [{ name: 'data', type: 'string', maxLength: maximumEncodedLength }],
    returns: 'string',
  }),
  intrinsic('Base64Decode', {
    description: 'Decodes a Base64 string of at most 10,000 characters.',
    parameters: [{ name: 'data', type: 'string', maxLength: maximumEncodedLength }],
    returns: 'string',
  }),
  intrinsic('Hash', {
    description: 'The hash of the data, in lower-case hexadecimal: `MD5`, `SHA-1`, `SHA-256`, `SHA-384` or `SHA-512`.',
    parameters: [
      { name: 'data', type: 'any', maxLength: maximumEncodedLength },
      { name: 'algorithm', type: 'string', values: hashAlgorithms },
    ],
    returns: 'string',
  }),
  intrinsic('JsonMerge', {
    description:
      'Merges two objects; the second wins where both have a key. The third argument is `false`: no deep merge.',
    parameters: [
      { name: 'first', type: 'object' },
      { name: 'second', type: 'object' },
      { name: 'deep', type: 'boolean', values: [false] },
    ],
    returns: 'object',
  }),
  intrinsic('StringToJson', {
    description: 'Parses a JSON text. A blank one gives `null`.',
    parameters: [{ name: 'text', type: 'string' }],
    returns: 'any',
  }),
  intrinsic('JsonToString', {
    description: 'Writes a value as compact JSON text.',
    parameters: [{ name: 'value', type: 'any' }],
    returns: 'string',
  }),
  intrinsic('MathRandom', {
    description: 'A random integer from start (included) to end (excluded); the same seed gives the same number.',
    parameters: [
      { name: 'start', type: 'integer' },
      { name: 'end', type: 'integer' },
      { name: 'seed', type: 'number', optional: true },
    ],
    returns: 'integer',
  }),
  intrinsic('MathAdd', {
    description: 'The sum of two integers; fractions are rounded, halves up.',
    parameters: [addend('first'), addend('second')],
    returns: 'integer',
  }),
  intrinsic('StringSplit', {
    description: 'Splits a string at every character of the second argument; empty parts are dropped.',
    parameters: [
      { name: 'text', type: 'string' },
      { name: 'delimiters', type: 'string' },
    ],
    returns: 'array',
  }),
  intrinsic('UUID', { description: 'A new random UUID (version 4).', parameters: [], returns: 'string' }),
  intrinsic('Format', {
    description:
      'Puts the values in the place of each `{}` of the template. Objects and arrays do not come out as JSON.',
    parameters: [
      { name: 'template', type: 'string' },
      { name: 'values', type: 'any', variadic: true },
    ],
    returns: 'string',
  }),
]);

/** How many arguments the function takes at least. */
export function minimumArguments({ parameters }: IntrinsicFunction): number {
  return parameters.filter((parameter) => parameter.optional === undefined && parameter.variadic === undefined).length;
}

/** How many arguments the function takes at most, which may be infinitely many. */
export function maximumArguments({ parameters }: IntrinsicFunction): number {
  return parameters.at(-1)?.variadic === true ? Number.POSITIVE_INFINITY : parameters.length;
}

/** How the function is written, for hover and messages: `States.MathRandom(start, end, [seed])`. */
export function intrinsicSignature({ name, parameters }: IntrinsicFunction): string {
  return `${name}(${parameters.map(writtenParameter).join(', ')})`;
}

function writtenParameter(parameter: IntrinsicParameter): string {
  if (parameter.variadic === true) return `…${parameter.name}`;
  return parameter.optional === true ? `[${parameter.name}]` : parameter.name;
}

/** The range is that of a 32-bit integer (Developer Guide, intrinsic-functions). */
function addend(name: string): IntrinsicParameter {
  return { name, type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 };
}

type IntrinsicFacts = Pick<IntrinsicFunction, 'description' | 'parameters' | 'returns'>;

function intrinsic(name: string, facts: IntrinsicFacts): IntrinsicFunction {
  return { name: `States.${name}`, page: guidePage('intrinsic-functions'), ...facts };
}

function byName(functions: readonly IntrinsicFunction[]): ReadonlyMap<string, IntrinsicFunction> {
  return new Map(functions.map((entry) => [entry.name, entry]));
}
