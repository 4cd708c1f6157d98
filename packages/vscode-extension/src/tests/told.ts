import type { ToldVisit } from '@stepproof/panels';

/** What the language server tells of tests, as far as it is shown: the JSON that `stepproof test` prints. Lines and columns count from 1. */
export interface ToldRun {
  readonly files: readonly ToldFile[];
  readonly coverage: { readonly machines: readonly ToldCoverage[] };
  /** Of each test that was run, where that was asked for. */
  readonly traces?: readonly ToldTrace[];
}

export interface ToldFile {
  readonly file: string;
  readonly definition?: string;
  readonly tests?: readonly ToldTest[];
  readonly mistakes?: readonly ToldMistake[];
}

export interface ListedTests {
  readonly tests: readonly ListedTest[];
  readonly mistakes: readonly ToldMistake[];
}

/** A stretch of a file, which is a URI. */
export interface ToldPlace {
  readonly file: string;
  readonly start: ToldPoint;
  readonly end: ToldPoint;
}

export interface ToldPoint {
  readonly line: number;
  readonly column: number;
}

export interface ListedTest extends ToldPlace {
  readonly name: string;
}

export interface ToldMistake extends ToldPlace {
  readonly message: string;
}

export interface ToldTest extends ToldPlace {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Why it was left out. */
  readonly reason?: string;
  readonly execution?: ToldExecution;
  readonly mismatches?: readonly ToldMismatch[];
  readonly notes?: readonly string[];
}

export interface ToldExecution {
  readonly status: string;
  readonly error?: string;
  readonly cause?: string;
  readonly reason?: string;
  /** In virtual time. */
  readonly milliseconds: number;
  readonly path: readonly string[];
  readonly place?: ToldPlace;
}

export interface ToldMismatch extends ToldPlace {
  readonly subject: string;
  readonly pointer: string;
  readonly expected: string;
  readonly actual: string;
}

export interface ToldCoverage {
  /** Where the definition is written. */
  readonly file: string;
  readonly states: readonly ToldState[];
  readonly transitions: readonly ToldTransition[];
}

export interface ToldState extends ToldPlace {
  readonly name: string;
  readonly pointer: string;
  readonly visits: number;
}

export interface ToldTransition extends ToldPlace {
  readonly kind: string;
  readonly from?: string;
  readonly to: string;
  readonly pointer: string;
  readonly count: number;
}

export interface ToldTrace {
  readonly test: string;
  /** Those that had a value when it began. */
  readonly variables: Values;
  readonly trace: readonly ToldVisit[];
}

export type Values = Readonly<Record<string, unknown>>;
