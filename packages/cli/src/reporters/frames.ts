import type { Location } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';
import type { Colours, Paint } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import { type CodeFrame, codeFrame } from './code-frame.ts';

/** What it takes to draw places of texts. */
export interface FramePen {
  readonly colours: Colours;
  readonly columns: number;
  readonly texts: SourceTexts;
}

/** A place of a text, ready to be drawn. */
export interface DrawnFrame {
  readonly heading: readonly ((gutter: string) => string)[];
  readonly frame: CodeFrame;
  /** What underlines the marked part, and what is said of it. */
  readonly mark: string;
  readonly paint: Paint;
  readonly label: string;
}

export function frameAt(
  location: Location,
  { colours, texts, columns }: FramePen,
  style: Pick<DrawnFrame, 'mark' | 'paint' | 'label'>,
): DrawnFrame {
  const lines = texts.linesOf(location);
  const { line, column } = lines.index.positionAt(location.span.start);
  const place = `${printable(location.file)}:${line}:${column}`;
  const frame = codeFrame(lines, location.span, columns - String(line).length - 4);
  return { ...style, frame, heading: [(gutter) => `${gutter} ${colours.blue('╭─')} ${colours.cyan(place)}`] };
}

/** Frames below each other, with one gutter. */
export function drawFrames(
  frames: readonly DrawnFrame[],
  colours: Colours,
): { readonly gutter: string; readonly lines: readonly string[] } {
  const gutter = ' '.repeat(Math.max(...frames.map(({ frame }) => String(frame.line).length)));
  const bar = colours.blue(`${gutter} │`);
  const lines = frames.flatMap((part) => [
    ...part.heading.map((line) => line(gutter)),
    bar,
    ...drawn(part, gutter, colours),
  ]);
  return { gutter, lines };
}

function drawn({ frame, mark, paint, label }: DrawnFrame, gutter: string, colours: Colours): readonly string[] {
  const number = String(frame.line).padStart(gutter.length);
  const underline = paint(mark.repeat(frame.width));
  return [
    `${colours.blue(`${number} │`)} ${frame.code}`.trimEnd(),
    `${colours.blue(`${gutter} │`)} ${' '.repeat(frame.indent)}${underline}${label === '' ? '' : ` ${label}`}`,
  ];
}

/** A message with its names made visible. */
export function sentence(message: string, colours: Colours): string {
  return printable(message).replace(/`[^`]*`/g, (name) => colours.bold(name));
}

/** How wide an output is drawn: lines in a file or a pipe may be somewhat longer than on most terminals. */
export function columnsFor({ columns }: { readonly columns: number | undefined }): number {
  return Math.max(columns ?? usualColumns, fewestColumns);
}

const usualColumns = 120;
const fewestColumns = 40;
