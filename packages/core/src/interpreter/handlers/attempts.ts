import type { FallibleState } from '../../model/state-machine.ts';
import type { Process } from '../drive.ts';
import { Failure, Halt } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { leaveByCatcher } from './catch.ts';
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
    const failure = yield* attempt(visit, work);
    if (failure === undefined) return visit.endAttempt({});
    if (!state.handlersAreKnown) throw unreadable(state);
    const retry = retries.next(failure);
    visit.endAttempt({ failure, retry });
    if (retry === undefined) return yield* leaveFailed(visit, state, failure);
    visit.wait(retry.delaySeconds);
  }
}

function* attempt(visit: StateVisit, work: () => Process<void>): Process<Failure | undefined> {
  visit.beginAttempt();
  try {
    yield* work();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

function* leaveFailed(visit: StateVisit, state: FallibleState, failure: Failure): Process<void> {
  const catcher = handlerOf(state.catchers, failure, state);
  if (catcher === undefined) throw failure;
  yield* leaveByCatcher(visit, catcher, failure);
}

function unreadable(state: FallibleState): Halt {
  return new Halt('UNDECIDED', `Not all of \`Retry\` and \`Catch\` of \`${state.name}\` can be read.`, state.property);
}
