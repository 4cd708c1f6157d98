import type { MapState, ParallelState, Scope } from '../../model/state-machine.ts';
import type { ErrorSet } from './error-set.ts';
import { anyObject, present, type Shape } from './shape.ts';
import type { Flow } from './state-run.ts';

/** What comes out of a scope, on all that it may be entered with. */
export interface ScopeOutcome {
  readonly output: Shape;
  /** What escapes from it. */
  readonly errors: ErrorSet;
}

export interface Entering {
  readonly flow: Flow;
  readonly context: Shape;
}

/** Runs the scopes inside of Parallel and Map. Handed down, because the states of a scope run scopes themselves. */
export interface ScopeRunner {
  run(scope: Scope, entering: Entering): ScopeOutcome;
}

/** Of which nothing is known. */
export const anyFlow: Flow = { data: present, variables: anyObject };

export function scopesOf(state: ParallelState | MapState): readonly Scope[] {
  if (state.type === 'Parallel') return state.branches;
  return state.processor === undefined ? [] : [state.processor];
}
