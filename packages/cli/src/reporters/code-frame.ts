import type { Span } from '@stepproof/core';
import type { SourceLines } from '@stepproof/reports';
import { columnsOf } from '@stepproof/reports';
import { isPlain, printable } from '../terminal/printable.ts';

/** One line of a file with the part of it that a span covers, ready for a terminal. */
export interface CodeFrame {
  /** From 1. */
  readonly line: number;
  /** The columns that are shown, with tabs as spaces, and `…` where the line goes on. */
  readonly code: string;
  /** The columns before the marked part, and those of it; at least one is marked. */
  readonly indent: number;
  readonly width: number;
}

/** The first line of a span in at most `columns` columns. Takes no longer for a long line, such as a file without breaks. */
export function codeFrame({ text, index }: SourceLines, span: Span, columns: number): CodeFrame {
  const { line } = index.positionAt(span.start);
  const start = index.lineStart(line);
  const lineSpan = { start, end: endOfLine(text, start, index.lineStart(line + 1)) };
  const window = windowAround(text, { lineSpan, span, columns });
  const mark = { start: span.start, end: Math.min(span.end, window.end) };
  const indent = shown(text.slice(window.start, mark.start));
  const marked = shown(text.slice(mark.start, mark.end));
  const opening = window.start > lineSpan.start ? '…' : '';
  const closing = window.end < lineSpan.end ? '…' : '';
  return {
    line,
    code:
      opening +
      indent.text +
      marked.text +
      shown(text.slice(Math.max(mark.end, mark.start), window.end)).text +
      closing,
    indent: opening.length + indent.width,
    width: Math.max(1, marked.width),
  };
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

/** How many columns stand for a tab. */
const tabWidth = 2;

function shown(part: string): { readonly text: string; readonly width: number } {
  if (isPlain(part)) return { text: part, width: part.length };
  let text = '';
  let width = 0;
  for (const character of part) {
    const drawn = character === '\t' ? ' '.repeat(tabWidth) : printable(character);
    text += drawn;
    width += character === '\t' ? tabWidth : columnsOf(drawn);
  }
  return { text, width };
}

interface Windowing {
  readonly lineSpan: Span;
  readonly span: Span;
  readonly columns: number;
}

/** The part of the line to show: from its start if the span's start is near it, else from a little before the span. */
function windowAround(text: string, { lineSpan, span, columns }: Windowing): Span {
  const before = Math.max(lineSpan.start, span.start - columns);
  const fitsFromStart =
    before === lineSpan.start && shown(text.slice(before, Math.min(span.end, before + 4 * columns))).width < columns;
  const start = fitsFromStart
    ? lineSpan.start
    : onBoundary(text, Math.max(lineSpan.start, span.start - Math.floor(columns / 4)));
  return { start, end: endOfWindow(text, { start, end: lineSpan.end }, columns) };
}

function onBoundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** Two columns stay free for `…` at either end. */
function endOfWindow(text: string, { start, end }: Span, columns: number): number {
  if (isPlain(text.slice(start, Math.min(end, start + columns)))) return Math.min(end, start + columns - 2);
  let width = 0;
  let offset = start;
  // Characters without a width could go on for ever; four to a column are plenty.
  const bounded = onBoundary(text, Math.min(end, start + 4 * columns));
  for (const character of text.slice(start, bounded)) {
    width += character === '\t' ? tabWidth : columnsOf(character);
    if (width > columns - 2) break;
    offset += character.length;
  }
  return offset;
}
