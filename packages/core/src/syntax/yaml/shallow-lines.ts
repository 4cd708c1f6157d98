import type { DecodedPiece } from '../../text/pieces.ts';
import { SourceText } from '../../text/source-text.ts';
import { isLineBreak } from './gaps.ts';

/** How many columns a line is moved in; a line that needs more is moved again. */
export const padding = 200;

/**
 * The text with padding before some of its lines, whose starts are given in ascending order. The padding stands nowhere
 * in the file, so that everything read from the result still knows its place.
 */
export function withPadding(source: SourceText, lineStarts: readonly number[]): SourceText {
  const pieces: DecodedPiece[] = [];
  let text = '';
  let position = 0;
  for (const start of lineStarts) {
    if (start > position) pieces.push({ offset: text.length, start: position, end: start, verbatim: true });
    text += source.text.slice(position, start);
    pieces.push({ offset: text.length, start, end: start, verbatim: false });
    text += ' '.repeat(padding);
    position = start;
  }
  pieces.push({ offset: text.length, start: position, end: source.text.length, verbatim: true });
  text += source.text.slice(position);
  return SourceText.decoded(source, text, { pieces, encode: (inner) => inner });
}

/** The start of the line that an offset lies in, unless tabs indent it, which other readers of YAML refuse too. */
export function spaceIndentedLineStart(text: string, offset: number): number | undefined {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return text.slice(start, offset).includes('\t') ? undefined : start;
}
