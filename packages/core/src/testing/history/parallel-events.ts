import type { Attempt, ScopeRun } from '../../interpreter/simulation.ts';
import { addAborted } from './aborted.ts';
import { type AttemptPlace, addOwnEvaluationFailure, hasFailedItself, stepOf } from './attempt-events.ts';
import type { Chain } from './chain.ts';
import { addVisits } from './state-events.ts';

export function addParallelEvents(attempt: Attempt, place: AttemptPlace): void {
  const { chain } = place;
  const { startedAt, endedAt, failure, retry, runs } = attempt;
  if (runs.length > 0 || stepOf(attempt, 'result') !== undefined) {
    chain.add('ParallelStateStarted', startedAt);
    addRuns(runs, chain);
  }
  if (stepOf(attempt, 'result') !== undefined) chain.addAside('ParallelStateSucceeded', endedAt);
  addOwnEvaluationFailure(attempt, place);
  if (failure === undefined || retry !== undefined || isRuntimeFault(attempt)) return;
  chain.add('ParallelStateFailed', endedAt);
}

/** What is wrong with the state itself ends the execution at once. */
export function isRuntimeFault(attempt: Attempt): boolean {
  return hasFailedItself(attempt) && attempt.failure?.error === 'States.Runtime';
}

/** The branches, of which the one that ends last, or fails, is the one that what comes next follows. */
function addRuns(runs: readonly ScopeRun[], chain: Chain): void {
  const ends = runs.map((run) => ({ run, end: addRun(run, chain) }));
  const failed = ends.find(({ run }) => run.failure !== undefined);
  const last = ends.reduce<(typeof ends)[number] | undefined>(
    (latest, one) => (latest === undefined || one.run.endedAt >= latest.run.endedAt ? one : latest),
    undefined,
  );
  const followed = failed ?? last;
  if (followed !== undefined) chain.join(followed.end);
}

function addRun(run: ScopeRun, chain: Chain): Chain {
  const branch = chain.fork(run.aborted ? { until: run.endedAt } : {});
  addVisits(run.visits, branch);
  addAborted(run, branch);
  return branch;
}
