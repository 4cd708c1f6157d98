import { impossibleEdit, type Origin, type Span, type TextEdit } from '@stepproof/core';
import { asCode, insideLiteral } from './code-text.ts';
import {
  indexAt,
  type Literal,
  pieceAt,
  type Region,
  type Style,
  type Wrapping,
  type WrittenJson,
  type WrittenPiece,
} from './written-json.ts';

/** Makes changes of the JSON into changes of the code. One that cannot be made exactly is not made at all. */
export function originOf(file: string, written: WrittenJson): Origin {
  const edit = (start: number, end: number, text: string): TextEdit => {
    const target = mayBeChanged(written, { start, end }, text) ? targetOf(written, { start, end }) : undefined;
    if (target === undefined) return impossibleEdit;
    const { span, literal, isKey } = target;
    const quote = quoteAt(written, start) ?? written.style.quote;
    const code =
      literal === undefined ? asCode(text, { ...written.style, quote, isKey }) : insideLiteral(text, literal);
    return code === undefined ? impossibleEdit : { file, span, text: code };
  };
  const encode = (inner: string, at: number): string | undefined => {
    const made = edit(at, at, inner);
    return made === impossibleEdit ? undefined : made.text;
  };
  return { edit, encode };
}

/** Where a change is made. */
interface Target {
  readonly span: Span;
  /** The string of the code in which it lies. */
  readonly literal: Literal | undefined;
  readonly isKey: boolean;
}

/** Whether a stretch of the JSON is one of the code too, of which all may be changed. */
function mayBeChanged(written: WrittenJson, span: Span, text: string): boolean {
  const touched = written.regions.filter((region) => !isApart(region, span));
  if (touched.some((region) => isCrossed(region, span) || (region.isOther && isWithin(span, region)))) return false;
  const gone = touched.filter((region) => !isWithin(span, region));
  return piecesIn(written, span).every((piece) => mayGo(piece, gone, text));
}

function isApart(region: Region, { start, end }: Span): boolean {
  return end <= region.start || region.end <= start;
}

function isWithin({ start, end }: Span, region: Region): boolean {
  return region.start < start && end < region.end;
}

/** Whether a stretch begins within a region and ends without, or the other way round. */
function isCrossed(region: Region, span: Span): boolean {
  return !isWithin(span, region) && (region.start < span.start || span.end < region.end);
}

/** What stands for something else is not written over, and what joins goes only with all that it joins. */
function mayGo({ standing, offset }: WrittenPiece, gone: readonly Region[], text: string): boolean {
  if (gone.some(({ start, end }) => start <= offset && offset < end)) return text === '';
  return standing !== 'seam' && (standing !== 'fixed' || text === '');
}

function targetOf(written: WrittenJson, span: Span): Target | undefined {
  return span.start === span.end ? insertionTarget(written, span.start) : replacementTarget(written, span);
}

function replacementTarget(written: WrittenJson, { start, end }: Span): Target | undefined {
  const first = pieceAt(written, start);
  const last = pieceAt(written, end - 1);
  const from = regionFrom(written, { start, end })?.use.start ?? startIn(first, start);
  const to = regionTo(written, { start, end })?.use.end ?? endIn(written, last, end);
  if (from === undefined || to === undefined || to < from) return undefined;
  const literal = literalOf(first);
  const span = { start: from, end: to };
  if (literal !== literalOf(last)) return undefined;
  return {
    literal,
    isKey: first?.standing === 'key',
    span: literal === undefined ? wholeOf(span, written.wrappings) : span,
  };
}

function insertionTarget(written: WrittenJson, at: number): Target | undefined {
  const next = pieceAt(written, at);
  const previous = pieceAt(written, at - 1);
  const inside = insertionInside(written, { previous, next }, at);
  if (inside !== undefined || isBetweenQuotes(written, at)) return inside;
  const before = regionFrom(written, { start: at, end: written.text.length })?.use.start;
  const behind = regionTo(written, { start: 0, end: at })?.use.end;
  const place = before ?? behind ?? startIn(next, at);
  if (place === undefined) return undefined;
  const moved = outsideOf(place, written.wrappings);
  return { span: { start: moved, end: moved }, literal: undefined, isKey: false };
}

interface Neighbours {
  readonly previous: WrittenPiece | undefined;
  readonly next: WrittenPiece | undefined;
}

function insertionInside(written: WrittenJson, { previous, next }: Neighbours, at: number): Target | undefined {
  const literal = literalOf(next) ?? literalOf(previous);
  if (literal === undefined) return undefined;
  const place = literalOf(next) === undefined ? endIn(written, previous, at) : startIn(next, at);
  return place === undefined ? undefined : { span: { start: place, end: place }, literal, isKey: false };
}

/** Of a string that is empty it is not known how what is in it is written. */
function isBetweenQuotes({ text }: WrittenJson, at: number): boolean {
  return text[at - 1] === '"' && text[at] === '"';
}

/** The quotes of the text that begins here. */
function quoteAt(written: WrittenJson, start: number): Style['quote'] | undefined {
  const quote = written.text[start] === '"' ? literalOf(pieceAt(written, start + 1))?.quote : undefined;
  return quote === "'" || quote === '"' ? quote : undefined;
}

function regionFrom({ regions }: WrittenJson, { start, end }: Span): Region | undefined {
  return regions.find((region) => region.start === start && region.end <= end);
}

function regionTo({ regions }: WrittenJson, { start, end }: Span): Region | undefined {
  return regions.find((region) => region.end === end && start <= region.start);
}

function literalOf(piece: WrittenPiece | undefined): Literal | undefined {
  return typeof piece?.standing === 'object' ? piece.standing : undefined;
}

/** Within what one thing stands for together there is no place. */
function startIn(piece: WrittenPiece | undefined, offset: number): number | undefined {
  if (piece === undefined) return undefined;
  if (piece.verbatim) return piece.start + offset - piece.offset;
  return offset === piece.offset ? piece.start : undefined;
}

function endIn(written: WrittenJson, piece: WrittenPiece | undefined, offset: number): number | undefined {
  if (piece === undefined) return undefined;
  if (piece.verbatim) return piece.start + offset - piece.offset;
  const next = written.pieces[indexAt(written, piece.offset) + 1];
  return (next?.offset ?? written.text.length) === offset ? piece.end : undefined;
}

function piecesIn(written: WrittenJson, { start, end }: Span): readonly WrittenPiece[] {
  const { pieces } = written;
  return start === end ? [] : pieces.slice(indexAt(written, start), indexAt(written, end - 1) + 1);
}

/** What surrounds a value goes with it; another value in its place stays within. */
function wholeOf(span: Span, wrappings: readonly Wrapping[]): Span {
  if (wrappings.some(({ inner }) => inner.start === span.start && inner.end === span.end)) return span;
  let { start, end } = span;
  for (const { outer, inner } of wrappings) {
    if (outer.start < start && start <= inner.start && inner.end <= end) start = outer.start;
    if (inner.end <= end && end < outer.end && start <= inner.start) end = outer.end;
  }
  return { start, end };
}

/** What is inserted beside a value comes beside all that surrounds it. */
function outsideOf(place: number, wrappings: readonly Wrapping[]): number {
  let at = place;
  for (const { outer, inner } of wrappings) {
    if (outer.start < at && at <= inner.start) at = outer.start;
    else if (inner.end <= at && at < outer.end) at = outer.end;
  }
  return at;
}
