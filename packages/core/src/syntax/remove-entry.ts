import type { SourceText } from '../text/source-text.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { lineBreakBefore, lineStartOf } from './lines.ts';
import type { ArrayNode, ObjectNode } from './node.ts';
import { afterLineBreak, lineEndFrom } from './yaml/gaps.ts';

/** A property with its value, or an item: from its first character to its last. */
export interface Entry {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Whether nothing else stands in an object or array of a YAML block. */
export function isOnlyEntry(container: ObjectNode | ArrayNode, { start, end }: Entry): boolean {
  return container.start === start && container.end === end;
}

/**
 * Takes an entry out of a block: the lines that it stands on, or, where the first one begins behind a dash, what moves the
 * next entry into its place.
 */
export function removeFromBlock(entry: Entry): TextEdit {
  const { text } = entry.source;
  const lineStart = lineStartOf(text, entry.start);
  const lineEnd = lineEndFrom(text, entry.end);
  if (text.slice(lineStart, entry.start).trim() !== '') return removal(entry, entry.start, blanksAfter(text, lineEnd));
  const nextLine = afterLineBreak(text, lineEnd);
  if (nextLine > lineEnd) return removal(entry, lineStart, nextLine);
  // The last line of a file that does not end in a line break takes the one before it along.
  return removal(entry, lineStart - lineBreakBefore(text, lineStart).length, lineEnd);
}

/**
 * Takes an entry and its comma from between brackets. Nothing where a comment, or a YAML tag or anchor, stands before the
 * entry, so that it is not plain which comma is its own.
 */
export function removeFromFlow(container: ObjectNode | ArrayNode, entry: Entry): TextEdit | undefined {
  const { text } = entry.source;
  const before = blanksBefore(text, entry.start);
  const isFirst = before === container.start + 1;
  if (!isFirst && !isComma(text, before - 1, { from: container.start, to: entry.start })) return undefined;
  const withNextComma = removeWithNextComma(entry);
  if (withNextComma !== undefined) return withNextComma;
  if (!isFirst) return removal(entry, before - 1, entry.end);
  const after = blanksAfter(text, entry.end);
  const isAlone = after === container.end - 1;
  return isAlone ? removal(entry, before, after) : removal(entry, entry.start, entry.end);
}

/** Takes an entry out with the comma behind it, if one follows; what stands before it does not matter then. */
export function removeWithNextComma(entry: Entry): TextEdit | undefined {
  const { text } = entry.source;
  const comma = layoutAfter(text, entry.end);
  return text[comma] === ',' ? removal(entry, entry.start, blanksAfter(text, comma + 1)) : undefined;
}

/** The end of the blanks, line breaks and comments from an offset on. */
export function layoutAfter(text: string, offset: number): number {
  let end = blanksAfter(text, offset);
  for (;;) {
    if (text[end] === '#' || text.startsWith('//', end)) end = blanksAfter(text, lineEndFrom(text, end));
    else if (text.startsWith('/*', end)) end = blanksAfter(text, commentEnd(text, end + 2));
    else return end;
  }
}

function commentEnd(text: string, from: number): number {
  const end = text.indexOf('*/', from);
  return end === -1 ? text.length : end + 2;
}

/** Whether a comma stands at an offset that is no part of a comment: one ends with its line, before `to`. */
function isComma(text: string, offset: number, { from, to }: { from: number; to: number }): boolean {
  if (text[offset] !== ',') return false;
  if (!/[\r\n]/.test(text.slice(offset, to))) return true;
  const line = text.slice(Math.max(lineStartOf(text, offset), from), offset);
  return !line.includes('//') && !line.includes('#');
}

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (blanks.has(text[start - 1])) start--;
  return start;
}

function blanksAfter(text: string, offset: number): number {
  let end = offset;
  while (blanks.has(text[end])) end++;
  return end;
}

const blanks: ReadonlySet<string | undefined> = new Set([' ', '\t', '\n', '\r']);

function removal({ source }: Entry, start: number, end: number): TextEdit {
  return source.edit(start, end, '');
}
