import type { Diagnostic, Severity } from '@stepproof/core';
import type { Io } from '../io.ts';
import type { CheckedMachine } from '../session/file-outcome.ts';
import type { SourceTexts } from './source-texts.ts';

/** What a check has to tell, for the reporters. */
export interface CheckReport {
  readonly machines: readonly CheckedMachine[];
  /** Those to show, file by file in the order in which they were checked. */
  readonly diagnostics: readonly Diagnostic[];
  /** All that were found, also those that `--quiet` does not show. */
  readonly counts: Counts;
  /** What holds state machines and could not be checked, with the reason as a sentence. */
  readonly unchecked: readonly { readonly file: string; readonly message: string }[];
  readonly fileCount: number;
  readonly fixed: readonly FixedFile[];
  /** The commands that run the executions of findings, where these were saved. */
  readonly commands: ReadonlyMap<Diagnostic, string>;
  readonly fix: 'none' | 'write' | 'show';
  /** The revision since which what was checked changed; nothing when all was checked. */
  readonly since: string | undefined;
  readonly texts: SourceTexts;
}

export type Counts = Readonly<Record<Severity, number>>;

export interface FixedFile {
  readonly file: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}

/** Turns a report into what stands on standard output. */
export type Reporter = (report: CheckReport, io: Pick<Io, 'stdout' | 'environment'>) => string;

export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
