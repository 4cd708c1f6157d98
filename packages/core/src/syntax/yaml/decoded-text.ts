import type { DecodedPiece } from '../../text/pieces.ts';
import type { Span } from '../../text/span.ts';

/** A text in the making, with the places in `written` that its characters come from. */
export interface DecodedText {
  readonly written: string;
  readonly pieces: DecodedPiece[];
  text: string;
}

export function decodedText(written: string): DecodedText {
  return { written, pieces: [], text: '' };
}

/** Adds characters that stand there as they are; a piece that goes on where the last one ended is one with it. */
export function appendVerbatim(decoded: DecodedText, start: number, end: number): void {
  if (end <= start) return;
  const last = decoded.pieces.at(-1);
  const offset = decoded.text.length;
  decoded.text += decoded.written.slice(start, end);
  if (last?.verbatim === true && last.end === start) decoded.pieces[decoded.pieces.length - 1] = { ...last, end };
  else decoded.pieces.push({ offset, start, end, verbatim: true });
}

/** Adds characters that something else stands for. */
export function appendDecoded(decoded: DecodedText, text: string, { start, end }: Span): void {
  if (text === '') return;
  decoded.pieces.push({ offset: decoded.text.length, start, end, verbatim: false });
  decoded.text += text;
}
