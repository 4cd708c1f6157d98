import type { JsonPath, ListOperand, Operand, RegexOperand, WordOperand } from './json-path.ts';
import { readQuoted } from './quoted.ts';
import {
  atEnd,
  enter,
  expected,
  fail,
  isBlank,
  leave,
  peek,
  type Scanner,
  skipBlanks,
  take,
  takeUntil,
} from './scanner.ts';

/** Paths hold filters and filters hold paths, so the reader of paths is handed in. */
export type PathReader = (scanner: Scanner) => JsonPath | undefined;

/** Reads a path or a value of a filter, and the blanks around it. */
export function readOperand(scanner: Scanner, readPath: PathReader): Operand | undefined {
  skipBlanks(scanner);
  const operand = readBare(scanner, readPath);
  skipBlanks(scanner);
  return operand;
}

interface ListPlace {
  readonly close: ')' | ']';
  readonly readPath: PathReader;
}

/** Reads operands between commas, and the bracket that closes them. */
export function readOperandList(scanner: Scanner, { close, readPath }: ListPlace): readonly Operand[] | undefined {
  const operands: Operand[] = [];
  skipBlanks(scanner);
  if (take(scanner, close)) return operands;
  do {
    const operand = readOperand(scanner, readPath);
    if (operand === undefined) return undefined;
    operands.push(operand);
  } while (take(scanner, ','));
  return take(scanner, close) ? operands : expected(scanner, `\`,\` or \`${close}\``);
}

function readBare(scanner: Scanner, readPath: PathReader): Operand | undefined {
  const start = scanner.position;
  const character = peek(scanner);
  if (character === '$' || character === '@') return readPath(scanner);
  if (character === "'" || character === '"') {
    const value = readQuoted(scanner);
    return value === undefined ? undefined : { kind: 'literal', value, start, end: scanner.position };
  }
  if (character === '/') return readRegex(scanner);
  if (character === '[') return readList(scanner, readPath);
  if (character === '{') return readObject(scanner);
  return readWord(scanner);
}

function readList(scanner: Scanner, readPath: PathReader): ListOperand | undefined {
  const start = scanner.position;
  scanner.position++;
  if (!enter(scanner)) return undefined;
  const items = readOperandList(scanner, { close: ']', readPath });
  leave(scanner);
  return items === undefined ? undefined : { kind: 'list', items, start, end: scanner.position };
}

/**
 * A slash inside the pattern is escaped, but published paths leave it bare (`/^.*\/metadata.json$/` without the
 * backslash), so a pattern ends at the first slash after which the filter goes on.
 */
function readRegex(scanner: Scanner): RegexOperand | undefined {
  const { text, position: start } = scanner;
  for (let offset = start + 1; offset < text.length; offset++) {
    if (text.charAt(offset) === '\\') offset++;
    else if (text.charAt(offset) === '/') {
      const end = endOfFlags(text, offset + 1);
      if (endsOperand(text, end)) {
        scanner.position = end;
        return {
          kind: 'regex',
          pattern: text.slice(start + 1, offset),
          flags: text.slice(offset + 1, end),
          start,
          end,
        };
      }
    }
  }
  return fail(scanner, { message: 'The regular expression is not closed by `/`.', start, end: text.length });
}

function endOfFlags(text: string, offset: number): number {
  let end = offset;
  while (/^[A-Za-z]$/.test(text.charAt(end))) end++;
  return end;
}

function endsOperand(text: string, offset: number): boolean {
  let next = offset;
  while (isBlank(text.charAt(next))) next++;
  return next === text.length || ')],&|'.includes(text.charAt(next));
}

/** A JSON object is kept as it is written; only its end is looked for. */
function readObject(scanner: Scanner): WordOperand | undefined {
  const start = scanner.position;
  let open = 0;
  while (!atEnd(scanner)) {
    const character = peek(scanner);
    if (character === "'" || character === '"') {
      if (readQuoted(scanner) === undefined) return undefined;
      continue;
    }
    scanner.position++;
    if (character === '{') open++;
    if (character === '}') open--;
    if (open === 0)
      return { kind: 'word', text: scanner.text.slice(start, scanner.position), start, end: scanner.position };
  }
  return fail(scanner, { message: 'The brace is not closed by `}`.', start, end: scanner.text.length });
}

function readWord(scanner: Scanner): Operand | undefined {
  const start = scanner.position;
  const text = takeUntil(scanner, '()[]{},=<>!&|~\'"');
  if (text === '') return expected(scanner, 'a path or a value');
  const place = { start, end: scanner.position };
  if (text === 'null') return { kind: 'literal', value: null, ...place };
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', ...place };
  const value = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  // Adding zero turns minus zero into zero, so that a number reads the same once it is printed.
  return Number.isFinite(value) ? { kind: 'literal', value: value + 0, ...place } : { kind: 'word', text, ...place };
}
