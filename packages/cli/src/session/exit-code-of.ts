import { type Severity, severities } from '@stepproof/core';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Counts } from '../reporters/check-report.ts';
import type { CheckOptions } from './check-options.ts';
import { type FileOutcome, isFault } from './file-outcome.ts';

export interface CheckEnd {
  readonly options: Pick<CheckOptions, 'failOn' | 'maxWarnings'>;
  readonly outcomes: readonly FileOutcome[];
  readonly counts: Counts;
  /** Whether something could not be read, or a configuration has mistakes. */
  readonly isRefused: boolean;
}

/** The gravest of what happened decides. */
export function exitCodeOf({ options, outcomes, counts, isRefused }: CheckEnd): ExitCode {
  if (outcomes.some(isFault)) return exitCodes.fault;
  if (isRefused) return exitCodes.refused;
  const failing = [...failingSeverities(options, counts)];
  return failing.some((severity) => counts[severity] > 0) ? exitCodes.findings : exitCodes.clean;
}

/** Those of which a single finding makes the command fail; warnings also where there are more than `--max-warnings`. */
export function failingSeverities(
  { failOn, maxWarnings = Number.POSITIVE_INFINITY }: CheckEnd['options'],
  counts: Counts,
): ReadonlySet<Severity> {
  const failing = new Set(failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1));
  return counts.warning > maxWarnings ? failing.add('warning') : failing;
}
