import type { JsonPath, JsonPathRoot, JsonPathStep, MemberStep, UnionStep } from './json-path.ts';
import { readCondition } from './json-path-condition.ts';
import { readIndexes } from './json-path-indexes.ts';
import { readOperandList } from './json-path-operand.ts';
import { readQuoted } from './quoted.ts';
import {
  atEnd,
  enter,
  expected,
  fail,
  isBlank,
  leave,
  peek,
  peekCharacter,
  type Scanner,
  skipBlanks,
  take,
} from './scanner.ts';
import { isNamePart, isNameStart } from './variable-name.ts';

/** Where a path stands: what it may begin with, and what ends it besides a blank and the end of the text. */
export interface PathPlace {
  /** `$`, or `$@` inside a filter. */
  readonly roots: string;
  /** Characters that end a name written after a dot, and so the path. */
  readonly stops: string;
}

/** Inside the parentheses of a call: `,` and `)` belong to the call. */
export const argumentPlace: PathPlace = { roots: '$', stops: ',)' };

const filterPlace: PathPlace = { roots: '$@', stops: ',)]=<>!&|~' };

/** Reads a path and stops after its last step. */
export function readJsonPath(scanner: Scanner, place: PathPlace): JsonPath | undefined {
  const start = scanner.position;
  const root = readRoot(scanner, place);
  if (root === undefined) return undefined;
  const steps: JsonPathStep[] = [];
  while (goesOn(scanner, steps.length)) {
    const step = readStep(scanner, place);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return { kind: 'path', root, steps, start, end: scanner.position };
}

/** Reads a path as a filter writes it: it may begin with `@`, and an operator ends it. */
export function readFilterPath(scanner: Scanner): JsonPath | undefined {
  return readJsonPath(scanner, filterPlace);
}

function readRoot(scanner: Scanner, { roots }: PathPlace): JsonPathRoot | undefined {
  const start = scanner.position;
  if (roots.includes('@') && take(scanner, '@')) return { kind: 'current', start, end: scanner.position };
  if (!take(scanner, '$')) return expected(scanner, 'a path, which begins with `$`');
  if (take(scanner, '$')) return { kind: 'context', start, end: scanner.position };
  if (!isNameStart(peekCharacter(scanner))) return { kind: 'input', start, end: scanner.position };
  while (isNamePart(peekCharacter(scanner))) scanner.position += peekCharacter(scanner).length;
  return {
    kind: 'variable',
    name: scanner.text.slice(start + 1, scanner.position),
    start,
    end: scanner.position,
  };
}

/** Jayway needs no dot between a bracket and a name: `$.a[0]b`. */
function goesOn(scanner: Scanner, steps: number): boolean {
  const next = peek(scanner);
  return next === '.' || next === '[' || (steps > 0 && isNameStart(peekCharacter(scanner)));
}

function readStep(scanner: Scanner, place: PathPlace): JsonPathStep | undefined {
  const start = scanner.position;
  if (take(scanner, '..')) return readDescendants(scanner, start);
  take(scanner, '.');
  if (peek(scanner) === '[') return readBracket(scanner, start);
  if (take(scanner, '*')) return { kind: 'wildcard', start, end: scanner.position };
  return readName(scanner, { start, place });
}

/** `..` leaves its second dot in place, so that what follows it is read like any other step. */
function readDescendants(scanner: Scanner, start: number): JsonPathStep | undefined {
  if (peek(scanner) === '.' || atEnd(scanner)) return expected(scanner, 'a name, `*` or `[` after `..`');
  scanner.position = start + 1;
  return { kind: 'descendants', start, end: start + 2 };
}

interface NamePlace {
  readonly start: number;
  readonly place: PathPlace;
}

/** Jayway takes any characters up to the next dot, bracket or blank for a name: hyphens, `@`, any letters. */
function readName(scanner: Scanner, { start, place }: NamePlace): JsonPathStep | undefined {
  const plain = takePlainName(scanner);
  if (plain !== undefined) return { kind: 'member', name: plain, start, end: scanner.position };
  const pieces: string[] = [];
  const stops = `.[(${place.stops}`;
  const nameStart = scanner.position;
  while (!atEnd(scanner) && !isBlank(peek(scanner)) && !stops.includes(peek(scanner))) {
    // The specification's samples escape a dot (`$.store\.book`) and a backslash.
    if (peek(scanner) === '\\' && scanner.position + 1 < scanner.text.length) scanner.position++;
    pieces.push(peek(scanner));
    scanner.position++;
  }
  if (scanner.position === nameStart) return expected(scanner, 'a name, `*` or `[` after the dot');
  const name = pieces.join('');
  if (peek(scanner) === '(') return readFunction(scanner, { start, name });
  return { kind: 'member', name, start, end: scanner.position };
}

/** Nearly every name is of ASCII letters, digits and `_`, up to the next step or the end of the text. */
function takePlainName(scanner: Scanner): string | undefined {
  const { text, position } = scanner;
  const end = endOfPlainName(text, position);
  if (end === position || !isNameEnd(text, end)) return undefined;
  scanner.position = end;
  return text.slice(position, end);
}

function isNameEnd(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  return next === dot || next === openingBracket;
}

/** Where the letters, digits and `_` end that begin at `start`. */
export function endOfPlainName(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

const dot = 0x2e;
const openingBracket = 0x5b;

function isWordUnit(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}

function readFunction(scanner: Scanner, { start, name }: { start: number; name: string }): JsonPathStep | undefined {
  scanner.position++;
  if (!enter(scanner)) return undefined;
  const operands = readOperandList(scanner, { close: ')', readPath: readFilterPath });
  leave(scanner);
  if (operands === undefined) return undefined;
  return { kind: 'function', name, arguments: operands, start, end: scanner.position };
}

function readBracket(scanner: Scanner, start: number): JsonPathStep | undefined {
  scanner.position++;
  skipBlanks(scanner);
  const character = peek(scanner);
  if (character === "'" || character === '"') return readNames(scanner, start);
  if (character === '?') return readFilter(scanner, start);
  if (character === '(') return readScript(scanner, start);
  if (character === '*') return readWildcard(scanner, start);
  return readIndexes(scanner, start);
}

function readNames(scanner: Scanner, start: number): MemberStep | UnionStep | undefined {
  const names: string[] = [];
  do {
    skipBlanks(scanner);
    const name = readQuoted(scanner);
    if (name === undefined) return undefined;
    names.push(name);
    skipBlanks(scanner);
  } while (take(scanner, ','));
  if (!take(scanner, ']')) return expected(scanner, '`,` or `]` after the name');
  const [name] = names;
  if (name !== undefined && names.length === 1) return { kind: 'member', name, start, end: scanner.position };
  return { kind: 'union', members: names, start, end: scanner.position };
}

function readFilter(scanner: Scanner, start: number): JsonPathStep | undefined {
  scanner.position++;
  const condition = readCondition(scanner, readFilterPath);
  if (condition === undefined) return undefined;
  if (!take(scanner, ']')) return expected(scanner, '`]` after the filter');
  return { kind: 'filter', condition, start, end: scanner.position };
}

function readScript(scanner: Scanner, start: number): JsonPathStep | undefined {
  const close = scanner.text.indexOf(')]', scanner.position);
  if (close === -1) {
    const message = 'The bracket is not closed by `)]`.';
    return fail(scanner, { message, start, end: scanner.text.length });
  }
  const text = scanner.text.slice(scanner.position + 1, close);
  scanner.position = close + 2;
  return { kind: 'script', text, start, end: scanner.position };
}

function readWildcard(scanner: Scanner, start: number): JsonPathStep | undefined {
  scanner.position++;
  skipBlanks(scanner);
  if (!take(scanner, ']')) return expected(scanner, '`]` after `*`');
  return { kind: 'wildcard', start, end: scanner.position };
}
