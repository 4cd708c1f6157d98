import type { ExpressionProblem } from './problem.ts';

/** What a string of a JSONata state is. */
export type DelimitedText =
  /** `{% … %}`; `inner` is what stands between, and begins at `offset`. */
  | { readonly kind: 'expression'; readonly inner: string; readonly offset: number }
  /** It begins like an expression and does not end like one: AWS refuses it. */
  | { readonly kind: 'broken'; readonly problem: ExpressionProblem }
  /** Plain text, which AWS takes as it is. */
  | { readonly kind: 'literal' };

/**
 * Whether a string is a JSONata expression: its very first characters are `{%` and its last are `%}`. Blanks around
 * them, or text, make it a literal (Step Functions Developer Guide, "Transforming data with JSONata").
 */
export function delimited(text: string): DelimitedText {
  if (!text.startsWith('{%')) return { kind: 'literal' };
  // `{%}` has both marks only by sharing their percent sign.
  if (text.endsWith('%}') && text.length >= 4) return { kind: 'expression', inner: text.slice(2, -2), offset: 2 };
  const message = 'A string that begins with `{%` ends with `%}`.';
  return { kind: 'broken', problem: { message, start: 0, end: text.length } };
}
