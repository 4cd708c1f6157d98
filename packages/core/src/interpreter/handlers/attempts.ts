import type { Catcher, FallibleState } from '../../model/state-machine.ts';
import type { Process, Remainder } from '../drive.ts';
import { Failure } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { leaveByCatcher } from './catch.ts';
import { handlerOf } from './error-match.ts';
import { Retries } from './retry.ts';

/**
 * Runs the work of a Task, Parallel or Map state until it succeeds, a catcher takes its error, or nothing does. Whatever goes wrong
 * between the input and the output is a failure of the attempt, and a retry does all of it again. The work is a plain function that
 * may call a generator of the module: V8 keeps a hidden class for every generator function, which an inner one would be at every visit.
 */
export function runAttempts(visit: StateVisit, state: FallibleState, work: () => Remainder): Remainder {
  const retries = new Retries(visit, state);
  for (;;) {
    const outcome = beginAttempt(visit, work);
    if (outcome === undefined) return visit.endAttempt({});
    if (!(outcome instanceof Failure)) return finishAttempts(visit, outcome, { state, work, retries });
    if (!isRetried(visit, outcome, retries)) return leaveByCatcher(visit, catcherOf(state, outcome), outcome);
  }
}

interface Attempting {
  readonly state: FallibleState;
  readonly work: () => Remainder;
  readonly retries: Retries;
}

/** Goes on from an attempt that has to be waited for. */
function* finishAttempts(visit: StateVisit, first: Process<void>, { state, work, retries }: Attempting): Process<void> {
  for (let outcome: Outcome = first; ; outcome = beginAttempt(visit, work)) {
    const failure: Failure | undefined = outcome instanceof Failure ? outcome : yield* failureOf(outcome);
    if (failure === undefined) return visit.endAttempt({});
    if (isRetried(visit, failure, retries)) continue;
    const rest = leaveByCatcher(visit, catcherOf(state, failure), failure);
    return rest === undefined ? undefined : yield* rest;
  }
}

/** What an attempt has come to as far as it goes without waiting: it failed, or this is what is left of it. */
type Outcome = Failure | Remainder;

function beginAttempt(visit: StateVisit, work: () => Remainder): Outcome {
  visit.beginAttempt();
  try {
    return work();
  } catch (thrown) {
    return asFailure(thrown);
  }
}

function* failureOf(work: Remainder): Process<Failure | undefined> {
  try {
    if (work !== undefined) yield* work;
    return undefined;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}

/** Ends the attempt that failed, and waits for the next one where there is to be one. */
function isRetried(visit: StateVisit, failure: Failure, retries: Retries): boolean {
  const retry = retries.next(failure);
  visit.endAttempt({ failure, retry });
  if (retry === undefined) return false;
  visit.wait(retry.delaySeconds);
  return true;
}

function catcherOf(state: FallibleState, failure: Failure): Catcher {
  const catcher = handlerOf(state.catchers, failure, state);
  if (catcher === undefined) throw failure;
  return catcher;
}
