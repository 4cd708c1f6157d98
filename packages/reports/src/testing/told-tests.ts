import type { SourceTexts } from '../source-texts.ts';
import type { MachineCoverage, TestOutcome } from './test-outcome.ts';

/** What a run of tests has to tell. */
export interface ToldTests {
  /** In the order of the files. */
  readonly outcomes: readonly TestOutcome[];
  readonly counts: TestCounts;
  /** Nothing where it is not asked for, or goes into a file. */
  readonly coverage: readonly MachineCoverage[] | undefined;
  readonly texts: SourceTexts;
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Files that could not be run. */
  readonly refused: number;
}

export function countTests(outcomes: readonly TestOutcome[]): TestCounts {
  const counts = { passed: 0, failed: 0, skipped: 0, refused: 0 };
  for (const outcome of outcomes) {
    if (outcome.kind !== 'tested') counts.refused++;
    else for (const { kind } of outcome.results) counts[kind]++;
  }
  return counts;
}
