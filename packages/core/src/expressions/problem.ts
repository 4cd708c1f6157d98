/** What is wrong with an expression. Offsets are offsets in the expression's own text; the caller maps them to the file. */
export interface ExpressionProblem {
  /** One sentence: what stands there, and what was expected. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What every parser of this folder answers: the tree, or why there is none. No parser throws. */
export type Parsed<Tree> = { readonly kind: 'parsed'; readonly tree: Tree } | Malformed;

export interface Malformed {
  readonly kind: 'malformed';
  /** At least one, in the order of the text. */
  readonly problems: readonly ExpressionProblem[];
}

export function parsed<Tree>(tree: Tree): Parsed<Tree> {
  return { kind: 'parsed', tree };
}

export function malformed(...problems: readonly ExpressionProblem[]): Malformed {
  return { kind: 'malformed', problems };
}
