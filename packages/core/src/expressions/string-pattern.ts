import { type ExpressionProblem, malformed, type Parsed, parsed } from './problem.ts';

/** A `StringMatches` operand. It matches a whole string, and upper and lower case differ. */
export interface StringPattern {
  /** Literal texts and wildcards in the order of the pattern; two literals never follow each other. */
  readonly tokens: readonly StringPatternToken[];
}

export type StringPatternToken = LiteralToken | WildcardToken;

export interface LiteralToken {
  readonly kind: 'literal';
  /** The text with its escapes resolved. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** `*`: any number of any characters. */
export interface WildcardToken {
  readonly kind: 'wildcard';
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `StringMatches` pattern: `*` is the only wildcard, and a backslash escapes `*` and `\` and nothing else
 * (states-language.net, "Choice State").
 */
export function parseStringPattern(text: string): Parsed<StringPattern> {
  const tokens: StringPatternToken[] = [];
  const problems: ExpressionProblem[] = [];
  let offset = 0;
  while (offset < text.length) {
    const token = text.charAt(offset) === '*' ? wildcardAt(offset) : readLiteral(text, offset, problems);
    tokens.push(token);
    offset = token.end;
  }
  return problems.length === 0 ? parsed({ tokens }) : malformed(...problems);
}

/** The whole text the pattern stands for, when it holds no wildcard. */
export function literalPattern(pattern: StringPattern): string | undefined {
  const [first, second] = pattern.tokens;
  if (first === undefined) return '';
  return first.kind === 'literal' && second === undefined ? first.value : undefined;
}

function wildcardAt(start: number): WildcardToken {
  return { kind: 'wildcard', start, end: start + 1 };
}

function readLiteral(text: string, start: number, problems: ExpressionProblem[]): LiteralToken {
  const pieces: string[] = [];
  let offset = start;
  while (offset < text.length && text.charAt(offset) !== '*') {
    const escaped = text.charAt(offset) === '\\';
    if (escaped && !'*\\'.includes(text.charAt(offset + 1) || ' ')) problems.push(strayBackslash(text, offset));
    if (escaped) offset++;
    pieces.push(text.charAt(offset));
    offset++;
  }
  return { kind: 'literal', value: pieces.join(''), start, end: Math.min(offset, text.length) };
}

function strayBackslash(text: string, offset: number): ExpressionProblem {
  const next = text.codePointAt(offset + 1);
  const where = next === undefined ? 'ends the pattern' : `stands before \`${String.fromCodePoint(next)}\``;
  return {
    message: `A backslash ${where}, but only \`*\` and \`\\\` can be escaped.`,
    start: offset,
    end: Math.min(text.length, offset + 2),
  };
}
