import { parseStringPattern } from '../../expressions/string-pattern.ts';

/** Whether a whole text matches a pattern of `StringMatches`, in which `*` stands for any characters; nothing for a malformed one. */
export function matchesPattern(text: string, pattern: string): boolean | undefined {
  const parsed = parseStringPattern(pattern);
  if (parsed.kind !== 'parsed') return undefined;
  const { tokens } = parsed.tree;
  let position: number | undefined = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'wildcard') continue;
    const mayMove = tokens[index - 1] !== undefined;
    const isLast = index === tokens.length - 1;
    position = endOf(token.value, { text, position, mayMove, isLast });
    if (position === undefined) return false;
  }
  return tokens.at(-1)?.kind === 'wildcard' || position === text.length;
}

interface LiteralPlace {
  readonly text: string;
  readonly position: number;
  /** Whether `*` comes before. */
  readonly mayMove: boolean;
  readonly isLast: boolean;
}

/** Where the literal ends: at its first place, which leaves the most to what comes after it, or at the end of the text. */
function endOf(literal: string, { text, position, mayMove, isLast }: LiteralPlace): number | undefined {
  if (mayMove && isLast) {
    return text.endsWith(literal) && text.length - literal.length >= position ? text.length : undefined;
  }
  if (!mayMove) return text.startsWith(literal, position) ? position + literal.length : undefined;
  const found = text.indexOf(literal, position);
  return found === -1 ? undefined : found + literal.length;
}
