import { applyFixes, chooseFixes, type Diagnostic, type Fix, mostFixPasses } from '@stepproof/core';

/** A text that was checked. */
export interface CheckedText {
  readonly text: string;
  /** Those in the text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly machineCount: number;
  /** How many faults the texts of the machines' definitions have. */
  readonly faultCount: number;
}

export interface FixedText<Checked extends CheckedText> {
  readonly checked: Checked;
  /** How many fixes were made. */
  readonly count: number;
}

/**
 * Makes the safe fixes of a text, checks it anew, and makes those that came up, until none is left. A pass whose result
 * no longer reads as before is dropped.
 */
export async function fixText<Checked extends CheckedText>(
  file: string,
  first: Checked,
  recheck: (text: string) => Promise<Checked>,
): Promise<FixedText<Checked>> {
  let checked = first;
  let count = 0;
  for (let pass = 0; pass < mostFixPasses; pass++) {
    const fixes = fixesWithin(file, checked);
    if (fixes.length === 0) break;
    const next = await recheck(applyFixes(file, checked.text, fixes));
    if (next.text === checked.text || readsWorse(next, checked)) break;
    checked = next;
    count += fixes.length;
  }
  return { checked, count };
}

/** How many findings `--fix` would remove from a text. */
export function countFixable({ diagnostics }: Pick<CheckedText, 'diagnostics'>): number {
  return diagnostics.filter(({ fixes }) => fixes.some((fix) => fix.kind === 'safe')).length;
}

/** A fix that also edits another file is left to editors, which can change several files at once. */
function fixesWithin(file: string, { diagnostics }: CheckedText): readonly Fix[] {
  return chooseFixes(diagnostics).filter((fix) => fix.edits.every((edit) => edit.file === file));
}

function readsWorse(next: CheckedText, before: CheckedText): boolean {
  return next.machineCount < before.machineCount || next.faultCount > before.faultCount;
}
