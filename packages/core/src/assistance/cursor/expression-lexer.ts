import { isBlank } from '../../expressions/scanner.ts';
import { isNamePart } from '../../expressions/variable-name.ts';

/** A word or sign of an expression, half typed or whole, by its offsets in the text. */
export interface ExpressionToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  /** Whether it is a function or variable of the language, and not one of the definition. */
  readonly isBuiltIn: boolean;
}

export type TokenType =
  | 'variable'
  /** A variable that the expression binds itself. */
  | 'parameter'
  | 'property'
  | 'function'
  | 'string'
  | 'number'
  | 'keyword'
  | 'operator'
  | 'regexp'
  | 'comment';

/** Reads a text from left to right, and notes the tokens that it meets. It never fails: what is not understood has no token. */
export class ExpressionLexer {
  readonly tokens: ExpressionToken[] = [];
  readonly text: string;
  position = 0;

  constructor(text: string, start = 0) {
    this.text = text;
    this.position = start;
  }

  get next(): string {
    return this.text.charAt(this.position);
  }

  startsWith(sign: string): boolean {
    return this.text.startsWith(sign, this.position);
  }

  skipBlanks(): void {
    while (isBlank(this.next)) this.position++;
  }

  /** A token from the position to `end`, where reading goes on. */
  add(type: TokenType, end: number, isBuiltIn = false): void {
    if (end > this.position) this.tokens.push({ start: this.position, end, type, isBuiltIn });
    this.position = end;
  }

  /** Where the letters, digits and underscores end that begin at an offset. */
  nameEnd(start: number): number {
    let end = start;
    for (const character of this.text.slice(start)) {
      if (!isNamePart(character)) break;
      end += character.length;
    }
    return end;
  }

  /** Where a text in quotes, or the like, ends that begins at the position; that of the whole text where it does not. */
  quotedEnd(): number {
    const { text, next: quote } = this;
    for (let offset = this.position + 1; offset < text.length; offset++) {
      if (text[offset] === '\\') offset++;
      else if (text[offset] === quote) return offset + 1;
    }
    return text.length;
  }

  numberEnd(): number {
    const number = /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
    number.lastIndex = this.position;
    return this.position + (number.exec(this.text)?.[0].length ?? 0);
  }

  /** The first character from an offset on that is no blank. */
  characterFrom(start: number): string {
    let offset = start;
    while (isBlank(this.text.charAt(offset))) offset++;
    return this.text.charAt(offset);
  }
}
