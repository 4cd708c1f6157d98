import type { Location } from '@stepproof/core';
import type { Paint } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import { drawFrames, type FramePen, frameAt } from '../frames.ts';

/** The line that a place is in, with the place marked, below where it is. */
export function drawPlace(location: Location, pen: FramePen, paint: Paint): readonly string[] {
  return drawFrames([frameAt(location, pen, { mark: '^', paint, label: '' })], pen.colours).lines;
}

/** Where a place is, to be opened with a click. */
export function placeName({ file, span }: Location, { texts }: Pick<FramePen, 'texts'>): string {
  const { line, column } = texts.linesOf({ file }).index.positionAt(span.start);
  return `${printable(file)}:${line}:${column}`;
}
