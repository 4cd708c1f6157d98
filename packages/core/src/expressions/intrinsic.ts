import type { JsonPath } from './json-path.ts';
import { printJsonPath } from './json-path-print.ts';
import { argumentPlace, endOfPlainName, readJsonPath } from './json-path-reader.ts';
import { type Parsed, parsed } from './problem.ts';
import {
  atEnd,
  enter,
  expected,
  fail,
  failureOf,
  leave,
  peek,
  type Scanner,
  scannerOf,
  skipBlanks,
  take,
} from './scanner.ts';

/** A call of an intrinsic function, `States.Format('{}', $.name)`. */
export interface IntrinsicCall {
  readonly kind: 'call';
  /** With its prefix: `States.Format`. Whether there is such a function is not looked at. */
  readonly name: string;
  readonly nameEnd: number;
  readonly arguments: readonly IntrinsicArgument[];
  /** How many calls are nested in each other, this one included: 1 for a call without calls in its arguments. */
  readonly nesting: number;
  readonly start: number;
  readonly end: number;
}

export type IntrinsicArgument = IntrinsicCall | IntrinsicString | IntrinsicLiteral | JsonPath;

/** A text in single quotes. */
export interface IntrinsicString {
  readonly kind: 'string';
  /** The text with its escapes resolved. */
  readonly value: string;
  /** The text as it is written between the quotes, which is what `States.Format` looks for `{}` in. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** A number, `true`, `false` or `null`. */
export interface IntrinsicLiteral {
  readonly kind: 'literal';
  readonly value: number | boolean | null;
  readonly start: number;
  readonly end: number;
}

/** Whether the text means to be an intrinsic function call rather than a path. */
export function looksLikeIntrinsic(text: string): boolean {
  return text.startsWith('States.');
}

/**
 * Reads a whole string as an intrinsic function call (states-language.net, Appendix B; booleans as AWS takes them).
 * Only the grammar is looked at: names, numbers and types of arguments, and the limit on nesting, are not.
 */
export function parseIntrinsic(text: string): Parsed<IntrinsicCall> {
  const scanner = scannerOf(text);
  const call = readCall(scanner);
  if (call === undefined) return failureOf(scanner);
  skipBlanks(scanner);
  if (atEnd(scanner)) return parsed(call);
  expected(scanner, `the end after \`${call.name}(…)\``);
  return failureOf(scanner);
}

/**
 * The texts around the `{}` of a template of `States.Format`, escapes resolved: always one more than there are
 * placeholders.
 */
export function formatSegments(template: IntrinsicString): readonly string[] {
  const { written } = template;
  const segments: string[] = [];
  let segmentStart = 0;
  for (let offset = 0; offset < written.length; offset++) {
    if (written.charAt(offset) === '\\') offset++;
    else if (written.startsWith('{}', offset)) {
      segments.push(unescaped(written.slice(segmentStart, offset)));
      segmentStart = offset + 2;
      offset++;
    }
  }
  return [...segments, unescaped(written.slice(segmentStart))];
}

/** How many arguments the template of a `States.Format` asks for. */
export function countPlaceholders(template: IntrinsicString): number {
  return formatSegments(template).length - 1;
}

export function printIntrinsic(argument: IntrinsicArgument): string {
  switch (argument.kind) {
    case 'call':
      return `${argument.name}(${argument.arguments.map(printIntrinsic).join(', ')})`;
    case 'string':
      return `'${argument.written}'`;
    case 'literal':
      return String(argument.value);
    case 'path':
      return printJsonPath(argument);
  }
}

function readCall(scanner: Scanner): IntrinsicCall | undefined {
  const start = scanner.position;
  if (!take(scanner, 'States.')) return expected(scanner, 'an intrinsic function, whose name begins with `States.`');
  const name = readFunctionName(scanner, start);
  if (name === undefined) return undefined;
  const nameEnd = scanner.position;
  if (!take(scanner, '(')) return expected(scanner, `\`(\` directly after \`${name}\``);
  if (!enter(scanner)) return undefined;
  const given = readArguments(scanner);
  leave(scanner);
  if (given === undefined) return undefined;
  const inner = given.map((argument) => (argument.kind === 'call' ? argument.nesting : 0));
  const nesting = inner.reduce((deepest, depth) => Math.max(deepest, depth), 0) + 1;
  return { kind: 'call', name, nameEnd, arguments: given, nesting, start, end: scanner.position };
}

function readFunctionName(scanner: Scanner, start: number): string | undefined {
  const first = scanner.position;
  scanner.position = endOfPlainName(scanner.text, first);
  if (scanner.position === first) return expected(scanner, 'the name of a function after `States.`');
  return scanner.text.slice(start, scanner.position);
}

function readArguments(scanner: Scanner): readonly IntrinsicArgument[] | undefined {
  const given: IntrinsicArgument[] = [];
  skipBlanks(scanner);
  if (take(scanner, ')')) return given;
  do {
    skipBlanks(scanner);
    const argument = readArgument(scanner);
    if (argument === undefined) return undefined;
    given.push(argument);
    skipBlanks(scanner);
  } while (take(scanner, ','));
  return take(scanner, ')') ? given : expected(scanner, '`,` or `)` after the argument');
}

function readArgument(scanner: Scanner): IntrinsicArgument | undefined {
  const character = peek(scanner);
  if (character === '$') return readJsonPath(scanner, argumentPlace);
  if (character === "'") return readString(scanner);
  if (character === '"') return expected(scanner, 'an argument, of which texts stand in single quotes');
  if (/^[-+\d]$/.test(character)) return readNumber(scanner);
  return readKeyword(scanner) ?? readCallArgument(scanner);
}

function readCallArgument(scanner: Scanner): IntrinsicCall | undefined {
  if (scanner.text.startsWith('States.', scanner.position)) return readCall(scanner);
  return expected(scanner, 'a path, a text in single quotes, a number, `true`, `false`, `null` or a call');
}

function readKeyword(scanner: Scanner): IntrinsicLiteral | undefined {
  const start = scanner.position;
  if (take(scanner, 'true')) return { kind: 'literal', value: true, start, end: scanner.position };
  if (take(scanner, 'false')) return { kind: 'literal', value: false, start, end: scanner.position };
  if (take(scanner, 'null')) return { kind: 'literal', value: null, start, end: scanner.position };
  return undefined;
}

function readNumber(scanner: Scanner): IntrinsicLiteral | undefined {
  const start = scanner.position;
  const number = /[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
  number.lastIndex = start;
  const written = number.exec(scanner.text)?.[0];
  if (written === undefined) return expected(scanner, 'a number with digits');
  const value = Number(written);
  scanner.position = start + written.length;
  if (Number.isFinite(value)) return { kind: 'literal', value: value + 0, start, end: scanner.position };
  return fail(scanner, { message: `The number \`${written}\` is too large.`, start, end: scanner.position });
}

function readString(scanner: Scanner): IntrinsicString | undefined {
  const start = scanner.position;
  const { text } = scanner;
  let offset = start + 1;
  while (offset < text.length && text.charAt(offset) !== "'") {
    const escaping = text.charAt(offset) === '\\';
    if (escaping && !isEscapable(text.charAt(offset + 1))) return badEscape(scanner, offset);
    offset += escaping ? 2 : 1;
  }
  if (offset >= text.length) {
    return fail(scanner, { message: 'The single quote is not closed.', start, end: text.length });
  }
  const written = text.slice(start + 1, offset);
  scanner.position = offset + 1;
  return { kind: 'string', value: unescaped(written), written, start, end: scanner.position };
}

/** AWS refuses any other escape when the state machine is created (measured with `\"`). */
function isEscapable(character: string): boolean {
  return character !== '' && "'{}\\".includes(character);
}

function badEscape(scanner: Scanner, offset: number): undefined {
  scanner.position = offset + 1;
  expected(scanner, "`'`, `{`, `}` or `\\` after the backslash");
  return undefined;
}

function unescaped(written: string): string {
  return written.includes('\\') ? written.replaceAll(/\\(.)/gs, '$1') : written;
}
