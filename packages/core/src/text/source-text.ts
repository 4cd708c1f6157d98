import type { Location, Span } from './span.ts';

/**
 * Text that knows where each of its characters stands in the file the user opened.
 *
 * A whole file is the simplest one. The content of a JSON string, of a YAML block scalar without its indentation, or the
 * string that `Fn::Join` makes are others: parsers read `text`, and `locate` leads every offset back to the file.
 */
export class SourceText {
  readonly file: string;
  readonly text: string;
  /** Ascending by `offset`; the first stands at offset 0. Empty for a whole file. */
  readonly #pieces: readonly Piece[];
  readonly #encode: Encode;

  private constructor(file: string, text: string, written: { pieces: readonly Piece[]; encode: Encode }) {
    this.file = file;
    this.text = text;
    this.#pieces = written.pieces;
    this.#encode = written.encode;
  }

  /** The text of a whole file. */
  static ofFile(file: string, text: string): SourceText {
    return new SourceText(file, text, { pieces: [], encode: verbatim });
  }

  /**
   * Text decoded from `outer`: each piece says from which place of `outer` the characters from its offset on came.
   * A piece is `verbatim` when its characters stand there one by one, and not when an escape stands for them.
   * `encode` undoes the decoding, for text that an edit writes back.
   */
  static decoded(outer: SourceText, text: string, written: Decoding): SourceText {
    const encode: Encode = (inner) => outer.encode(written.encode(inner));
    const pieces = written.pieces.flatMap((piece) => outer.#located(piece));
    return new SourceText(outer.file, text, { pieces, encode });
  }

  /** The text between two offsets, still knowing its places. */
  slice(start: number, end: number): SourceText {
    const text = this.text.slice(start, end);
    return SourceText.decoded(this, text, { pieces: this.#piecesBetween(start, end), encode: verbatim });
  }

  /** Where the characters from `start` to `end` (offsets in `text`) stand in the file. */
  locate(start: number, end: number): Span {
    if (this.#pieces.length === 0) return { start, end };
    const first = this.#pieceAt(start);
    if (start >= end) return pointIn(first, start);
    const last = this.#pieceAt(end - 1);
    return { start: placeOf(first, start).start, end: placeOf(last, end - 1).end };
  }

  /** The offset in `text` of what stands at an offset of the file; nothing where no character of this text stands there. */
  offsetAt(place: number): number | undefined {
    if (this.#pieces.length === 0) return place;
    const index = this.#pieces.findIndex(({ start, end }) => start <= place && place <= end);
    const piece = this.#pieces[index];
    if (piece === undefined) return undefined;
    if (piece.verbatim) return piece.offset + place - piece.start;
    return place < piece.end ? piece.offset : (this.#pieces[index + 1]?.offset ?? this.text.length);
  }

  /** The characters to write into the file so that `inner` stands in this text. */
  encode(inner: string): string {
    return this.#encode(inner);
  }

  /** `locate`, with the file. */
  location(start: number, end: number): Location {
    return { file: this.file, span: this.locate(start, end) };
  }

  /** A piece of this text with its places in the file; what stands here one by one may come from several places there. */
  #located(piece: DecodedPiece): Piece[] {
    const { offset, start, end, verbatim: isVerbatim } = piece;
    if (!isVerbatim || this.#pieces.length === 0) return [{ ...this.locate(start, end), offset, verbatim: isVerbatim }];
    return this.#piecesBetween(start, end).map((part) => {
      const span = this.locate(part.start, part.end);
      return { ...span, offset: offset + part.offset, verbatim: part.verbatim };
    });
  }

  #pieceAt(offset: number): Piece {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).offset <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low] as Piece;
  }

  #piecesBetween(start: number, end: number): DecodedPiece[] {
    if (this.#pieces.length === 0) return [{ offset: 0, start, end, verbatim: true }];
    const inside = this.#pieces.filter((piece) => piece.offset > start && piece.offset < end);
    const offsets = [start, ...inside.map((piece) => piece.offset), end];
    return offsets.slice(0, -1).map((from, index) => {
      const to = offsets[index + 1] as number;
      return { offset: from - start, start: from, end: to, verbatim: this.#pieceAt(from).verbatim };
    });
  }
}

type Encode = (inner: string) => string;

const verbatim: Encode = (inner) => inner;

/** How a text was decoded: where its characters came from, and how others would be written there. */
export interface Decoding {
  readonly pieces: readonly DecodedPiece[];
  readonly encode: Encode;
}

/** Where the characters from `offset` on came from: `start` to `end` are offsets in the text they were decoded from. */
export interface DecodedPiece {
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

/** A decoded piece whose `start` and `end` are offsets in the file. */
type Piece = DecodedPiece;

function placeOf(piece: Piece, offset: number): Span {
  if (!piece.verbatim) return piece;
  const start = piece.start + offset - piece.offset;
  return { start, end: start + 1 };
}

function pointIn(piece: Piece, offset: number): Span {
  const point = piece.verbatim
    ? Math.min(piece.start + offset - piece.offset, piece.end)
    : offset > piece.offset
      ? piece.end
      : piece.start;
  return { start: point, end: point };
}
