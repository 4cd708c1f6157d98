import type { Span } from './span.ts';

/** Where the characters from `offset` on came from: `start` to `end` are offsets in the text they were decoded from. */
export interface DecodedPiece {
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

/** A decoded piece whose `start` and `end` are offsets in the file. */
export type Piece = DecodedPiece;

export const nowhere: Piece = { offset: 0, start: 0, end: 0, verbatim: true };

/** Where the characters from `start` to `end` stand in the text that they were decoded from. */
export function spanAmong(pieces: readonly DecodedPiece[], start: number, end: number): Span {
  const first = pieceAmong(pieces, start);
  if (first === undefined) return { start, end };
  if (start >= end) return pointIn(first, start);
  const last = pieceAmong(pieces, end - 1) ?? first;
  return { start: placeOf(first, start).start, end: placeOf(last, end - 1).end };
}

export function isPart(piece: DecodedPiece | undefined, offset: number): boolean {
  return piece !== undefined && !piece.verbatim && offset > piece.offset;
}

export function pieceAmong(pieces: readonly DecodedPiece[], offset: number): DecodedPiece | undefined {
  return pieces[indexAmong(pieces, offset)];
}

/** The index of the last piece that begins at an offset or before it. */
export function indexAmong(pieces: readonly { readonly offset: number }[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as { readonly offset: number }).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function placeOf(piece: Piece, offset: number): Span {
  if (!piece.verbatim) return piece;
  const start = piece.start + offset - piece.offset;
  return { start, end: start + 1 };
}

export function pointIn(piece: Piece, offset: number): Span {
  const point = piece.verbatim
    ? Math.min(piece.start + offset - piece.offset, piece.end)
    : offset > piece.offset
      ? piece.end
      : piece.start;
  return { start: point, end: point };
}

/** Whether the pieces stand in the file as they follow each other here. */
export function isInOrder(pieces: readonly Piece[]): boolean {
  return pieces.every(({ start }, index) => index === 0 || start >= (pieces[index - 1] as Piece).end);
}
