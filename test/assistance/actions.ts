import { expect } from 'vitest';
import type { Refactoring } from '../../packages/core/src/assistance/refactorings/refactoring.ts';
import { refactoringsAt } from '../../packages/core/src/assistance/refactorings/refactorings.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';
import { atCaret } from './marks.ts';

/** Checks what becomes of the text when the refactoring of that title is made of the state at the caret. */
export function checkRefactoring(marked: string, title: string, after: string, format: TextFormat = 'json'): void {
  const { text } = atCaret(marked);
  const offered = offeredAt(marked, format);
  const chosen = offered.find((refactoring) => refactoring.title === title);
  expect(chosen, `${title} among: ${offered.map((one) => one.title).join(', ')}`).toBeDefined();
  expect(applyEdits(text, chosen?.edits ?? [])).toBe(after);
}

/** The titles of what is offered at the caret. */
export function titlesAt(marked: string, format: TextFormat = 'json'): readonly string[] {
  return offeredAt(marked, format).map(({ title }) => title);
}

function offeredAt(marked: string, format: TextFormat): readonly Refactoring[] {
  const { text, offset } = atCaret(marked);
  return refactoringsAt(documentOf(text, { format }), { start: offset, end: offset });
}
