import type { Diagnostic, Severity } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';
import type { InputProblem } from '../files/input-problem.ts';
import type { Io } from '../io.ts';
import type { CheckedMachine } from '../session/file-outcome.ts';

/** What a check has to tell, for the reporters. */
export interface CheckReport {
  readonly machines: readonly CheckedMachine[];
  /** Those to show, file by file in the order in which they were checked. */
  readonly diagnostics: readonly Diagnostic[];
  /** All that were found, also those that `--quiet` does not show. */
  readonly counts: Counts;
  /** What holds state machines and could not be checked, with the reason as a sentence. */
  readonly unchecked: readonly { readonly file: string; readonly message: string }[];
  /** What kept something from being checked, as sentences. */
  readonly problems: readonly InputProblem[];
  /** The severities that make the command fail. */
  readonly failing: ReadonlySet<Severity>;
  /** What is said of the baselines; nothing where there is none. */
  readonly baseline: BaselineSummary | undefined;
  readonly fileCount: number;
  readonly fixed: readonly FixedFile[];
  /** The commands that run the executions of findings, where these were saved. */
  readonly commands: ReadonlyMap<Diagnostic, string>;
  readonly fix: 'none' | 'write' | 'show';
  readonly texts: SourceTexts;
}

/** What baselines had to do with a check. */
export interface BaselineSummary {
  /** How many findings are in them, and are neither shown nor counted. */
  readonly hidden: number;
  /** What is in them and was not found any more. */
  readonly gone: readonly GoneEntry[];
}

/** An entry of a baseline that can go. */
export interface GoneEntry {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
}

export type Counts = Readonly<Record<Severity, number>>;

export interface FixedFile {
  readonly file: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}

/** Turns a report into what stands on standard output, or in the file of `--output`. */
export type Reporter = (report: CheckReport, io: Io) => string;

export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
