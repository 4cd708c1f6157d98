import type { Diagnostic, Fix } from '../engine/diagnostic.ts';
import { applyEdits, editsOverlap, type TextEdit } from '../text/text-edit.ts';

/** The safe fixes to make in one pass: of those that touch the same characters only the first, each whole or not at all. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const taken = new TakenSpans();
  return diagnostics.flatMap(({ fixes }) => {
    const safe = fixes.find((fix) => fix.kind === 'safe');
    return safe !== undefined && taken.take(safe.edits) ? [safe] : [];
  });
}

/** The spans that chosen fixes edit, per file in the order of the text, so that an overlap is found among neighbours. */
class TakenSpans {
  readonly #byFile = new Map<string, TextEdit[]>();

  /** Takes all spans of the edits, or none when one of them is taken. */
  take(edits: readonly TextEdit[]): boolean {
    if (edits.some((edit) => this.#isTaken(edit))) return false;
    for (const edit of edits) this.#editsOf(edit.file).splice(this.#indexFor(edit), 0, edit);
    return true;
  }

  #isTaken(edit: TextEdit): boolean {
    const edits = this.#editsOf(edit.file);
    const index = this.#indexFor(edit);
    return [edits[index - 1], edits[index]].some((other) => other !== undefined && editsOverlap(edit, other));
  }

  #editsOf(file: string): TextEdit[] {
    const edits = this.#byFile.get(file) ?? [];
    this.#byFile.set(file, edits);
    return edits;
  }

  #indexFor({ file, span }: TextEdit): number {
    const edits = this.#editsOf(file);
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle] as TextEdit).span.start < span.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text of one file after these fixes. */
export function applyFixes(file: string, text: string, fixes: readonly Fix[]): string {
  const edits = fixes.flatMap((fix) => fix.edits).filter((edit) => edit.file === file);
  return applyEdits(text, edits);
}

/** How often a file is fixed and checked anew, because a fix may uncover the next. */
export const mostFixPasses = 10;
