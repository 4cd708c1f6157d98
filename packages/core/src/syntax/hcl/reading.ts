import type { SourceText } from '../../text/source-text.ts';
import { newNode } from '../new-node.ts';
import type { Node, OpaqueNode } from '../node.ts';
import type { Comment, SyntaxProblem, SyntaxProblemKind } from '../tree.ts';
import { isBlockHeader } from './block-header.ts';
import { isBlank } from './characters.ts';

/** How far a text of HCL was read, and what was found on the way. */
export interface Reading {
  readonly source: SourceText;
  readonly text: string;
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
  position: number;
  /** How many brackets are open. */
  depth: number;
  /** How many interpolations are being read inside each other. */
  interpolations: number;
}

export function readingOf(source: SourceText): Reading {
  const { text } = source;
  const position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { source, text, comments: [], problems: [], position, depth: 0, interpolations: 0 };
}

/** Whether a line break ends what is read, as it does outside of parentheses and square brackets. */
export type LineBreaks = 'end' | 'pass';

/** Passes over blanks and comments, and over line breaks too unless they mean something. */
export function passLayout(reading: Reading, lineBreaks: LineBreaks): void {
  const { text } = reading;
  for (;;) {
    const code = text.charCodeAt(reading.position);
    if (isBlank(code) || (lineBreaks === 'pass' && (code === 0x0a || code === 0x0d))) reading.position++;
    else if (text.startsWith('/*', reading.position)) passComment(reading, blockCommentEnd(text, reading.position));
    else if (lineBreaks === 'pass' && beginsLineComment(text, reading.position))
      passComment(reading, lineEnd(text, reading.position));
    else return;
  }
}

function passComment(reading: Reading, end: number): void {
  const { source, text, position: start } = reading;
  reading.comments.push({ text: text.slice(start, end), span: source.locate(start, end), source, start, end });
  reading.position = end;
}

export function beginsLineComment(text: string, position: number): boolean {
  return text[position] === '#' || text.startsWith('//', position);
}

export function blockCommentEnd(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? text.length : end + 2;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  if (end === -1) return text.length;
  return end > position && text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether a block begins here that stands in no other: what is open before it was never closed. */
export function isAtNextBlock({ text, position }: Reading): boolean {
  return position > 0 && text[position - 1] === '\n' && isBlockHeader(text, position);
}

export function pass(reading: Reading, character: string): boolean {
  if (reading.text[reading.position] !== character) return false;
  reading.position++;
  return true;
}

export function report(
  reading: Reading,
  kind: SyntaxProblemKind,
  { message, start, end }: { readonly message: string; readonly start: number; readonly end: number },
): void {
  const { length } = reading.text;
  reading.problems.push({ kind, message, span: reading.source.locate(Math.min(start, length), Math.min(end, length)) });
}

/** A value of which nothing is known but where it stands. */
export function opaqueAt(
  { source }: Reading,
  { start, end }: { readonly start: number; readonly end: number },
  parent: Node['parent'],
): OpaqueNode & { expression: OpaqueNode['expression'] } {
  return newNode('opaque', { source, start, end }, parent);
}
