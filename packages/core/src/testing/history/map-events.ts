import type { Attempt, ScopeRun, Visit } from '../../interpreter/simulation.ts';
import { isList } from '../../interpreter/value.ts';
import { pointerOf, propertyOf } from '../../syntax/node.ts';
import { addAborted } from './aborted.ts';
import { type AttemptPlace, addOwnEvaluationFailure, hasFailedItself, stepOf } from './attempt-events.ts';
import type { Chain, PendingEvent } from './chain.ts';
import { isRuntimeFault } from './parallel-events.ts';
import { addVisits } from './state-events.ts';

export function addMapEvents(attempt: Attempt, place: AttemptPlace): void {
  const { chain, visit } = place;
  const { startedAt, failure, retry, endedAt, runs } = attempt;
  const isDistributed = visit.state.type === 'Map' && visit.state.mode === 'DISTRIBUTED';
  const hasStarted = runs.length > 0 || stepOf(attempt, 'result') !== undefined || isReadingFault(attempt, visit);
  if (hasStarted) {
    chain.add('MapStateStarted', startedAt, { name: 'mapStateStarted', members: { length: lengthOf(attempt, place) } });
    if (isDistributed && !isRuntimeFault(attempt)) addMapRun(attempt, place);
    else if (!isDistributed) addIterations(attempt, visit.state.name, chain);
  }
  addOwnEvaluationFailure(attempt, place);
  if (failure !== undefined && retry === undefined && !isRuntimeFault(attempt)) chain.add('MapStateFailed', endedAt);
}

/** Whether the items of a distributed Map could not be read, or too many of its executions failed. */
function isReadingFault(attempt: Attempt, { state }: Visit): boolean {
  if (attempt.failure === undefined || !hasFailedItself(attempt)) return false;
  const { error, place } = attempt.failure;
  if (runErrors.has(error)) return true;
  return place !== undefined && pointerOf(place).startsWith(`${pointerOf(state.property)}/ItemReader/`);
}

const runErrors: ReadonlySet<string | undefined> = new Set([
  'States.ItemReaderFailed',
  'States.ExceedToleratedFailureThreshold',
  'States.ResultWriterFailed',
]);

/** How many items there are before any is read: none of what an ItemReader reads. */
function lengthOf(attempt: Attempt, { visit }: AttemptPlace): number {
  if (hasItemReader(visit)) return 0;
  const items = stepOf(attempt, 'Items', 'ItemsPath') ?? stepOf(attempt, 'InputPath') ?? visit.input;
  return isList(items) ? items.length : attempt.runs.length;
}

function hasItemReader({ state }: Visit): boolean {
  return propertyOf(state.node, 'ItemReader') !== undefined;
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
  // Recorded on AWS: what comes next follows the end of the run, or now and then its start.
  chain.add('MapRunSucceeded', endedAt);
  chain.addAside('MapStateSucceeded', endedAt);
}

/** Iterations in the order of their items. A later one follows the one that made place for it. */
function addIterations({ runs, endedAt }: Attempt, stateName: string, chain: Chain): void {
  const ended: EndedIteration[] = [];
  for (const run of runs) {
    const free = isAmongFirst(run, runs) ? undefined : ended.find((one) => !one.isFollowed && one.at <= run.startedAt);
    if (free !== undefined) free.isFollowed = true;
    ended.push(addIteration(run, { stateName, chain, after: free?.last }));
  }
  const failed = ended.find(({ hasFailed }) => hasFailed);
  const followed = failed ?? ended.at(-1);
  if (followed !== undefined) chain.join(followed.chain);
  if (failed === undefined) chain.addAside('MapStateSucceeded', endedAt);
}

/** An iteration that was told: what its chain has come to, and its last event but for that of its end. */
interface EndedIteration {
  readonly at: number;
  readonly chain: Chain;
  readonly last: PendingEvent | undefined;
  readonly hasFailed: boolean;
  isFollowed: boolean;
}

/** Whether an iteration begins with the state, and not when another one has ended. */
function isAmongFirst({ startedAt }: ScopeRun, runs: readonly ScopeRun[]): boolean {
  return startedAt === runs[0]?.startedAt && !isOneByOne(runs);
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

function addIteration(run: ScopeRun, { stateName, chain, after }: IterationPlace): EndedIteration {
  const { index, startedAt, endedAt, aborted, failure } = run;
  const iteration = chain.fork({ ...(after !== undefined && { from: after }), ...(aborted && { until: endedAt }) });
  const about = (name: string) => ({ name: `mapIteration${name}`, members: { name: stateName, index } });
  iteration.add('MapIterationStarted', startedAt, about('Started'));
  addVisits(run.visits, iteration);
  if (aborted) addAborted(run, iteration);
  const { last } = iteration;
  if (aborted) iteration.addAside('MapIterationAborted', endedAt, about('Aborted'));
  else if (failure === undefined) iteration.add('MapIterationSucceeded', endedAt, about('Succeeded'));
  else iteration.addAside('MapIterationFailed', endedAt, about('Failed'));
  return { at: endedAt, chain: iteration, last, hasFailed: failure !== undefined, isFollowed: false };
}
