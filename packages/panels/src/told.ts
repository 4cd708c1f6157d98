import type { Severity } from '@stepproof/core';

/**
 * What panels read: the answers of the language server and the JSON that the command writes, as far as they are shown. Both are contracts that
 * only grow, so that whatever is not named here may be there too.
 */
export interface ToldPlace {
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** An answer to `stepproof/paths`, or what `stepproof paths --format json` writes. */
export interface ToldPaths {
  readonly machine: string;
  /** Whether no path is left out; otherwise `reasons` says why. */
  readonly complete: boolean;
  readonly reasons: readonly string[];
  readonly states: readonly { readonly name: string; readonly feasible: boolean | 'unknown' }[];
  readonly transitions: readonly { readonly feasible: boolean | 'unknown' }[];
  readonly paths: readonly ToldPath[];
}

export interface ToldPath {
  readonly name: string;
  /** The states that it enters, in their order; those in branches and iterations too. */
  readonly states: readonly string[];
  readonly input: unknown;
  /** What the tasks answer, by the names of their states. */
  readonly mocks: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly error?: string | undefined;
}

/** An answer to `stepproof/simulate`, or what `stepproof simulate --format json` writes. */
export interface ToldRun {
  readonly status: string;
  readonly reason?: string;
  readonly error?: string | undefined;
  readonly cause?: string;
  readonly output?: unknown;
  /** Virtual seconds. */
  readonly duration: number;
  readonly trace: readonly ToldVisit[];
}

/** A state that was visited. */
export interface ToldVisit {
  /** In the order in which they began. */
  readonly id: number;
  readonly state: string;
  readonly type: string;
  /** Virtual seconds. */
  readonly enteredAt: number;
  readonly input: unknown;
  /** What fields made of the data, in the order in which they did. */
  readonly steps: readonly ToldStep[];
  readonly attempts?: readonly ToldAttempt[];
  readonly assigned?: Readonly<Record<string, unknown>>;
  readonly output?: unknown;
  readonly failed?: boolean;
  readonly error?: string | undefined;
  readonly cause?: string;
  readonly next?: string;
}

export interface ToldStep {
  readonly field: string;
  readonly value: unknown;
}

export interface ToldAttempt {
  readonly steps: readonly ToldStep[];
  readonly runs?: readonly ToldBranch[];
  readonly failed?: boolean;
  readonly error?: string | undefined;
}

/** A branch of a Parallel state, or an iteration of a Map state. */
export interface ToldBranch {
  readonly kind: string;
  readonly index: number;
  readonly trace: readonly ToldVisit[];
}

/** One machine of an answer to `stepproof/permissions`, or of what `stepproof iam --format json` writes. */
export interface ToldPermissions {
  readonly name: string;
  readonly role: { readonly name?: string };
  readonly needs: readonly ToldNeed[];
  /** States whose calls are not known, so that nothing is known of what they need. */
  readonly unknown: readonly string[];
  readonly unused: readonly ToldGrant[];
}

export interface ToldNeed {
  readonly state: string | null;
  readonly action: string;
  readonly resource: string;
  /** `required`, `conditional`, `recommended` or `deploy`. */
  readonly need: string;
  readonly why: string;
  readonly verdict: string;
  readonly grantedBy: readonly ToldGrantPlace[];
  readonly deniedBy: readonly ToldGrantPlace[];
}

export interface ToldGrantPlace extends ToldPlace {
  readonly policy?: string;
}

export interface ToldGrant extends ToldGrantPlace {
  readonly actions: readonly string[];
}

/** A finding as `stepproof check --format json` writes it. */
export interface ToldFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What fixes it, by the titles. */
  readonly fixes: readonly string[];
  readonly witness?: ToldWitness;
}

/** An execution that shows a finding. */
export interface ToldWitness {
  readonly states: readonly string[];
  readonly input: unknown;
  readonly mocks: Readonly<Record<string, unknown>>;
  readonly error?: string | undefined;
}
