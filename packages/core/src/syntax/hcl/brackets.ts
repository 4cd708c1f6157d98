import { isBlockHeader } from './block-header.ts';
import { heredocAt } from './heredoc.ts';
import { beginsLineComment, blockCommentEnd, lineEnd } from './reading.ts';

/** Where brackets end. */
export interface BracketEnd {
  /** Behind the closing bracket, or where the search was given up. */
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * Finds the end of what a bracket opened whose inside begins at `start`, whatever is nested in it: other brackets, strings,
 * interpolations, heredocs and comments. Without recursion, because texts may be nested as deep as they like.
 */
export function bracketEnd(text: string, start: number, limit: number): BracketEnd {
  const open: Mode[] = ['code'];
  let position = start;
  while (position < limit) {
    if (text[position] === '\n' && isBlockHeader(text, position + 1)) return { end: position, isClosed: false };
    position = open.at(-1) === 'code' ? passCode(text, position, open) : passQuoted(text, position, open);
    if (open.length === 0 && position <= limit) return { end: position, isClosed: true };
    if (open.length === 0) break;
  }
  return { end: limit, isClosed: false };
}

type Mode = 'code' | 'quoted';

function passCode(text: string, position: number, open: Mode[]): number {
  const character = text[position] as string;
  if ('{[('.includes(character)) open.push('code');
  else if ('}])'.includes(character)) open.pop();
  else if (character === '"') open.push('quoted');
  else if (beginsLineComment(text, position)) return lineEnd(text, position);
  else if (text.startsWith('/*', position)) return blockCommentEnd(text, position);
  else if (text.startsWith('<<', position)) return heredocAt(text, position)?.end ?? position + 2;
  return position + 1;
}

function passQuoted(text: string, position: number, open: Mode[]): number {
  const character = text[position];
  // A quote that is not closed on its line is not closed at all.
  if (character === '"' || character === '\n') open.pop();
  else if (character === '\\') return position + 2;
  else if (isEscapedOpening(text, position)) return position + 3;
  else if (isOpening(text, position)) {
    open.push('code');
    return position + 2;
  }
  return position + 1;
}

/** Whether an interpolation `${` or a directive `%{` begins here. */
export function isOpening(text: string, position: number): boolean {
  const character = text[position];
  return (character === '$' || character === '%') && text[position + 1] === '{';
}

/** `$${` and `%%{` stand for `${` and `%{`. */
export function isEscapedOpening(text: string, position: number): boolean {
  const character = text[position];
  return (character === '$' || character === '%') && text[position + 1] === character && text[position + 2] === '{';
}
