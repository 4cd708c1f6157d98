import type { JsonPathStep, SliceStep } from './json-path.ts';
import { expected, fail, peek, type Scanner, skipBlanks, take } from './scanner.ts';

/** AWS keeps indexes in Java's `int`. */
const largestIndex = 2_147_483_647;

/** Reads `0]`, `0, 2]` or `1:3]`, what stands in a bracket that opened at `start`. */
export function readIndexes(scanner: Scanner, start: number): JsonPathStep | undefined {
  if (peek(scanner) === ':') return readSlice(scanner, { start, from: undefined });
  const index = readIndex(scanner, 'a name in quotes, an index, `*` or `?`');
  if (index === undefined) return undefined;
  if (peek(scanner) === ':') return readSlice(scanner, { start, from: index });
  const members = [index];
  while (take(scanner, ',')) {
    const next = readIndex(scanner, 'an index');
    if (next === undefined) return undefined;
    members.push(next);
  }
  if (!take(scanner, ']')) return expected(scanner, '`]` after the index');
  const place = { start, end: scanner.position };
  return members.length === 1 ? { kind: 'index', index, ...place } : { kind: 'union', members, ...place };
}

/** Reads `:to]` or `:to:by]`, of which any number may be missing. */
function readSlice(
  scanner: Scanner,
  { start, from }: { start: number; from: number | undefined },
): SliceStep | undefined {
  const bounds: (number | undefined)[] = [];
  while (bounds.length < 2 && take(scanner, ':')) {
    skipBlanks(scanner);
    const missing = peek(scanner) === ':' || peek(scanner) === ']';
    const bound = missing ? undefined : readIndex(scanner, 'an index or `]`');
    if (scanner.problem !== undefined) return undefined;
    bounds.push(bound);
  }
  if (!take(scanner, ']')) return expected(scanner, '`]` after the slice');
  return { kind: 'slice', from, to: bounds[0], by: bounds[1], start, end: scanner.position };
}

/** Reads a whole number and the blanks around it. */
function readIndex(scanner: Scanner, what: string): number | undefined {
  skipBlanks(scanner);
  const start = scanner.position;
  const negative = take(scanner, '-');
  const digits = scanner.position;
  while (/^\d$/.test(peek(scanner))) scanner.position++;
  if (scanner.position === digits) return expected(scanner, negative ? 'a digit' : what);
  const magnitude = Number(scanner.text.slice(digits, scanner.position));
  if (magnitude > largestIndex) {
    const message = `An index is at most ${largestIndex}.`;
    return fail(scanner, { message, start, end: scanner.position });
  }
  skipBlanks(scanner);
  return negative && magnitude > 0 ? -magnitude : magnitude;
}
