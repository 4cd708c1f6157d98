import { identifierAt, isBlank } from './characters.ts';

/** A heredoc: from `<<` to the end of its closing marker. */
export interface Heredoc {
  readonly marker: string;
  /** Where its text begins and ends; the last line break belongs to it. */
  readonly start: number;
  readonly textEnd: number;
  readonly end: number;
  /** How many blanks at the start of a line do not belong to the text. */
  readonly indent: number;
  readonly isClosed: boolean;
}

/** The heredoc that begins at an offset; nothing when `<<` and a marker do not stand there alone on their line. */
export function heredocAt(text: string, position: number): Heredoc | undefined {
  const isFlush = text[position + 2] === '-';
  const markerStart = position + (isFlush ? 3 : 2);
  const marker = identifierAt(text, markerStart);
  const lineEnd = indentEnd(text, markerStart + marker.length);
  if (marker === '' || !(text[lineEnd] === '\n' || text.startsWith('\r\n', lineEnd))) return undefined;
  const start = nextLine(text, lineEnd);
  const { textEnd, end, isClosed } = closing(text, start, marker);
  return { marker, start, textEnd, end, indent: isFlush ? commonIndent(text, start, textEnd) : 0, isClosed };
}

/** The line that holds nothing but the marker. */
function closing(text: string, start: number, marker: string): Pick<Heredoc, 'textEnd' | 'end' | 'isClosed'> {
  let line = start;
  while (line < text.length) {
    const next = nextLine(text, line);
    const at = indentEnd(text, line);
    if (text.startsWith(marker, at) && text.slice(at, next).trim() === marker)
      return { textEnd: line, end: at + marker.length, isClosed: true };
    line = next;
  }
  return { textEnd: text.length, end: text.length, isClosed: false };
}

/** Of the lines that are not blank, the fewest blanks before the text; those are taken off all lines of `<<-`. */
function commonIndent(text: string, start: number, end: number): number {
  let indent = Number.POSITIVE_INFINITY;
  for (let line = start; line < end; line = nextLine(text, line)) {
    const at = indentEnd(text, line);
    if (at < end && text[at] !== '\n' && text[at] !== '\r') indent = Math.min(indent, at - line);
  }
  return Number.isFinite(indent) ? indent : 0;
}

export function indentEnd(text: string, line: number): number {
  let position = line;
  while (isBlank(text.charCodeAt(position))) position++;
  return position;
}

function nextLine(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end + 1;
}
