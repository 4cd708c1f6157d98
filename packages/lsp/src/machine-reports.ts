import type { Surroundings } from '@stepproof/checking';
import type { Document, FileText } from '@stepproof/core';

/**
 * What needs all that runs and explores executions. A program that has it hands it in, to be loaded when it is first asked for.
 * Answers are the JSON objects that the command prints with `--format json`, in which files are URIs; or a sentence that says
 * why there is none. Nothing is ever written.
 */
export interface MachineReports {
  /** As `stepproof paths`. */
  paths(document: Document, params: PathsParams): Promise<object | string>;
  /** As `stepproof simulate`. */
  simulate(document: Document, params: SimulateParams): Promise<object | string>;
  /** As `stepproof iam`. */
  permissions(document: Document): Promise<object | string>;
  /** The change of a file of tests that adds a test. */
  addTest(document: Document, params: AddTestParams): Promise<object | string>;
  /** The tests that stand in a text, and what is wrong with them. */
  tests(text: FileText, asked: TestsParams): Promise<object>;
  /** As `stepproof test`. */
  test(text: FileText, asked: TestRunParams): Promise<object>;
}

/** An execution that is to become a test. */
export interface AddTestParams {
  /** What the test is called, unless another one of the file is called so already. */
  readonly name: string;
  readonly input?: unknown;
  readonly mocks?: unknown;
  /** The file that it goes into, as it is now; an empty text where there is none yet. */
  readonly testFile: FileText;
}

export interface TestsParams {
  readonly surroundings: Surroundings;
  /** What the definition beside the text may be called. */
  readonly definitionNames: readonly string[];
}

export interface TestRunParams extends TestsParams {
  /** The names of the tests that are wanted; all of the text unless it is said. */
  readonly names: readonly string[] | undefined;
  /** Whether the executions are told from state to state. */
  readonly isTraced: boolean;
  /** Takes what is told of a test as soon as it was run. Says whether the next one is to be run. */
  ran(test: object): Promise<boolean>;
}

export interface PathsParams {
  /** What a small set of paths is to show; all paths that were found unless it is said. */
  readonly cover?: 'states' | 'transitions' | 'choices' | undefined;
  /** The state that one path is to reach. */
  readonly to?: string | undefined;
  /** How many visits of states are thought through at most. */
  readonly budget: number;
}

export interface SimulateParams {
  /** Any JSON value; `{}` unless it is said. */
  readonly input?: unknown;
  /** What tasks answer, in any of the forms that `stepproof simulate --mocks` takes. */
  readonly mocks?: unknown;
  /** Members of the context object. */
  readonly context?: unknown;
  /** Variables that are assigned when it begins, by name without `$`. */
  readonly variables?: unknown;
  /** The state to begin with, and the one before which it ends. */
  readonly startAt?: string | undefined;
  readonly until?: string | undefined;
  readonly seed?: number | undefined;
}
