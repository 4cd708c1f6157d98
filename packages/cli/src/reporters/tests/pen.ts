import type { Location } from '@stepproof/core';
import type { Colours, Paint } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import { codeFrame } from '../code-frame.ts';
import type { SourceTexts } from '../source-texts.ts';

/** What parts of a report are drawn with. */
export interface Pen {
  readonly colours: Colours;
  readonly columns: number;
  readonly texts: SourceTexts;
}

/** Lines in a file or a pipe may be somewhat longer than on most terminals. */
export const usualColumns = 100;
export const fewestColumns = 40;

/** A message with its names made visible. */
export function sentence(message: string, colours: Colours): string {
  return printable(message).replace(/`[^`]*`/g, (name) => colours.bold(name));
}

/** The line that a place is in, with the place marked, below where it is. */
export function drawPlace(
  location: Location,
  pen: Pen,
  { mark, paint }: { mark: string; paint: Paint },
): readonly string[] {
  const { colours, texts, columns } = pen;
  const lines = texts.linesOf(location);
  const { line, column } = lines.index.positionAt(location.span.start);
  const frame = codeFrame(lines, location.span, columns - String(line).length - 4);
  const gutter = ' '.repeat(String(line).length);
  const bar = colours.blue(`${gutter} │`);
  return [
    `${gutter} ${colours.blue('╭─')} ${colours.cyan(`${printable(location.file)}:${line}:${column}`)}`,
    bar,
    `${colours.blue(`${line} │`)} ${frame.code}`.trimEnd(),
    `${bar} ${' '.repeat(frame.indent)}${paint(mark.repeat(frame.width))}`,
  ];
}

/** Where a place is, to be opened with a click. */
export function placeName({ file, span }: Location, { texts }: Pick<Pen, 'texts'>): string {
  const { line, column } = texts.linesOf({ file }).index.positionAt(span.start);
  return `${printable(file)}:${line}:${column}`;
}
