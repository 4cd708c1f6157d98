import { lineStartOf } from '../../syntax/lines.ts';

/** A stretch of one line in which a key or a value stands, or may be written. Offsets count in the tree's source. */
export interface Spot {
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** What stands in it before the cursor and after, without quotes and escapes. */
  readonly typed: string;
  readonly following: string;
  readonly style: WritingStyle;
  /** The quote that it begins with, if any. */
  readonly quote: '"' | "'" | undefined;
  /** What is written in its place to find out where it stands. */
  readonly probe: string;
  /** Whether a colon follows already. */
  readonly colon: 'written' | 'missing';
  /** What goes before and after so that the text around it stays whole. */
  readonly before: '' | ' ';
  readonly after: '' | ',';
  /** Where a comma is missing behind the value before it. */
  readonly missingComma: number | undefined;
  /** Whether it begins its line, but for dashes of YAML. */
  readonly line: 'own' | 'shared';
  /** The blanks before a key that would stand below this one. */
  readonly indentation: string;
}

export type WritingStyle = 'json' | 'yaml-block' | 'yaml-flow';

/** The name that stands for what is being written. */
export const probeName = 'StepProofCursor';

/** The blanks that begin the line of an offset. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = lineStartOf(text, offset);
  let end = lineStart;
  while (end < offset && (text[end] === ' ' || text[end] === '\t')) end++;
  return text.slice(lineStart, end);
}

/** Where the word ends that the offset is in: letters, digits and what joins them in names, paths and ARNs. */
export function wordEndFrom(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /[\w.$:/-]/.test(text.charAt(end))) end++;
  return end;
}
