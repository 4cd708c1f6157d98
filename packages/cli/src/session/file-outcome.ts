import { type Diagnostic, type MachineUse, pointerOf, type RuleFailure } from '@stepproof/core';

/** How it went with one file. */
export type FileOutcome =
  /** Holds no definition, and nobody said that it does. */
  | { readonly kind: 'passed-over' }
  /** Was named, and holds no definition. */
  | { readonly kind: 'no-definition'; readonly file: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** Our own fault. */
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }
  | CheckedFile;

/** Whether something went wrong that is our own fault. */
export function isFault(outcome: FileOutcome): boolean {
  return outcome.kind === 'failed' || (outcome.kind === 'checked' && outcome.failures.length > 0);
}

export interface CheckedFile {
  readonly kind: 'checked';
  readonly file: string;
  /** The text that the findings are in, with `--fix` the fixed one; nothing where nobody needs it any more. */
  readonly text: string | undefined;
  readonly machines: readonly CheckedMachine[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly RuleFailure[];
  readonly fixed: { readonly count: number; readonly before: string; readonly after: string } | undefined;
  /** Why fixes could not be written. */
  readonly problem: string | undefined;
}

/** Where a state machine is declared: by a template, or by a definition that stands for itself. */
export interface CheckedMachine {
  readonly file: string;
  readonly name: string;
  readonly pointer: string;
}

export function checkedMachine({ file, name, root, declared }: MachineUse): CheckedMachine {
  if (declared === undefined) return { file, name, pointer: root === undefined ? '' : pointerOf(root) };
  const { key } = declared.declaration;
  return { file: key.source.file, name, pointer: pointerOf(key) };
}
