import { severities } from '@stepproof/core';
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
  const { failOn, maxWarnings = Number.POSITIVE_INFINITY } = options;
  if (counts.warning > maxWarnings) return exitCodes.findings;
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0) ? exitCodes.findings : exitCodes.clean;
}
