import { applyFixes, chooseFixes, type Fix, mostFixPasses } from '@stepproof/core';
import type { LintedText } from './lint-text.ts';

export interface FixedText {
  readonly linted: LintedText;
  /** How many fixes were made. */
  readonly count: number;
}

/**
 * Makes the safe fixes of a text, checks it anew, and makes those that came up, until none is left. A pass whose result
 * no longer reads as before is dropped.
 */
export async function fixText(
  file: string,
  first: LintedText,
  relint: (text: string) => Promise<LintedText>,
): Promise<FixedText> {
  let linted = first;
  let count = 0;
  for (let pass = 0; pass < mostFixPasses; pass++) {
    const fixes = fixesWithin(file, linted);
    if (fixes.length === 0) break;
    const next = await relint(applyFixes(file, linted.text, fixes));
    if (next.text === linted.text || readsWorse(next, linted)) break;
    linted = next;
    count += fixes.length;
  }
  return { linted, count };
}

/** How many findings `--fix` would remove from a text. */
export function countFixable({ diagnostics }: Pick<LintedText, 'diagnostics'>): number {
  return diagnostics.filter(({ fixes }) => fixes.some((fix) => fix.kind === 'safe')).length;
}

/** A fix that also edits another file is left to editors, which can change several files at once. */
function fixesWithin(file: string, { diagnostics }: LintedText): readonly Fix[] {
  return chooseFixes(diagnostics).filter((fix) => fix.edits.every((edit) => edit.file === file));
}

function readsWorse(next: LintedText, before: LintedText): boolean {
  return next.machines.length < before.machines.length || faultsOf(next) > faultsOf(before);
}

function faultsOf({ machines }: LintedText): number {
  const problems = machines.flatMap((machine) => machine.tree.problems);
  return problems.filter((problem) => problem.kind === 'structure' || problem.kind === 'syntax').length;
}
