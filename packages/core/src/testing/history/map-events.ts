import type { Attempt, ScopeRun } from '../../interpreter/simulation.ts';
import { isList } from '../../interpreter/value.ts';
import { addAborted } from './aborted.ts';
import { type AttemptPlace, addOwnEvaluationFailure, hasFailedItself, stepOf } from './attempt-events.ts';
import type { Chain, PendingEvent } from './chain.ts';
import { isRuntimeFault } from './parallel-events.ts';
import { addVisits } from './state-events.ts';

export function addMapEvents(attempt: Attempt, place: AttemptPlace): void {
  const { chain, visit } = place;
  const { startedAt, failure, retry, endedAt, runs } = attempt;
  const isDistributed = visit.state.type === 'Map' && visit.state.mode === 'DISTRIBUTED';
  const hasStarted = runs.length > 0 || stepOf(attempt, 'result') !== undefined || isReadingFault(attempt);
  if (hasStarted) {
    chain.add('MapStateStarted', startedAt, { name: 'mapStateStarted', members: { length: lengthOf(attempt, place) } });
    if (isDistributed) addMapRun(attempt, place);
    else addIterations(runs, visit.state.name, chain);
  }
  addOwnEvaluationFailure(attempt, place);
  if (failure !== undefined && retry === undefined && !isRuntimeFault(attempt)) chain.add('MapStateFailed', endedAt);
}

/** Whether the items of a distributed Map could not be read, or too many of its executions failed. */
function isReadingFault(attempt: Attempt): boolean {
  return (
    hasFailedItself(attempt) &&
    /^States\.(?:ItemReaderFailed|ExceedToleratedFailureThreshold|ResultWriterFailed)$/.test(
      attempt.failure?.error ?? '',
    )
  );
}

/** How many items there are before any is read: none of what an ItemReader reads. */
function lengthOf(attempt: Attempt, { visit }: AttemptPlace): number {
  if (visit.state.node.properties.some(({ name }) => name === 'ItemReader')) return 0;
  const items = stepOf(attempt, 'Items', 'ItemsPath') ?? stepOf(attempt, 'InputPath') ?? visit.input;
  return isList(items) ? items.length : attempt.runs.length;
}

/** The executions of a distributed Map have histories of their own. */
function addMapRun(attempt: Attempt, { chain, visit }: AttemptPlace): void {
  const { startedAt, endedAt, failure } = attempt;
  const mapRunArn = `arn:aws:states:us-east-1:000000000000:mapRun:StateMachine/${visit.state.name}:${visit.id}`;
  chain.add('MapRunStarted', startedAt, { name: 'mapRunStarted', members: { mapRunArn } });
  if (stepOf(attempt, 'result') === undefined && failure !== undefined) {
    chain.add('MapRunFailed', endedAt, {
      name: 'mapRunFailed',
      members: { error: failure.error, cause: failure.cause },
    });
    return;
  }
  const run = chain.fork();
  run.add('MapRunSucceeded', endedAt);
  run.addAside('MapStateSucceeded', endedAt);
}

/** Iterations in the order of their items. A later one follows the one that made place for it. */
function addIterations(runs: readonly ScopeRun[], stateName: string, chain: Chain): void {
  const first = runs[0]?.startedAt;
  const ended: { readonly at: number; readonly chain: Chain; isFollowed: boolean }[] = [];
  let failed: Chain | undefined;
  for (const run of runs) {
    const free =
      run.startedAt === first && !isOneByOne(runs)
        ? undefined
        : ended.find((one) => !one.isFollowed && one.at <= run.startedAt);
    if (free !== undefined) free.isFollowed = true;
    const iteration = addIteration(run, { stateName, chain, after: free?.chain.last });
    ended.push({ at: run.endedAt, chain: iteration, isFollowed: false });
    if (run.failure !== undefined) failed ??= iteration;
  }
  const followed = failed ?? ended.at(-1)?.chain;
  if (followed !== undefined) chain.join(followed);
  if (failed === undefined) chain.addAside('MapStateSucceeded', Math.max(0, ...ended.map(({ at }) => at)));
}

/** Whether each begins when the one before it has ended, as with a `MaxConcurrency` of 1. */
function isOneByOne(runs: readonly ScopeRun[]): boolean {
  return runs.every((run, index) => index === 0 || run.startedAt >= (runs[index - 1] as ScopeRun).endedAt);
}

interface IterationPlace {
  readonly stateName: string;
  readonly chain: Chain;
  readonly after: PendingEvent | undefined;
}

function addIteration(run: ScopeRun, { stateName, chain, after }: IterationPlace): Chain {
  const { index, startedAt, endedAt, aborted, failure } = run;
  const iteration = chain.fork({ ...(after !== undefined && { from: after }), ...(aborted && { until: endedAt }) });
  const about = (name: string) => ({ name: `mapIteration${name}`, members: { name: stateName, index } });
  iteration.add('MapIterationStarted', startedAt, about('Started'));
  addVisits(run.visits, iteration);
  if (aborted) addAborted(run, iteration);
  const end = aborted ? 'Aborted' : failure === undefined ? 'Succeeded' : 'Failed';
  iteration.addAside(`MapIteration${end}`, endedAt, about(end));
  return iteration;
}
