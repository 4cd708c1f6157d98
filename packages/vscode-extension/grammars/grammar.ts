/** The part of TextMate's grammars that ours are written in. Regular expressions are Oniguruma's. */
export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Pattern[];
  readonly repository: Repository;
}

export type Repository = Readonly<Record<string, Pattern>>;

export interface Pattern {
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly while?: string;
  readonly patterns?: readonly Pattern[];
}

export type Captures = Readonly<Record<string, Pick<Pattern, 'name' | 'patterns'>>>;

/** A part of the grammar, by its name in the repository. */
export function include(name: string): Pattern {
  return { include: `#${name}` };
}

/** What the `RegExp` matches, which must mean the same to Oniguruma. */
export function match(pattern: RegExp, name: string): Pattern {
  return { name, match: pattern.source };
}
