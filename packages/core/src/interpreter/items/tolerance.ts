import { Failure } from '../failure.ts';
import { type AskedNumber, decimalOf, integerOf, outOfRange } from './asked-number.ts';

/** How many items of a distributed Map may fail; what is not given sets no bound of its own. */
export interface Tolerance {
  readonly count: number | undefined;
  readonly percentage: number | undefined;
}

export interface AskedTolerance {
  readonly count?: AskedNumber | undefined;
  readonly percentage?: AskedNumber | undefined;
}

/** The checked values of `ToleratedFailureCount` and `ToleratedFailurePercentage`, or of their paths. */
export function toleranceOf(asked: AskedTolerance): Tolerance {
  return {
    count: asked.count && countOf(asked.count),
    percentage: asked.percentage && percentageOf(asked.percentage),
  };
}

/**
 * Whether that many failed items of all fail the Map. Without a tolerance the first one does; with both, the one that is
 * exceeded first decides.
 * https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html#maprun-fail-threshold
 */
export function exceedsTolerance(failed: number, total: number, { count, percentage }: Tolerance): boolean {
  if (count === undefined && percentage === undefined) return failed > 0;
  if (count !== undefined && failed > count) return true;
  return percentage !== undefined && failed * 100 > percentage * total;
}

/** What the Map fails with then. */
export function toleranceFailure(): Failure {
  return new Failure({
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  });
}

function countOf(asked: AskedNumber): number {
  const count = integerOf(asked);
  if (count < 0) throw outOfRange(asked, 'ToleratedFailureCount cannot be negative.');
  return count;
}

function percentageOf(asked: AskedNumber): number {
  const percentage = decimalOf(asked);
  if (percentage < 0 || percentage > 100) {
    throw outOfRange(asked, 'ToleratedFailurePercentage must be between 0 and 100.');
  }
  return percentage;
}
