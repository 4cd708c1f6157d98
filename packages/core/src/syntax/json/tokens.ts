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

/** Whether a token is a value that no bracket or quote surrounds. */
export function isWord(kind: number): boolean {
  return kind === Token.number || kind === Token.true || kind === Token.false || kind === Token.null;
}

/**
 * The tokens of a JSON text with comments; comments and faults inside tokens are collected on the way.
 *
 * Punctuation, words, and strings without escapes, are nearly all there is, and are read here, which takes little
 * more than half the time. jsonc-parser reads all the rest, and whatever has a fault.
 */
export class JsonTokens {
  readonly comments: Comment[] = [];
  readonly problems: SyntaxProblem[] = [];
  kind: number = Token.unknown;
  start = 0;
  end = 0;
  readonly source: SourceText;
  readonly #text: string;
  #scanner: JSONScanner | undefined;
  #isPlainString = false;

  constructor(source: SourceText) {
    this.source = source;
    this.#text = source.text;
    if (source.text.charCodeAt(0) === byteOrderMark) this.end = 1;
  }

  /** Passes over what stands in an object or array of which the opening bracket is the current token, and its end. */
  passContainer(): void {
    let depth = 1;
    while (depth > 0 && this.next() !== Token.end) {
      if (this.kind === Token.openBrace || this.kind === Token.openBracket) depth++;
      if (this.kind === Token.closeBrace || this.kind === Token.closeBracket) depth--;
    }
  }

  /** Moves to the next token that is neither white space nor a comment. */
  next(): number {
    const start = skipWhiteSpace(this.#text, this.end);
    if (start >= this.#text.length) return this.#scan(start);
    const code = this.#text.charCodeAt(start);
    if (code === doubleQuote) {
      const end = plainStringEnd(this.#text, start + 1);
      return end === notPlain ? this.#scan(start) : this.#takePlain(Token.string, start, end);
    }
    const kind = punctuationKind(code);
    if (kind !== Token.unknown) return this.#takePlain(kind, start, start + 1);
    return this.#takeWord(start) ?? this.#scan(start);
  }

  /** `true`, `false` or `null`, if the token begins so and no letter follows. */
  #takeWord(start: number): number | undefined {
    for (const { text, kind } of words) {
      if (!this.#text.startsWith(text, start)) continue;
      const end = start + text.length;
      return isWordEnd(this.#text.charCodeAt(end)) ? this.#takePlain(kind, start, end) : undefined;
    }
    return undefined;
  }

  /** Passes over one character, a colon or a comma, if it comes next; it does not become the current token. */
  pass(character: number): boolean {
    const position = skipWhiteSpace(this.#text, this.end);
    if (position >= this.#text.length || this.#text.charCodeAt(position) !== character) return false;
    this.end = position + 1;
    return true;
  }

  /** The token's text, with the escapes of a string resolved. */
  value(): string {
    if (this.#isPlainString) return this.#text.slice(this.start + 1, this.end - 1);
    return this.#scanner?.getTokenValue() ?? '';
  }

  /** Makes the current token end at `end`, for what the scanner takes apart and we take as one. */
  extendTo(end: number): void {
    this.end = end;
  }

  #takePlain(kind: number, start: number, end: number): number {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.#isPlainString = kind === Token.string;
    return kind;
  }

  #scan(from: number): number {
    this.#scanner ??= createScanner(this.#text, false);
    this.#isPlainString = false;
    const scanner = this.#scanner;
    this.end = from;
    do {
      this.start = skipWhiteSpace(this.#text, this.end);
      scanner.setPosition(this.start);
      this.kind = scanner.scan();
      this.end = scanner.getPosition();
      const fault = scanner.getTokenError();
      if (fault !== 0) this.#reportFault(fault);
    } while (this.#isComment());
    return this.kind;
  }

  #isComment(): boolean {
    if (this.kind !== Token.lineComment && this.kind !== Token.blockComment) return false;
    const text = this.source.text.slice(this.start, this.end);
    const span = this.source.locate(this.start, this.end);
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
    this.problems.push({ kind, message, span: this.source.locate(this.start, this.end) });
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

const words = [
  { text: 'true', kind: Token.true },
  { text: 'false', kind: Token.false },
  { text: 'null', kind: Token.null },
] as const;

/** Nearly always a comma, a bracket or white space follows; whatever else does is left to the scanner. */
function isWordEnd(code: number): boolean {
  return isWhiteSpace(code) || punctuationKind(code) !== Token.unknown;
}

function punctuationKind(code: number): number {
  switch (code) {
    case 0x7b:
      return Token.openBrace;
    case 0x7d:
      return Token.closeBrace;
    case 0x5b:
      return Token.openBracket;
    case 0x5d:
      return Token.closeBracket;
    case 0x2c:
      return Token.comma;
    case 0x3a:
      return Token.colon;
    default:
      return Token.unknown;
  }
}

/** Behind the end of the text there is no character, which is no white space either. */
function skipWhiteSpace(text: string, from: number): number {
  let position = from;
  while (isWhiteSpace(text.charCodeAt(position))) position++;
  return position;
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Where a string ends whose content begins at `from`; `notPlain` when it holds a backslash or a fault. */
function plainStringEnd(text: string, from: number): number {
  for (let position = from; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === doubleQuote) return position + 1;
    if (code === backslash || code < firstPrintable) break;
  }
  return notPlain;
}

const notPlain = -1;
const doubleQuote = 0x22;
const backslash = 0x5c;
const firstPrintable = 0x20;
