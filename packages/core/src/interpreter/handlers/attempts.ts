import type { Catcher, FallibleState } from '../../model/state-machine.ts';
import { isJsonata } from '../data/leave.ts';
import type { Process } from '../drive.ts';
import { Failure } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { leaveByCatcher, leaveJsonataByCatcher } from './catch.ts';
import { handlerOf } from './error-match.ts';
import { Retries } from './retry.ts';

/**
 * Runs the work of a Task, Parallel or Map state until it succeeds, a catcher takes its error, or nothing does. Whatever goes wrong
 * between the input and the output is a failure of the attempt, and a retry does all of it again. The work is a plain function that
 * calls a generator of the module: V8 keeps a hidden class for every generator function, which an inner one would be at every visit.
 */
export function* runAttempts(visit: StateVisit, state: FallibleState, work: () => Process<void>): Process<void> {
  const retries = new Retries(visit, state);
  for (;;) {
    visit.beginAttempt();
    const failure = yield* failureOf(work());
    if (failure === undefined) return visit.endAttempt({});
    if (isRetried(visit, failure, retries)) continue;
    const catcher = catcherOf(state, failure);
    if (isJsonata(visit)) return yield* leaveJsonataByCatcher(visit, catcher, failure);
    return leaveByCatcher(visit, catcher, failure);
  }
}

/** The same of work in which nothing is waited for, that of a Task in JSONPath. */
export function attemptAtOnce(visit: StateVisit, state: FallibleState, work: () => void): void {
  const retries = new Retries(visit, state);
  for (;;) {
    visit.beginAttempt();
    const failure = failureAtOnce(work);
    if (failure === undefined) return visit.endAttempt({});
    if (isRetried(visit, failure, retries)) continue;
    return leaveByCatcher(visit, catcherOf(state, failure), failure);
  }
}

function* failureOf(work: Process<void>): Process<Failure | undefined> {
  try {
    yield* work;
    return undefined;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

function failureAtOnce(work: () => void): Failure | undefined {
  try {
    work();
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
