import {
  type DecodedPiece,
  indexAmong,
  isInOrder,
  isPart,
  nowhere,
  type Piece,
  pieceAmong,
  placeOf,
  pointIn,
  spanAmong,
} from './pieces.ts';
import type { Location, Span } from './span.ts';
import { impossibleEdit, type TextEdit } from './text-edit.ts';

/**
 * Text that knows where each of its characters stands in the file the user opened.
 *
 * A whole file is the simplest one. The content of a JSON string, of a YAML block scalar without its indentation, or the
 * string that `Fn::Join` makes are others: parsers read `text`, and `locate` leads every offset back to the file.
 */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #places: () => readonly Piece[];
  readonly #origin: Origin;
  /** Most texts are only read, and nobody asks for their places. */
  #knownPieces: readonly Piece[] | undefined;
  #knownOrder: boolean | undefined;

  private constructor(file: string, text: string, written: { places: () => readonly Piece[]; origin: Origin }) {
    this.file = file;
    this.text = text;
    this.#places = written.places;
    this.#origin = written.origin;
    this.#knownPieces = undefined;
    this.#knownOrder = undefined;
  }

  /** Ascending by `offset`; the first stands at offset 0. Empty for a whole file. */
  get #pieces(): readonly Piece[] {
    this.#knownPieces ??= this.#places();
    return this.#knownPieces;
  }

  get #isInOrder(): boolean {
    this.#knownOrder ??= isInOrder(this.#pieces);
    return this.#knownOrder;
  }

  /** The text of a whole file. */
  static ofFile(file: string, text: string): SourceText {
    return new SourceText(file, text, { places: wholeFile, origin: fileOrigin(file) });
  }

  /**
   * Text decoded from `outer`: each piece says from which place of `outer` the characters from its offset on came.
   * A piece is `verbatim` when its characters stand there one by one, and not when an escape stands for them.
   * `encode` undoes the decoding, for text that an edit writes back.
   */
  static decoded(outer: SourceText, text: string, written: Decoding): SourceText {
    const places = () => outer.#locatedAll(written.pieces);
    return new SourceText(outer.file, text, { places, origin: decodedOrigin(outer, text.length, written) });
  }

  /**
   * Text that says in one language what `outer` says in another, as JSON does what an object of TypeScript is. Parts of a value may
   * stand elsewhere; where it begins and ends, its own first and last characters tell. `origin` writes changes of it.
   */
  static translated(outer: SourceText, text: string, { pieces, origin }: Translation): SourceText {
    const translated = new SourceText(outer.file, text, { places: () => outer.#locatedAll(pieces), origin });
    translated.#knownOrder = true;
    return translated;
  }

  /**
   * Texts of one file put together, as `Fn::Join` does. An edit lies within one of them: what stands between two texts in the
   * file belongs to neither.
   */
  static joined(file: string, parts: readonly SourceText[]): SourceText {
    const seams: Seam[] = [];
    let text = '';
    for (const part of parts) {
      if (part.text === '' && parts.length > 1) continue;
      seams.push({ offset: text.length, part });
      text += part.text;
    }
    return new SourceText(file, text, { places: () => SourceText.#piecesOf(seams), origin: joinedOrigin(seams) });
  }

  static #piecesOf(seams: readonly Seam[]): readonly Piece[] {
    if (seams.length === 0) return [nowhere];
    return seams.flatMap(({ offset, part }) =>
      part.#pieces.map(({ start, end, verbatim: isVerbatim, offset: within }) => ({
        offset: offset + within,
        start,
        end,
        verbatim: isVerbatim,
      })),
    );
  }

  /** Text that stands for what is written from `start` to `end` of `outer`, such as an intrinsic function. No edit changes it. */
  static standIn(outer: SourceText, text: string, { start, end }: Span): SourceText {
    return SourceText.decoded(outer, text, { pieces: [{ offset: 0, start, end, verbatim: false }], encode: never });
  }

  /** The same text in the same places, which no edit changes. */
  fixed(): SourceText {
    const end = this.text.length;
    return SourceText.decoded(this, this.text, { pieces: this.#piecesBetween(0, end), encode: never });
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
    const from = placeOf(first, start).start;
    return {
      start: from,
      end: this.#isInOrder ? placeOf(this.#pieceAt(end - 1), end - 1).end : this.#lastPlace(start, end),
    };
  }

  /** Texts that were put together may stand in another order in the file. */
  #lastPlace(start: number, end: number): number {
    return this.#piecesBetween(start, end).reduce(
      (last, part) => Math.max(last, placeOf(this.#pieceAt(part.end - 1), part.end - 1).end),
      0,
    );
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

  /** The characters to write into the file so that `inner` stands at an offset of this text; nothing where that cannot be. */
  encode(inner: string, at: number): string | undefined {
    return this.#origin.encode(inner, at);
  }

  /** The edit of the file after which `text` stands in place of the characters from `start` to `end`. */
  edit(start: number, end: number, text: string): TextEdit {
    return this.#origin.edit(start, end, text);
  }

  /** `locate`, with the file. */
  location(start: number, end: number): Location {
    return { file: this.file, span: this.locate(start, end) };
  }

  #locatedAll(pieces: readonly DecodedPiece[]): readonly Piece[] {
    return this.#pieces.length === 0 ? pieces : pieces.flatMap((piece) => this.#located(piece));
  }

  /** A piece of this text with its places in the file; what stands here one by one may come from several places there. */
  #located(piece: DecodedPiece): Piece[] {
    const { offset, start, end, verbatim: isVerbatim } = piece;
    if (!isVerbatim) return [{ ...this.locate(start, end), offset, verbatim: isVerbatim }];
    return this.#piecesBetween(start, end).map((part) => {
      const span = this.locate(part.start, part.end);
      return { ...span, offset: offset + part.offset, verbatim: part.verbatim };
    });
  }

  #pieceAt(offset: number): Piece {
    return pieceAmong(this.#pieces, offset) as Piece;
  }

  #piecesBetween(start: number, end: number): DecodedPiece[] {
    if (this.#pieces.length === 0) return [{ offset: 0, start, end, verbatim: true }];
    const parts: DecodedPiece[] = [];
    let from = start;
    let index = indexAmong(this.#pieces, start);
    do {
      const { verbatim: isVerbatim } = this.#pieces[index] as Piece;
      const to = Math.min(this.#pieces[++index]?.offset ?? end, end);
      parts.push({ offset: from - start, start: from, end: to, verbatim: isVerbatim });
      from = to;
    } while (from < end);
    return parts;
  }
}

const wholeFile = (): readonly Piece[] => [];

/** What a text was made from, which is what it takes to change it there. */
export interface Origin {
  encode(inner: string, at: number): string | undefined;
  edit(start: number, end: number, text: string): TextEdit;
}

function fileOrigin(file: string): Origin {
  return { encode: (inner) => inner, edit: (start, end, text) => ({ file, span: { start, end }, text }) };
}

function decodedOrigin(outer: SourceText, length: number, { pieces, encode }: Decoding): Origin {
  /** Between characters that one thing stands for together, such as an escape, nothing can be written. */
  const isInside = (offset: number) => offset < length && isPart(pieceAmong(pieces, offset), offset);
  return {
    encode(inner, at) {
      const written = encode(inner);
      return written === undefined ? undefined : outer.encode(written, spanAmong(pieces, at, at).start);
    },
    edit(start, end, text) {
      const written = encode(text);
      if (written === undefined || isInside(start) || isInside(end)) return impossibleEdit;
      const span = spanAmong(pieces, start, end);
      return outer.edit(span.start, span.end, written);
    },
  };
}

/** A text that was put together with others, and where it begins. */
interface Seam {
  readonly offset: number;
  readonly part: SourceText;
}

function joinedOrigin(seams: readonly Seam[]): Origin {
  // Where two parts meet, the one that ends there holds the place too.
  const holding = (start: number, end: number) => {
    const index = indexAmong(seams, start);
    return seams
      .slice(Math.max(index - 1, 0), index + 1)
      .filter(({ offset, part }) => end <= offset + part.text.length);
  };
  return {
    encode(inner, at) {
      const written = holding(at, at).map(({ offset, part }) => part.encode(inner, at - offset));
      return written.find((text) => text !== undefined);
    },
    // Between two parts, whatever is inserted belongs to the one that can be changed.
    edit(start, end, text) {
      const edits = holding(start, end).map(({ offset, part }) => part.edit(start - offset, end - offset, text));
      return edits.find((edit) => edit !== impossibleEdit) ?? impossibleEdit;
    },
  };
}

type Encode = (inner: string) => string | undefined;

const verbatim: Encode = (inner) => inner;

const never: Encode = () => undefined;

/** How a text was decoded: where its characters came from, and how others would be written there. */
export interface Decoding {
  readonly pieces: readonly DecodedPiece[];
  readonly encode: Encode;
}

/** How a text was translated: where its characters came from, and how changes of it are written there. */
export interface Translation {
  readonly pieces: readonly DecodedPiece[];
  readonly origin: Origin;
}
