import {
  applyFixes,
  chooseFixes,
  type Depth,
  type Diagnostic,
  type Fix,
  type FoundInUse,
  findingsIn,
  mostFixPasses,
} from '@stepproof/core';

/** A text that was checked. */
export interface CheckedText {
  readonly text: string;
  /** Those in the text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly machineCount: number;
  /** How many faults the texts of the machines' definitions have. */
  readonly faultCount: number;
}

/** A text that was checked with all that is in it or named by it, as far as one of the files is concerned. */
export function checkedText(file: string, text: string, found: readonly FoundInUse[]): CheckedText {
  return {
    text,
    diagnostics: findingsIn(file, found),
    machineCount: found.length,
    faultCount: found.reduce((sum, { faultCount }) => sum + faultCount, 0),
  };
}

export interface FixedText<Checked extends CheckedText> {
  readonly checked: Checked;
  /** How many fixes were made. */
  readonly count: number;
}

export interface Fixing<Checked extends CheckedText> {
  readonly file: string;
  readonly first: Checked;
  /** How deeply the fixed text is checked in the end. */
  readonly depth: Depth;
  recheck(text: string, depth: Depth): Promise<Checked>;
}

/**
 * Makes the safe fixes of a text, checks it anew, and makes those that came up, until none is left. A pass whose result
 * no longer reads as before is dropped. Trying out executions takes longest, so that is done only once no other fix is left.
 */
export async function fixText<Checked extends CheckedText>(fixing: Fixing<Checked>): Promise<FixedText<Checked>> {
  let last: FixedText<Checked> = { checked: fixing.first, count: 0 };
  for (let pass = 0; pass < mostFixPasses; pass++) {
    const fixed = await fixShallow(last, fixing);
    if (fixed.checked === last.checked || fixing.depth === 'shallow') return fixed;
    last = { ...fixed, checked: await fixing.recheck(fixed.checked.text, 'deep') };
  }
  return last;
}

async function fixShallow<Checked extends CheckedText>(
  fixed: FixedText<Checked>,
  { file, recheck }: Fixing<Checked>,
): Promise<FixedText<Checked>> {
  let last = fixed;
  for (let pass = 0; pass < mostFixPasses; pass++) {
    const { checked, count } = last;
    const fixes = fixesWithin(file, checked);
    if (fixes.length === 0) break;
    const next = await recheck(applyFixes(file, checked.text, fixes), 'shallow');
    if (next.text === checked.text || readsWorse(next, checked)) break;
    last = { checked: next, count: count + fixes.length };
  }
  return last;
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
