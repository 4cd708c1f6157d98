import type { Location } from '../../text/span.ts';

/** How often the tests of a state machine went where. Plain data, of which tables and files are made, or a picture. */
export interface Coverage {
  /** All states, those inside Parallel and Map states too, in the order they are written. */
  readonly states: readonly StateCoverage[];
  /** All transitions that are written, in the order of their states. */
  readonly transitions: readonly TransitionCoverage[];
}

export interface StateCoverage {
  readonly name: string;
  /** Where its name is written, in the definition. */
  readonly location: Location;
  readonly pointer: string;
  readonly visits: number;
}

/**
 * `start`: into the first state of the machine. `branch` and `iteration`: from a Parallel or Map state into the first state of
 * what it runs. `choice`: by a rule of a Choice.
 */
export type TransitionKind = 'start' | 'next' | 'choice' | 'default' | 'catch' | 'branch' | 'iteration';

export interface TransitionCoverage {
  readonly kind: TransitionKind;
  /** Nothing for the start of the machine. */
  readonly from: string | undefined;
  readonly to: string;
  /** Where the name of the target is written. */
  readonly location: Location;
  readonly pointer: string;
  readonly count: number;
}

/** How many there are, and how many of them the tests came by. */
export interface CoverageRatio {
  readonly covered: number;
  readonly total: number;
}

export interface CoverageRatios {
  readonly states: CoverageRatio;
  readonly transitions: CoverageRatio;
}

/** The ratios over all of several state machines. */
export function coverageRatios(coverages: readonly Coverage[]): CoverageRatios {
  return {
    states: ratioOf(coverages.flatMap(({ states }) => states.map(({ visits }) => visits))),
    transitions: ratioOf(coverages.flatMap(({ transitions }) => transitions.map(({ count }) => count))),
  };
}

function ratioOf(counts: readonly number[]): CoverageRatio {
  return { covered: counts.filter((count) => count > 0).length, total: counts.length };
}

/** In percent with one decimal place, rounded down: only what is whole is called 100. Of nothing, all is covered. */
export function percentOf({ covered, total }: CoverageRatio): number {
  return total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10;
}
