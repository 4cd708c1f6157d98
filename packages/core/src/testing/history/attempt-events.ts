import type { Attempt, Visit } from '../../interpreter/simulation.ts';
import type { Chain, PendingEvent } from './chain.ts';
import { addEvaluationFailure, isEvaluationFailure } from './evaluation-failure.ts';
import { addMapEvents } from './map-events.ts';
import { addParallelEvents } from './parallel-events.ts';
import { addTaskEvents } from './task-events.ts';

export interface AttemptPlace {
  readonly visit: Visit;
  readonly chain: Chain;
  /** What came before the state was entered, and its entering. */
  readonly before: PendingEvent | undefined;
  readonly entered: PendingEvent | undefined;
}

/** The events of one try of a Task, Parallel or Map state. */
export function addAttempt(attempt: Attempt, place: AttemptPlace): void {
  const { type } = place.visit.state;
  if (type === 'Task') addTaskEvents(attempt, place);
  else if (type === 'Parallel') addParallelEvents(attempt, place);
  else if (type === 'Map') addMapEvents(attempt, place);
}

/** Whether the attempt failed by itself, and not because a branch or an iteration of it did. */
export function hasFailedItself({ failure, runs }: Attempt): boolean {
  return failure !== undefined && !runs.some((run) => run.failure === failure);
}

/** Tells that a JSONata expression failed. AWS says of it that it follows what came before the state, as long as nothing happened in it. */
export function addOwnEvaluationFailure(attempt: Attempt, { visit, chain, before, entered }: AttemptPlace): void {
  const { failure, endedAt } = attempt;
  if (!hasFailedItself(attempt) || failure === undefined || !isEvaluationFailure(failure)) return;
  const previous = chain.last === entered ? before : chain.last;
  addEvaluationFailure(failure, { visit, chain, previous, time: endedAt });
}

/** What a field or the service made of the data in an attempt. */
export function stepOf({ steps }: Attempt, ...fields: readonly string[]) {
  return steps.findLast(({ field }) => fields.includes(field))?.value;
}
