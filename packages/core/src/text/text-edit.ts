import type { Span } from './span.ts';

/** Replaces the characters of `span` in `file` by `text`. */
export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
}

/**
 * Stands for an edit that cannot be made: its characters come from several places, or what is to stand there cannot be
 * written there. A fix that holds it is not offered.
 */
export const impossibleEdit: TextEdit = { file: '', span: { start: 0, end: 0 }, text: '' };

/** Whether two edits touch the same characters, or insert at the same place. */
export function editsOverlap(one: TextEdit, other: TextEdit): boolean {
  if (one.file !== other.file) return false;
  if (one.span.start === other.span.start) return true;
  return one.span.start < other.span.end && other.span.start < one.span.end;
}

/** The text after all edits, which lie in one file and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let result = '';
  let position = 0;
  for (const { span, text: replacement } of ordered) {
    result += text.slice(position, span.start) + replacement;
    position = span.end;
  }
  return result + text.slice(position);
}
