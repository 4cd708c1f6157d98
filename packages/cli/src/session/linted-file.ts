import type { LintedText } from '@stepproof/checking';
import type { FileText, FoundInUse, RuleFailure } from '@stepproof/core';
import { type CheckedMachine, checkedMachine } from './file-outcome.ts';

/** What was found in a text and in the files that it names, without the trees that it was read from. */
export interface LintedFile {
  /** The text itself, and the others that are one template with it. */
  readonly texts: readonly FileText[];
  readonly machines: readonly LintedMachine[];
  /** For each machine. */
  readonly found: readonly FoundInUse[];
  readonly failures: readonly RuleFailure[];
}

export interface LintedMachine extends CheckedMachine {
  /** The other files that it is written in, and its contract where something was found in that: whole, and each once. */
  readonly others: readonly FileText[];
}

export function lintedFile(linted: LintedText): LintedFile {
  const { texts, machines, found, failures } = linted;
  const named = machines.map((use, index) => ({ ...checkedMachine(use), others: othersOf(index, linted) }));
  return { texts, machines: named, found, failures };
}

function othersOf(index: number, { texts, parts, contracts, machines, found }: LintedText): readonly FileText[] {
  const own = new Set(texts.map(({ file }) => file));
  const { tree, declared } = machines[index] as LintedText['machines'][number];
  const whole = new Map([...parts, ...contracts].map(({ file, text }) => [file, text] as const));
  const trees = [tree, declared?.tree ?? tree].map(({ source }) => [source.file, source.text] as const);
  const about = contracts.filter(({ file }) => isAbout(found[index], file));
  const byFile = new Map([...trees, ...about.map(({ file, text }) => [file, text] as const)]);
  return [...byFile]
    .filter(([file]) => !own.has(file))
    .map(([file, text]) => ({ file, text: whole.get(file) ?? text }));
}

/** Whether something was found in a file. */
export function isAbout(use: FoundInUse | undefined, file: string): boolean {
  return use?.diagnostics.some(({ location }) => location.file === file) === true;
}
