import type { Catcher, Retrier, State } from '../model/state-machine.ts';
import type { Node, Property } from '../syntax/node.ts';
import type { Failure } from './failure.ts';
import type { Value, ValueObject } from './value.ts';

/** What became of an execution. Times are virtual: whole milliseconds since it started. */
export interface Simulation {
  /** `UNDECIDED`: it depends on something unknown. `LIMIT`: a bound of the simulation was hit. `reason` says which. */
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'UNDECIDED' | 'LIMIT';
  readonly reason: string | undefined;
  /** Of an execution that succeeded. */
  readonly output: Value | undefined;
  /** Of one that failed or timed out. */
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** Where in the definition the end comes from, unless it succeeded. */
  readonly place: Node | Property | undefined;
  readonly input: Value;
  /** The machine's own states, in the order they were entered; those inside Parallel and Map are below them. */
  readonly visits: readonly Visit[];
  readonly duration: number;
  /** When it started, in milliseconds since 1970. */
  readonly startTime: number;
  /** The names of the tasks that nobody answered for, each once, in the order they were met. */
  readonly unanswered: readonly string[];
}

/** One visit of a state. */
export interface Visit {
  /** Counts from 1 in the order of entering, over the whole simulation. */
  readonly id: number;
  readonly state: State;
  readonly enteredAt: number;
  /** Nothing while it was in it when the simulation ended. */
  readonly leftAt: number | undefined;
  /** How it was entered: as the first state of its scope, by `Next`, a rule or `Default`, or from a catcher. */
  readonly via: 'start' | 'next' | 'catch';
  readonly input: Value;
  /** What each field made of the data, in the order in which AWS applies them. */
  readonly steps: readonly DataStep[];
  /** Of Task, Parallel and Map: the first try and every retry. */
  readonly attempts: readonly Attempt[];
  /** Of a Choice: the rule that held, or nothing where `Default` was taken. */
  readonly rule: Node | undefined;
  /** The catcher that took the error of the last attempt. */
  readonly catcher: Catcher | undefined;
  /** The variables that it assigned. */
  readonly assigned: ValueObject | undefined;
  readonly output: Value | undefined;
  /** What it failed with when no catcher took it. */
  readonly failure: Failure | undefined;
  /** The state after it; nothing at the end of the scope. */
  readonly next: string | undefined;
}

/** The data after one step of the data flow, or what went to a task and came back. */
export interface DataStep {
  /** A field of the state, `InputPath`, `Arguments`, `ResultSelector` …, or `result` for what came back. */
  readonly field: string;
  readonly value: Value;
}

export interface Attempt {
  readonly startedAt: number;
  readonly endedAt: number;
  /** What it was called with, per try, because a retry evaluates its parameters again: `Parameters`, `result`, `ItemsPath` … */
  readonly steps: readonly DataStep[];
  /** Of Parallel and Map: each branch, or each iteration. */
  readonly runs: readonly ScopeRun[];
  readonly failure: Failure | undefined;
  /** The retrier that answers to the failure. */
  readonly retry: { readonly retrier: Retrier; readonly delaySeconds: number } | undefined;
}

/** A branch of a Parallel state, or one iteration of a Map. */
export interface ScopeRun {
  readonly kind: 'branch' | 'iteration';
  readonly index: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly input: Value;
  readonly visits: readonly Visit[];
  readonly output: Value | undefined;
  readonly failure: Failure | undefined;
  /** Whether it was stopped because another one failed, or the state timed out. */
  readonly aborted: boolean;
}
