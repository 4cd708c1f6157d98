import type { Catcher, FallibleState } from '../../model/state-machine.ts';
import { onlyConstants } from './constants.ts';
import { ChangingErrors, type ErrorSet, hasNoErrors, holdsError, withoutErrors } from './error-set.ts';
import { join } from './join.ts';
import { absent, anyString, closedObject, constantShape, type Shape, stringShape } from './shape.ts';
import { runtimeError } from './state-run.ts';

/** The errors that a catcher takes, at most, and those that it may leave. */
export interface Handled {
  readonly catcher: Catcher;
  readonly taken: ErrorSet;
}

export interface Handling {
  readonly handled: readonly Handled[];
  /** What no catcher takes. */
  readonly left: ErrorSet;
}

/** Which catcher takes which errors of a state: the first that names it. Retrying changes nothing of that. */
export function handlingOf(state: FallibleState, errors: ErrorSet): Handling {
  if (state.catchers.length === 0) return { handled: [], left: errors };
  const left = new ChangingErrors(errors);
  left.remove(runtimeError);
  const handled = state.catchers.map((catcher) => ({ catcher, taken: takenBy(catcher, left, state) }));
  if (holdsError(errors, runtimeError)) left.add(runtimeError);
  return { handled, left: left.now };
}

/** What a catcher takes of the errors that are left, which are fewer then. */
function takenBy({ errors: { names, isFullyKnown } }: Catcher, left: ChangingErrors, state: FallibleState): ErrorSet {
  if (names.some(({ value }) => value === 'States.ALL')) return allOf(left);
  if (!isFullyKnown) return left.now;
  const taken = new ChangingErrors();
  for (const { value } of names) takeByName(value, { taken, left, state });
  return taken.now;
}

function allOf(left: ChangingErrors): ErrorSet {
  const all = left.now;
  left.removeAll();
  return all;
}

interface Taking {
  readonly taken: ChangingErrors;
  readonly left: ChangingErrors;
  readonly state: FallibleState;
}

function takeByName(name: string, taking: Taking): void {
  const { taken, left } = taking;
  if (name === 'States.TaskFailed') return takeAsTaskFailed(taking);
  // A lost heartbeat is a timeout that has two names.
  const isTimeout = name === 'States.HeartbeatTimeout' && left.holds('States.Timeout');
  if (isTimeout || left.holds(name)) taken.add(name);
  if (isTimeout) taken.add('States.Timeout');
  left.remove(name);
}

/** Whether it takes what comes out of a Parallel or Map is not certain. */
function takeAsTaskFailed({ taken, left, state }: Taking): void {
  taken.addAll(withoutErrors(left.now, ['States.Timeout']));
  if (state.type !== 'Task') return;
  const mayTimeOut = left.holds('States.Timeout');
  left.removeAll();
  if (mayTimeOut) left.add('States.Timeout');
}

/** What a catcher is given. A task that fails without a name has the value null there. */
export function errorOutput(taken: ErrorSet): Shape {
  if (hasNoErrors(taken)) return closedObject({});
  return closedObject({ Error: nameShape(taken), Cause: join(join(anyString, constantShape(null)), absent) });
}

function nameShape({ areExcluded, names }: ErrorSet): Shape {
  if (areExcluded) return join(anyString, constantShape(null));
  const named = [...names].filter((name) => name !== undefined);
  const shape = stringShape(onlyConstants(...named));
  return names.has(undefined) ? join(shape, constantShape(null)) : shape;
}
