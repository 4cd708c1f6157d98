import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { SourceText } from '../../text/source-text.ts';
import type { Comment, SyntaxProblem } from '../tree.ts';

/** The kinds of jsonc-parser's tokens, whose own names are an ambient enum that cannot be imported. */
export const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  unknown: 16,
  end: 17,
} as const;

/** The tokens of a JSON text with comments; comments and faults inside tokens are collected on the way. */
export class JsonTokens {
  readonly comments: Comment[] = [];
  readonly problems: SyntaxProblem[] = [];
  kind: number = Token.unknown;
  start = 0;
  end = 0;
  readonly #source: SourceText;
  readonly #scanner: JSONScanner;

  constructor(source: SourceText) {
    this.#source = source;
    this.#scanner = createScanner(source.text, false);
    if (source.text.charCodeAt(0) === byteOrderMark) this.end = 1;
  }

  /** Moves to the next token that is neither white space nor a comment. */
  next(): number {
    const scanner = this.#scanner;
    do {
      // Skipping white space here is a third faster than letting the scanner build a string of it.
      const start = skipWhiteSpace(this.#source.text, this.end);
      scanner.setPosition(start);
      this.kind = scanner.scan();
      this.start = start;
      this.end = scanner.getPosition();
      const fault = scanner.getTokenError();
      if (fault !== 0) this.#reportFault(fault);
    } while (this.#isComment());
    return this.kind;
  }

  /** The token's text, with the escapes of a string resolved. */
  value(): string {
    return this.#scanner.getTokenValue();
  }

  /** Makes the current token end at `end`, for what the scanner takes apart and we take as one. */
  extendTo(end: number): void {
    this.end = end;
  }

  #isComment(): boolean {
    if (this.kind !== Token.lineComment && this.kind !== Token.blockComment) return false;
    const text = this.#source.text.slice(this.start, this.end);
    const span = this.#source.locate(this.start, this.end);
    this.comments.push({ text, span });
    this.problems.push({
      kind: 'extension',
      message: 'This comment is not JSON, and Step Functions refuses it.',
      span,
    });
    return true;
  }

  #reportFault(fault: number): void {
    const message = faultMessages[fault];
    if (message === undefined || this.kind === Token.unknown) return;
    const kind = fault <= 2 ? 'structure' : 'syntax';
    this.problems.push({ kind, message, span: this.#source.locate(this.start, this.end) });
  }
}

const byteOrderMark = 0xfeff;

/** By jsonc-parser's `ScanError`. */
const faultMessages: readonly (string | undefined)[] = [
  undefined,
  'This comment has no end.',
  'This string has no closing quote on its line.',
  'This number is incomplete.',
  'This string holds a `\\u` escape without four hexadecimal digits.',
  'This string holds a backslash before a character that JSON does not escape.',
  'This string holds a control character that JSON wants escaped.',
];

function skipWhiteSpace(text: string, from: number): number {
  let position = from;
  let code = text.charCodeAt(position);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++position);
  return position;
}
