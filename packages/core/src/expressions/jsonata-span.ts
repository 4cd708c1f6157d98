import type { JsonataName, JsonataRegex, JsonataVariable } from './jsonata-tree.ts';

/** Offsets in the text of an expression. */
export interface ExpressionSpan {
  readonly start: number;
  readonly end: number;
}

/** The place of `$name`. */
export function variableSpan({ position = 0, value }: JsonataVariable): ExpressionSpan {
  return { start: position - value.length - 1, end: position };
}

/** The place of a name, its quotes included: a name may stand in backticks, and after a dot in the quotes of a string. */
export function nameSpan(text: string, { position = 0, value }: JsonataName): ExpressionSpan {
  const plain = position - value.length;
  if (text.slice(plain, position) === value) return { start: plain, end: position };
  const quote = text.charAt(position - 1);
  if (quote === '`') return { start: plain - 2, end: position };
  return { start: openingQuote(text, { quote, close: position - 1 }), end: position };
}

/** The place of `/pattern/flags`. */
export function regexSpan(text: string, { position = 0, value }: JsonataRegex): ExpressionSpan {
  const flags = value.flags.replace('g', '');
  const start = position - flags.length - value.source.length - 2;
  // JavaScript may write a pattern longer than it stood; then only its end is known.
  return { start: text.charAt(start) === '/' ? start : position - flags.length - 1, end: position };
}

/** Inside a string its own quote is always escaped, so the nearest bare one before the end opened it. */
function openingQuote(text: string, { quote, close }: { quote: string; close: number }): number {
  let offset = close - 1;
  while (offset > 0 && (text.charAt(offset) !== quote || text.charAt(offset - 1) === '\\')) offset--;
  return Math.max(0, offset);
}
