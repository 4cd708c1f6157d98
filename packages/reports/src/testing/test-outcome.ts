import type { Coverage, Mistake, TestResult } from '@stepproof/core';

/** How it went with one file of tests. */
export type TestOutcome =
  | TestedFile
  | MistakenFile
  /** It cannot be read at all. */
  | { readonly kind: 'refused'; readonly file: string; readonly message: string }
  /** Our own fault. */
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown };

export interface TestedFile {
  readonly kind: 'tested';
  readonly file: string;
  readonly machine: TestedMachine;
  /** In the order in which they are written; those that `--test` does not choose are left out. */
  readonly results: readonly TestResult[];
}

/** Something in it, or in what it names, is wrong, so that nothing of it was run. */
export interface MistakenFile {
  readonly kind: 'mistaken';
  readonly file: string;
  readonly mistakes: readonly Mistake[];
}

export interface TestedMachine {
  /** The file in which the definition is written. */
  readonly file: string;
  readonly name: string;
}

/** What the tests of all files together came by in one state machine. */
export interface MachineCoverage {
  readonly machine: TestedMachine;
  readonly coverage: Coverage;
}
