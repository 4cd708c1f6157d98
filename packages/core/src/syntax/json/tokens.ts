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
 * Punctuation, words, plain integers, and strings without escapes, are nearly all there is, and are read here, which takes little
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
  /** Whether the current token was read here, and not by the scanner. */
  #isPlain = false;

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
    return (isDigit(code) ? this.#takeInteger(start) : this.#takeWord(start)) ?? this.#scan(start);
  }

  /** Digits without a sign, a fraction or an exponent, unless zeros that JSON does not take lead them. */
  #takeInteger(start: number): number | undefined {
    let end = start + 1;
    while (end < this.#text.length && isDigit(this.#text.charCodeAt(end))) end++;
    const hasLeadingZero = end > start + 1 && this.#text.charCodeAt(start) === zero;
    return hasLeadingZero || !this.#isWordEnd(end) ? undefined : this.#takePlain(Token.number, start, end);
  }

  /** `true`, `false` or `null`, if the token begins so and no letter follows. */
  #takeWord(start: number): number | undefined {
    for (const { text, kind } of words) {
      if (!this.#text.startsWith(text, start)) continue;
      const end = start + text.length;
      return this.#isWordEnd(end) ? this.#takePlain(kind, start, end) : undefined;
    }
    return undefined;
  }

  /** Nearly always a comma, a bracket or white space follows; whatever else does is left to the scanner. */
  #isWordEnd(end: number): boolean {
    if (end >= this.#text.length) return false;
    const code = this.#text.charCodeAt(end);
    return isWhiteSpace(code) || punctuationKind(code) !== Token.unknown;
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
    if (!this.#isPlain) return this.#scanner?.getTokenValue() ?? '';
    const quote = this.kind === Token.string ? 1 : 0;
    return this.#text.slice(this.start + quote, this.end - quote);
  }

  /** Makes the current token end at `end`, for what the scanner takes apart and we take as one. */
  extendTo(end: number): void {
    this.end = end;
  }

  #takePlain(kind: number, start: number, end: number): number {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.#isPlain = true;
    return kind;
  }

  #scan(from: number): number {
    this.#scanner ??= createScanner(this.#text, false);
    this.#isPlain = false;
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
    const { source, start, end } = this;
    const span = source.locate(start, end);
    this.comments.push({ text: source.text.slice(start, end), span, source, start, end });
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

/**
 * No character is asked for behind the end of the text: where V8 has seen that once, it inlines `charCodeAt` no more and calls it
 * for every character from then on.
 */
function skipWhiteSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && isWhiteSpace(text.charCodeAt(position))) position++;
  return position;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

const zero = 0x30;
const nine = 0x39;

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
