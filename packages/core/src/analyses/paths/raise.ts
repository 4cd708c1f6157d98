import type { FallibleState } from '../../model/state-machine.ts';
import { isFallible } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { errorClasses } from './error-classes.ts';
import { backIn, errorOutput, isDistributed, leaveByCatcher, type Way } from './leave.ts';
import { type Answers, assuming, type Position, type Walk } from './position.ts';
import { constant, isWithin, type Symbolic } from './symbolic.ts';

/** An error on its way. */
export interface Raised {
  readonly error: Symbolic;
  readonly cause: Symbolic;
}

/** An error leaves a scope: the state around it may try again or catch it, or else it goes on, up to the end of the execution. */
export function raise(at: Position, raised: Raised, walk: Walk): readonly Way[] {
  const { frame, store, trail, answers } = at;
  if (walk.world.purpose === 'proof') return [];
  if (frame === undefined) return [{ store, trail, answers, status: 'FAILED' }];
  const outside = backIn(frame, at);
  const error = isDistributed(frame) ? exceeded : raised;
  if (error === exceeded && toleratesFailures(outside)) return [];
  return isFallible(outside.state) ? handled(outside, outside.state, { ...error, since: frame.answers }, walk) : [];
}

const exceeded: Raised = {
  error: constant('States.ExceedToleratedFailureThreshold'),
  cause: constant('The specified tolerated failure threshold was exceeded'),
};

const tolerances = ['Count', 'CountPath', 'Percentage', 'PercentagePath'];

function toleratesFailures({ state }: Position): boolean {
  return tolerances.some((name) => propertyOf(state.node, `ToleratedFailure${name}`) !== undefined);
}

interface Handled extends Raised {
  /** The answers before the state was entered; what came after is said again for every retry. */
  readonly since: Answers | undefined;
}

function handled(at: Position, state: FallibleState, raised: Handled, walk: Walk): readonly Way[] {
  return errorClasses(state).flatMap(({ names, retries, catcher }) => {
    const next = assuming(at, isWithin(raised.error, names));
    if (next === undefined) return [];
    const failed = { ...next, answers: repeated(next.answers, raised.since, Math.min(retries, mostRepeats)) };
    if (catcher === undefined) return raise(failed, raised, walk);
    return leaveByCatcher({ at: failed, value: errorOutput(raised.error, raised.cause) }, catcher, walk);
  });
}

/** With more retries than these, that the last answer is repeated has to do. */
const mostRepeats = 10;

function repeated(answers: Answers | undefined, since: Answers | undefined, times: number): Answers | undefined {
  const once: Answers[] = [];
  for (let at = answers; at !== undefined && at !== since; at = at.before) once.unshift(at);
  let result = answers;
  for (let time = 0; time < times; time++) for (const one of once) result = { ...one, before: result };
  return result;
}
