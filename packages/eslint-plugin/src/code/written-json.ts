import type { Span } from '@stepproof/core';
import type { Quote } from './literal-text.ts';

/** The JSON that some code means, and where it is written. */
export interface WrittenJson {
  readonly text: string;
  /** Ascending by `offset`. */
  readonly pieces: readonly WrittenPiece[];
  /** What is written elsewhere than it is used, the outer before the inner. */
  readonly regions: readonly Region[];
  readonly wrappings: readonly Wrapping[];
  readonly style: Style;
}

/** Some characters of the JSON, which come from `start` to `end` of the file: one by one where they are `verbatim`. */
export interface WrittenPiece {
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
  readonly standing: Standing;
}

/**
 * `code`: written as it is, for brackets, commas and comments. `key`: where the quotes of a key are or would be. `fixed`: stands for
 * something that is no JSON, so that nothing else can be written in its place. `seam`: joins what is not written side by side.
 */
export type Standing = 'code' | 'key' | 'fixed' | 'seam' | Literal;

/** The inside of a string of the code. */
export interface Literal {
  readonly quote: Quote | 'none';
  /** Whether the string is one of the JSON's, or holds JSON itself. */
  readonly holds: 'text' | 'json';
}

/** A value that stands elsewhere, such as a constant's. */
export interface Region extends Span {
  /** Where it is used. */
  readonly use: Span;
  readonly isShared: boolean;
  /** Whether it stands in another file, where no change is made. */
  readonly isOther: boolean;
}

/** A value within what means nothing when the code runs: parentheses, `as const`. */
export interface Wrapping {
  readonly outer: Span;
  readonly inner: Span;
}

/** How keys and texts are written, so that others are written alike. */
export interface Style {
  readonly quote: "'" | '"';
  readonly hasBareKeys: boolean;
}

/** The piece in which the character at an offset of the JSON stands. */
export function pieceAt(written: WrittenJson, offset: number): WrittenPiece | undefined {
  return offset < 0 ? undefined : written.pieces[indexAt(written, offset)];
}

export function indexAt({ pieces }: WrittenJson, offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as WrittenPiece).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
