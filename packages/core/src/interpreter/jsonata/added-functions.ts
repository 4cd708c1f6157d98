import { hashOf } from '../hash/hash.ts';
import { boundErrors } from './evaluation-error.ts';
import { javaRandom } from './java-random.ts';
import type { LibraryFunction } from './library.ts';
import { parsedJson } from './parsed-json.ts';
import type { Run } from './run.ts';

/** A function of AWS's: what its parameters are called, and what it gives. */
interface Definition {
  readonly parameters: readonly string[];
  readonly apply: (run: Run, args: readonly unknown[]) => unknown;
}

/**
 * The functions that AWS adds to JSONata or has others in the place of, with what AWS does at the margins, as `TestState` tells it
 * (Developer Guide, "Transforming data with JSONata", "JSONata functions provided by Step Functions").
 */
const definitions: ReadonlyMap<string, Definition> = new Map<string, Definition>([
  ['partition', { parameters: ['array', 'size'], apply: partition }],
  ['range', { parameters: ['start', 'end', 'step'], apply: range }],
  ['hash', { parameters: ['text', 'algorithm'], apply: hash }],
  ['random', { parameters: ['seed'], apply: random }],
  ['uuid', { parameters: [], apply: (run) => run.uuid() }],
  ['parse', { parameters: ['text'], apply: parse }],
  ['millis', { parameters: [], apply: (run) => run.now }],
  ['shuffle', { parameters: ['array'], apply: shuffle }],
]);

/** The function of that name for one evaluation; nothing if AWS adds none of that name. */
export function addedFunction(run: Run, name: string): LibraryFunction | undefined {
  const definition = definitions.get(name);
  if (definition === undefined) return undefined;
  const { parameters, apply } = definition;
  const implementation = (...args: unknown[]): unknown => {
    if (args.length > parameters.length) throw mismatch(parameters.length + 1);
    run.charge(1);
    return apply(run, args);
  };
  // The library reads both when a call leaves some arguments open.
  Object.defineProperty(implementation, 'length', { value: parameters.length });
  Object.defineProperty(implementation, 'toString', { value: () => `function(${parameters.join(', ')})` });
  return { _jsonata_function: true, implementation };
}

/** Without a size there is one part; a part of no size gives nothing. */
function partition(run: Run, [array, size]: readonly unknown[]): unknown {
  if (array === undefined) return undefined;
  if (!Array.isArray(array)) throw { code: 'T0412', index: 1, type: undefined };
  if (array.length === 0) return undefined;
  if (size === undefined) return [array];
  const length = wholeNumber(size, 2);
  if (length < 0) throw refused('Second argument must be zero or greater');
  if (length === 0) return undefined;
  run.charge(array.length / 100);
  const parts: unknown[] = [];
  for (let start = 0; start < array.length; start += length) parts.push(array.slice(start, start + length));
  return parts;
}

/** AWS builds this many numbers and no more, although `[1..873782]` may be longer. */
const longestRange = 360_145;

/** Both ends belong to it. A single number stands for itself; a step that leads away from the end, or none, gives nothing. */
function range(run: Run, args: readonly unknown[]): unknown {
  const start = wholeNumber(args[0], 1);
  const end = wholeNumber(args[1], 2);
  if (args[2] === undefined) return undefined;
  const step = wholeNumber(args[2], 3);
  if (step === 0 || Math.sign(end - start) === -Math.sign(step)) return undefined;
  const length = Math.floor((end - start) / step) + 1;
  if (length > longestRange) throw boundErrors.memory();
  if (length === 1) return start;
  run.charge(length / 100);
  return Array.from({ length }, (_, index) => start + index * step);
}

const algorithms = 'SHA-1, SHA-384, SHA-256, SHA-512, MD5';

function hash(run: Run, [text, algorithm]: readonly unknown[]): unknown {
  if (typeof text !== 'string') throw mismatch(1);
  if (algorithm === undefined) return undefined;
  if (typeof algorithm !== 'string') throw mismatch(2);
  run.charge(text.length / 2);
  const digits = hashOf(text, algorithm);
  if (digits === undefined) throw refused(`Hash algorithm '${algorithm}' must be one of ${algorithms}`);
  return digits;
}

function random(run: Run, [seed]: readonly unknown[]): unknown {
  return seed === undefined ? run.random() : javaRandom(wholeNumber(seed, 1));
}

function parse(run: Run, [text]: readonly unknown[]): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw mismatch(1);
  run.charge(text.length / 1000);
  const parsed = parsedJson(text);
  if (parsed === undefined) throw refused('Invalid JSON');
  return parsed.value;
}

/** Any order, but the same one for the same random numbers. */
function shuffle(run: Run, [array]: readonly unknown[]): unknown {
  if (array === undefined) return undefined;
  const items: unknown[] = Array.isArray(array) ? [...array] : [array];
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(run.random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
  return items;
}

/** AWS drops what stands behind the point, below zero too: `$range(-1.7, 2, 1)` begins at -1. */
function wholeNumber(argument: unknown, index: number): number {
  if (typeof argument !== 'number' || Number.isNaN(argument)) throw mismatch(index);
  return Math.trunc(Math.max(-(2 ** 63), Math.min(2 ** 63, argument))) + 0;
}

/** The library puts the message of the code together, and adds the name of the function. */
function mismatch(index: number): object {
  return { code: 'T0410', index };
}

function refused(message: string): object {
  return { code: 'D3137', message };
}
