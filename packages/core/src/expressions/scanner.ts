import { type ExpressionProblem, type Malformed, malformed } from './problem.ts';

/** Reads a text from left to right. A reader that fails records the problem and answers `undefined`; the first one counts. */
export interface Scanner {
  readonly text: string;
  /** The offset of the next character. */
  position: number;
  /** How many nested constructs are open. */
  depth: number;
  problem: ExpressionProblem | undefined;
}

/** Readers recurse once for each level of nesting, so nesting is bounded. Real expressions stay below ten levels. */
export const maximumDepth = 200;

export function scannerOf(text: string): Scanner {
  return { text, position: 0, depth: 0, problem: undefined };
}

export function atEnd(scanner: Scanner): boolean {
  return scanner.position >= scanner.text.length;
}

/** The next UTF-16 unit, or the empty string at the end. To ask for a character there makes V8 slow for good. */
export function peek(scanner: Scanner): string {
  return atEnd(scanner) ? '' : scanner.text.charAt(scanner.position);
}

/** The next whole character, or the empty string at the end. */
export function peekCharacter(scanner: Scanner): string {
  return atEnd(scanner) ? '' : String.fromCodePoint(scanner.text.codePointAt(scanner.position) as number);
}

/** Steps over the token if it comes next. */
export function take(scanner: Scanner, token: string): boolean {
  if (!scanner.text.startsWith(token, scanner.position)) return false;
  scanner.position += token.length;
  return true;
}

/** Steps over characters as long as none is a blank or one of `stops`, and answers them. */
export function takeUntil(scanner: Scanner, stops: string): string {
  const { text, position } = scanner;
  let end = position;
  while (end < text.length && !isBlank(text.charAt(end)) && !stops.includes(text.charAt(end))) end++;
  scanner.position = end;
  return text.slice(position, end);
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

export function skipBlanks(scanner: Scanner): void {
  while (isBlank(peek(scanner))) scanner.position++;
}

/** Opens one level of nesting; refused, with a problem, at the bound. */
export function enter(scanner: Scanner): boolean {
  if (scanner.depth < maximumDepth) {
    scanner.depth++;
    return true;
  }
  const { position } = scanner;
  fail(scanner, {
    message: `The expression is nested more than ${maximumDepth} levels deep.`,
    start: position,
    end: position,
  });
  return false;
}

export function leave(scanner: Scanner): void {
  scanner.depth--;
}

/** Records the problem unless there is one already. */
export function fail(scanner: Scanner, problem: ExpressionProblem): undefined {
  scanner.problem ??= problem;
  return undefined;
}

/** Records that something else stands at the current position. */
export function expected(scanner: Scanner, what: string): undefined {
  const { position } = scanner;
  const end = Math.min(scanner.text.length, position + peekCharacter(scanner).length);
  return fail(scanner, { message: `Expected ${what}, but ${whatStands(scanner)}.`, start: position, end });
}

export function failureOf(scanner: Scanner): Malformed {
  const { position } = scanner;
  return malformed(scanner.problem ?? { message: 'The expression is not understood.', start: position, end: position });
}

function whatStands(scanner: Scanner): string {
  const character = peekCharacter(scanner);
  if (character === '') return 'the text ends';
  if (character === '`') return 'found a backtick';
  if (character === '\n' || character === '\r') return 'found a line break';
  return isBlank(character) ? 'found a blank' : `found \`${character}\``;
}
