import { readTaskResource, type TaskResource } from '../../expressions/resource.ts';
import { maximumHttpTaskSeconds, maximumInlineConcurrency } from '../../language/quotas.ts';
import { numberField, valueOf } from '../../model/field.ts';
import type { FallibleState, MapState, ParallelState, State, TaskState, WaitState } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { beside, type Cost, noCost, repeated, together } from './cost.ts';
import { mostRetries } from './retries.ts';

/** The events of one visit, but for those of what is tried in it (recorded on AWS: entered and exited). */
const eventsOfVisit = 2;

/** That an expression of a try failed. */
const eventsOfFailure = 1;

/** That a branch or an iteration was aborted, and the state in which it was. */
const eventsOfAbortion = 2;

/** What a state takes that runs nothing: a Pass, a Choice, an end, or a Wait that is over after `milliseconds`. */
export function costOfStep({ type }: State, milliseconds: number): Cost {
  const events = type === 'Fail' ? 1 : eventsOfVisit;
  return { transitions: 1, events, milliseconds };
}

/** What a Task takes at least: one try that answers at once. */
export function leastOfTask(state: TaskState): Cost {
  return { transitions: 1, events: eventsOfVisit + eventsOfCall(state), milliseconds: 0 };
}

/** What a Task takes at most: every try as long as its timeout, and as many as its retriers allow. */
export function mostOfTask(state: TaskState): Cost {
  const milliseconds = 1_000 * (timeoutOf(state) ?? 0);
  return tried(state, { transitions: 0, events: eventsOfCall(state), milliseconds });
}

/** The seconds after which a try of the task ends in any case; nothing where only the task itself decides. */
export function timeoutOf(state: TaskState): number | undefined {
  const written = state.timeoutSeconds.kind === 'present' ? state.timeoutSeconds.value : undefined;
  if (!isHttp(resourceOf(state))) return written;
  return Math.min(written ?? maximumHttpTaskSeconds, maximumHttpTaskSeconds);
}

/** The seconds that a Wait is written to last; nothing where the data, the date or deployment decides. */
export function waitOf({ node }: WaitState): number | undefined {
  const seconds = valueOf(numberField(node, 'Seconds'));
  return seconds !== undefined && Number.isInteger(seconds) && seconds >= 0 ? seconds : undefined;
}

/** What a Parallel or a Map takes at least, with what its branches or iterations take. */
export function leastOfScopes(state: ParallelState | MapState, runs: readonly Cost[]): Cost {
  return together(costOfStep(state, 0), ofRuns(state, runs, 0));
}

/** What a Parallel or a Map takes at most, when every try of it takes what its branches or iterations take at most. */
export function mostOfScopes(state: ParallelState | MapState, runs: readonly Cost[]): Cost {
  return tried(state, ofRuns(state, runs, eventsOfAbortion));
}

/** The same of a Map with so many items, each of which may take as much. */
export function mostOfItems(state: MapState, each: Cost, count: number): Cost {
  return tried(state, ofItems(state, each, count));
}

/** How many iterations or child executions a Map runs at once at most. */
export function concurrencyOf({ node, mode }: MapState): number {
  const most = mode === 'DISTRIBUTED' ? mostChildren : maximumInlineConcurrency;
  if (propertyOf(node, 'MaxConcurrencyPath') !== undefined) return 1;
  const field = numberField(node, 'MaxConcurrency');
  if (field.kind === 'missing') return most;
  // Where it is not known, one after the other is the slowest.
  if (field.kind !== 'present') return 1;
  return field.value === 0 ? most : Math.max(1, Math.min(field.value, most));
}

/** Child executions of a distributed Map that run at once (Developer Guide, state-map-distributed). */
const mostChildren = 10_000;

function tried(state: FallibleState, once: Cost): Cost {
  const { count, milliseconds } = mostRetries(state);
  const delays = { transitions: count, events: 0, milliseconds };
  const each = together(once, { ...noCost, events: eventsOfFailure });
  return together(costOfStep(state, 0), repeated(each, count + 1), delays);
}

/** Scheduled, started and ended; jobs and callbacks are submitted too. */
function eventsOfCall(state: TaskState): number {
  const resource = resourceOf(state);
  if (resource.kind === 'unknown') return 4;
  const isIntegration = resource.kind === 'integration' || resource.kind === 'aws-sdk';
  return isIntegration && resource.pattern !== undefined && resource.pattern !== 'request-response' ? 4 : 3;
}

function resourceOf({ resource }: TaskState): TaskResource {
  return readTaskResource(valueOf(resource) ?? '');
}

function isHttp(resource: TaskResource): boolean {
  return resource.kind === 'integration' && resource.service.text === 'http';
}

/** One try: started and ended, and what is run. */
function ofRuns(state: ParallelState | MapState, runs: readonly Cost[], aborted: number): Cost {
  if (state.type === 'Map') return inOneTry(state, inTurns(state, runs, aborted));
  const branches = runs.map((cost) => together(cost, { ...noCost, events: aborted }));
  return together({ ...noCost, events: 2 }, beside(branches));
}

/** Iterations of which each takes as long as the longest: what is not among the first begins when one of them is done. */
function inTurns(state: MapState, runs: readonly Cost[], aborted: number): Cost {
  const all = beside(runs.map((cost) => together(cost, { ...noCost, events: 2 + aborted })));
  const turns = aborted === 0 ? 1 : Math.ceil(runs.length / concurrencyOf(state));
  return { ...all, milliseconds: runs.length === 0 ? 0 : all.milliseconds * turns };
}

function ofItems(state: MapState, each: Cost, count: number): Cost {
  const { transitions, events } = repeated(together(each, { ...noCost, events: 2 + eventsOfAbortion }), count);
  const turns = Math.ceil(count / concurrencyOf(state));
  return inOneTry(state, { transitions, events, milliseconds: repeated(each, turns).milliseconds });
}

/** The child executions of a distributed Map have histories of their own; Express ones are not billed by transitions. */
function inOneTry(state: MapState, runs: Cost): Cost {
  const isDistributed = state.mode === 'DISTRIBUTED';
  const transitions = isDistributed && state.executionType === 'EXPRESS' ? 0 : runs.transitions;
  const events = isDistributed ? 4 : 2 + runs.events;
  return { transitions, events, milliseconds: runs.milliseconds };
}
