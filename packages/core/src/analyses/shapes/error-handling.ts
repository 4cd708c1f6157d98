import type { Catcher, FallibleState } from '../../model/state-machine.ts';
import { onlyConstants } from './constants.ts';
import {
  type ErrorSet,
  hasNoErrors,
  holdsError,
  noErrors,
  onlyErrors,
  uniteErrors,
  withoutErrors,
} from './error-set.ts';
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
  const isTerminal = holdsError(errors, runtimeError);
  let left = withoutErrors(errors, [runtimeError]);
  const handled: Handled[] = [];
  for (const catcher of state.catchers) {
    const { taken, rest } = takenBy(catcher, left, state);
    handled.push({ catcher, taken });
    left = rest;
  }
  return { handled, left: isTerminal ? uniteErrors(left, onlyErrors(runtimeError)) : left };
}

interface Taking {
  readonly taken: ErrorSet;
  readonly rest: ErrorSet;
}

function takenBy({ errors: { names, isFullyKnown } }: Catcher, left: ErrorSet, state: FallibleState): Taking {
  if (names.some(({ value }) => value === 'States.ALL')) return { taken: left, rest: noErrors };
  if (!isFullyKnown) return { taken: left, rest: left };
  let taking: Taking = { taken: noErrors, rest: left };
  for (const { value } of names) taking = together(taking, takenByName(value, taking.rest, state));
  return taking;
}

function together({ taken }: Taking, after: Taking): Taking {
  return { taken: uniteErrors(taken, after.taken), rest: after.rest };
}

function takenByName(name: string, left: ErrorSet, { type }: FallibleState): Taking {
  if (name === 'States.TaskFailed') return takenAsTaskFailed(left, type);
  // A lost heartbeat is a timeout that has two names.
  if (name === 'States.HeartbeatTimeout' && holdsError(left, 'States.Timeout')) {
    return { taken: onlyErrors(name, 'States.Timeout'), rest: withoutErrors(left, [name]) };
  }
  if (!holdsError(left, name)) return { taken: noErrors, rest: left };
  return { taken: onlyErrors(name), rest: withoutErrors(left, [name]) };
}

/** Whether it takes what comes out of a Parallel or Map is not certain. */
function takenAsTaskFailed(left: ErrorSet, type: FallibleState['type']): Taking {
  const taken = withoutErrors(left, ['States.Timeout']);
  if (type !== 'Task') return { taken, rest: left };
  return { taken, rest: holdsError(left, 'States.Timeout') ? onlyErrors('States.Timeout') : noErrors };
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
