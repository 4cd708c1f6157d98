import type { SourceText } from '../../text/source-text.ts';
import type { Comment } from '../tree.ts';

/**
 * Reads what stands between the scalars of a document, where js-yaml says nothing: comments, the closing brackets of flow
 * collections and the indicators of block scalars. Every character is looked at a bounded number of times.
 */
export interface Gaps {
  readonly source: SourceText;
  readonly comments: Comment[];
  /** Everything before it has been read. */
  position: number;
  /** The next `#` at or after `position`, which most files have few of. */
  nextHash: number;
}

export function gapsOf(source: SourceText): Gaps {
  return { source, comments: [], position: 0, nextHash: hashFrom(source.text, 0) };
}

/** Reads the gap before a scalar that covers `start` to `end`, and passes the scalar, in which `#` begins no comment. */
export function passScalar(gaps: Gaps, start: number, end: number): void {
  while (gaps.nextHash < start) readComment(gaps);
  if (gaps.nextHash < end) gaps.nextHash = hashFrom(gaps.source.text, end);
  gaps.position = end;
}

/** Where the `|` or `>` stands whose block scalar's lines begin at `bodyStart`. */
export function blockIndicator(gaps: Gaps, from: number, bodyStart: number): number {
  const { text } = gaps.source;
  let position = from;
  while (position < bodyStart) {
    const code = text.charCodeAt(position);
    if (code === 0x7c || code === 0x3e) return position;
    // A `%TAG` line before the first document may hold either character.
    const directive = code === 0x25 && isBreakBefore(text, position);
    position = directive || beginsComment(text, position) ? lineEndFrom(text, position) : position + 1;
  }
  return from;
}

/** The end of the flow collection that `bracket` closes, when all that it holds has been read. */
export function flowEnd(gaps: Gaps, bracket: string): number {
  const { text } = gaps.source;
  let position = gaps.position;
  while (position < text.length && text[position] !== bracket) {
    position = beginsComment(text, position) ? lineEndFrom(text, position) : position + 1;
  }
  return Math.min(position + 1, text.length);
}

/** Where a value of no characters stands: right after the `:`, `-` or `?` that announces it. */
export function emptyPlace(gaps: Gaps): number {
  const { text } = gaps.source;
  let position = gaps.position;
  for (;;) {
    const code = text.charCodeAt(position);
    if (beginsComment(text, position)) position = lineEndFrom(text, position);
    else if (isBlank(code) || isLineBreak(code)) position++;
    else return code === 0x3a || code === 0x2d || code === 0x3f ? position + 1 : gaps.position;
  }
}

/** The end of the line, before its line break. */
export function lineEndFrom(text: string, position: number): number {
  let end = position;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** The start of the next line, for the offset of a line break; the end of the text has no break to pass. */
export function afterLineBreak(text: string, position: number): number {
  if (position >= text.length) return text.length;
  return text.charCodeAt(position) === 0x0d && text.charCodeAt(position + 1) === 0x0a ? position + 2 : position + 1;
}

/** YAML 1.2 breaks lines at line feeds and carriage returns only (section 5.4). */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function readComment(gaps: Gaps): void {
  const { source } = gaps;
  const { text } = source;
  const start = gaps.nextHash;
  if (!beginsComment(text, start)) {
    gaps.nextHash = hashFrom(text, start + 1);
    return;
  }
  const end = lineEndFrom(text, start);
  gaps.comments.push({ text: text.slice(start, end), span: source.locate(start, end), source, start, end });
  gaps.nextHash = hashFrom(text, end);
}

/** A `#` begins a comment only at the start of a line or after white space (section 6.6); `&a#b` is one anchor. */
function beginsComment(text: string, position: number): boolean {
  if (text.charCodeAt(position) !== 0x23) return false;
  return isBreakBefore(text, position) || isBlank(text.charCodeAt(position - 1));
}

function isBreakBefore(text: string, position: number): boolean {
  if (position === 0) return true;
  const before = text.charCodeAt(position - 1);
  return isLineBreak(before) || before === 0xfeff;
}

function hashFrom(text: string, position: number): number {
  const found = text.indexOf('#', position);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}
