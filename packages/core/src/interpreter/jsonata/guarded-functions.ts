import { boundErrors } from './evaluation-error.ts';
import type { Focus, LibraryFunction, NativeFunction } from './library.ts';
import { bytesPerStep, copiesPerStep, type Run } from './run.ts';
import { isFunctionLike } from './weight.ts';

/** The functions of JSONata that AWS has: all but `$eval`, and `$random`, which is another one there. */
export const builtInNames = [
  ...['string', 'length', 'substring', 'substringBefore', 'substringAfter', 'uppercase', 'lowercase', 'trim', 'pad'],
  ...[
    'contains',
    'split',
    'join',
    'match',
    'replace',
    'base64encode',
    'base64decode',
    'encodeUrlComponent',
    'encodeUrl',
  ],
  ...['decodeUrlComponent', 'decodeUrl', 'number', 'abs', 'floor', 'ceil', 'round', 'power', 'sqrt', 'formatNumber'],
  ...[
    'formatBase',
    'formatInteger',
    'parseInteger',
    'sum',
    'max',
    'min',
    'average',
    'boolean',
    'not',
    'exists',
    'count',
  ],
  ...['append', 'sort', 'reverse', 'distinct', 'zip', 'keys', 'lookup', 'spread', 'merge', 'sift', 'each', 'error'],
  ...['assert', 'type', 'fromMillis', 'toMillis', 'map', 'filter', 'single', 'reduce', 'clone', 'shuffle'],
] as const;

/** Checks a call before the library makes it, because a single call might fill the memory or not end. */
type Guard = (run: Run, args: readonly unknown[]) => void;

const guards: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ['pad', (run, [text, width]) => run.reserve(Math.abs(numberIn(width)) + lengthOf(text))],
  ['join', guardJoin],
  ['replace', guardReplace],
  ['string', guardString],
  // These compare or copy what they have so far for each further item.
  ['distinct', (run, [items]) => run.charge((lengthOf(items) * run.weigh(items).size) / (8 * 200))],
  ['sort', (run, [items]) => run.charge(lengthOf(items) ** 2 / copiesPerStep)],
  ['spread', (run, [items]) => run.charge(lengthOf(items) ** 2 / copiesPerStep)],
  ['append', (run, [items]) => run.charge(lengthOf(items) / 50)],
  ['formatNumber', guardFormatNumber],
  ['formatInteger', guardFormatInteger],
  ['parseInteger', guardParse],
  ['toMillis', guardToMillis],
  ['fromMillis', (_run, [, picture]) => guardPicture(picture)],
]);

/** A function of the library that counts and checks what it is given. */
export function guarded(run: Run, name: string, { implementation, signature }: LibraryFunction): LibraryFunction {
  const guard = guards.get(name);
  function wrapper(this: Focus, ...args: unknown[]): unknown {
    run.charge(1);
    for (const argument of args) {
      if (!isFunctionLike(argument)) run.charge(run.weigh(argument).size / bytesPerStep);
    }
    guard?.(run, args);
    return implementation.apply(this, args);
  }
  return { _jsonata_function: true, implementation: disguised(wrapper, implementation), signature };
}

/** The library reads the names of a function's parameters off its text, and their number off its length. */
function disguised(wrapper: NativeFunction, original: NativeFunction): NativeFunction {
  const text = String(original);
  Object.defineProperty(wrapper, 'length', { value: original.length });
  return Object.defineProperty(wrapper, 'toString', { value: () => text });
}

function guardJoin(run: Run, [texts, separator]: readonly unknown[]): void {
  run.reserve(run.weigh(texts).size + lengthOf(texts) * lengthOf(separator));
}

/** Each match may put in the whole replacement, in which the library then looks for references to groups. */
function guardReplace(_run: Run, [text, , replacement]: readonly unknown[]): void {
  if (lengthOf(text) * lengthOf(replacement) > mostReplaced) throw boundErrors.memory();
}

const mostReplaced = 100_000_000;

/** Pretty text has blanks before each line. */
function guardString(run: Run, [value, pretty]: readonly unknown[]): void {
  if (pretty !== true || isFunctionLike(value)) return;
  const { size, depth } = run.weigh(value);
  run.reserve((size / 8) * depth * 2);
}

/** With an exponent, the library multiplies by ten until the number is large enough, which nothing at or below zero ever is. */
function guardFormatNumber(_run: Run, [value, picture, options]: readonly unknown[]): void {
  guardPicture(picture);
  const changed = typeof options === 'object' && options !== null && Object.keys(options).length > 0;
  const hasExponent = changed || /[0-9#.,]e[0-9]/.test(String(picture));
  if (hasExponent && !(numberIn(value) > 0 && Number.isFinite(value))) throw boundErrors.time();
}

/** The letters or words of an infinite number do not end. */
function guardFormatInteger(_run: Run, [value, picture]: readonly unknown[]): void {
  guardPicture(picture);
  if (!Number.isFinite(value)) throw boundErrors.time();
}

function guardParse(_run: Run, [text, picture]: readonly unknown[]): void {
  guardPicture(picture);
  if (lengthOf(text) > longestPicture) throw boundErrors.time();
}

/** The library makes a regular expression of the picture, which JavaScript matches by trying all ways to divide the text. */
function guardToMillis(run: Run, [text, picture]: readonly unknown[]): void {
  guardParse(run, [text, picture]);
  const parts = typeof picture === 'string' ? picture.split('[').length - 1 : 0;
  if (waysToDivide(lengthOf(text), parts) > mostWays) throw boundErrors.time();
}

const mostWays = 100_000_000;

function waysToDivide(length: number, parts: number): number {
  let ways = 1;
  for (let part = 1; part <= parts; part++) ways *= Math.max(1, (length - part + 1) / part);
  return ways;
}

/** A width in a picture says how many zeros are put in. */
function guardPicture(picture: unknown): void {
  if (typeof picture !== 'string') return;
  if (picture.length > longestPicture || /,[^\]]*\d{5}/.test(picture)) throw boundErrors.memory();
}

const longestPicture = 1000;

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
