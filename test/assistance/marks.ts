import { expect } from 'vitest';
import { definitionsAt, usesAt } from '../../packages/core/src/assistance/names/names.ts';
import { renameAt } from '../../packages/core/src/assistance/names/rename.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import type { Span } from '../../packages/core/src/text/span.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';

/** Where the caret is; and around the places that are expected. */
const caret = '▮';
const [opening, closing] = ['«', '»'];

export interface Caret {
  readonly text: string;
  readonly offset: number;
}

/** A text without its marks, and where its caret stood. */
export function atCaret(marked: string): Caret {
  const plain = withoutPlaces(marked);
  const offset = plain.indexOf(caret);
  if (offset === -1) throw new Error('The text has no caret.');
  return { text: plain.replace(caret, ''), offset };
}

/** Checks that the uses of what stands at the caret are the marked places, and no others. */
export function checkUses(marked: string, format: TextFormat = 'json'): void {
  const { text, offset } = atCaret(marked);
  const uses = usesAt(documentOf(text, { format }), offset);
  expect(withPlaces(text, spansOf(uses.map(({ location }) => location.span)))).toBe(marked.replace(caret, ''));
}

/** Checks that what stands at the caret is defined in the marked places, and in no others. */
export function checkDefinitions(marked: string, format: TextFormat = 'json'): void {
  const { text, offset } = atCaret(marked);
  const definitions = definitionsAt(documentOf(text, { format }), offset);
  expect(withPlaces(text, spansOf(definitions.map(({ target }) => target.span)))).toBe(marked.replace(caret, ''));
}

/** Checks what becomes of the text when what stands at the caret is renamed. */
export function checkRename(marked: string, newName: string, after: string, format: TextFormat = 'json'): void {
  const { text, offset } = atCaret(marked);
  const renaming = renameAt(documentOf(text, { format }), offset, newName);
  if (renaming.kind === 'refused') throw new Error(renaming.reason);
  expect(applyEdits(text, renaming.edits)).toBe(after);
}

/** Checks the reason why what stands at the caret cannot be renamed so. */
export function checkRefused(marked: string, newName: string, reason: string, format: TextFormat = 'json'): void {
  const { text, offset } = atCaret(marked);
  expect(renameAt(documentOf(text, { format }), offset, newName)).toEqual({ kind: 'refused', reason });
}

function withoutPlaces(marked: string): string {
  return marked.replaceAll(opening, '').replaceAll(closing, '');
}

function spansOf(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((one, other) => one.start - other.start);
}

function withPlaces(text: string, spans: readonly Span[]): string {
  const edits = spans.map((span) => ({
    file: '',
    span,
    text: opening + text.slice(span.start, span.end) + closing,
  }));
  return applyEdits(text, edits);
}
