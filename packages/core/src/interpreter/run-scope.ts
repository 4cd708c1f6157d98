import { valueOf } from '../model/field.ts';
import type { Scope, State } from '../model/state-machine.ts';
import type { Process, Remainder } from './drive.ts';
import { Failure, Halt } from './failure.ts';
import type { Frame } from './frame.ts';
import type { RunnableState } from './runnable-state.ts';
import { type Entering, StateVisit } from './state-visit.ts';
import { runChoice } from './states/choice.ts';
import { runFail } from './states/fail.ts';
import { runMap } from './states/map.ts';
import { runParallel } from './states/parallel.ts';
import { runPass } from './states/pass.ts';
import { runSucceed } from './states/succeed.ts';
import { runTask } from './states/task.ts';
import { runWait } from './states/wait.ts';
import { withItem } from './trace-list.ts';
import type { Value } from './value.ts';

/** Where a scope begins and ends, if not at its own beginning and end. */
export interface Bounds {
  readonly startAt?: string | undefined;
  readonly until?: string | undefined;
}

/** Runs the states of a scope one after the other; what the last one leaves is the output of the frame. */
export function runScope(frame: Frame, input: Value, bounds: Bounds = {}): Remainder {
  frame.input = input;
  const first = frame.execution.program.runnable(firstState(frame.scope, bounds.startAt));
  const rest = runOn(frame, { runnable: first, via: 'start', input }, bounds);
  return rest === undefined ? undefined : finish(frame, rest, bounds);
}

/** Runs states until one has to be waited for, of which it gives the rest, or to the end. */
function runOn(frame: Frame, first: Entering | undefined, bounds: Bounds): Remainder {
  for (let entering = first; entering !== undefined; ) {
    const visit = new StateVisit(frame, entering);
    frame.visits = withItem(frame.visits, visit);
    const rest = begin(visit);
    if (rest !== undefined) return rest;
    entering = left(visit, bounds);
  }
  return undefined;
}

function* finish(frame: Frame, first: Process<void>, bounds: Bounds): Process<void> {
  for (let rest: Remainder = first; rest !== undefined; ) {
    const visit = frame.visits.at(-1) as StateVisit;
    yield* finishState(visit, rest);
    rest = runOn(frame, left(visit, bounds), bounds);
  }
}

/** Leaves a state, and gives what comes after it: nothing at the end of the scope. */
function left(visit: StateVisit, { until }: Bounds): Entering | undefined {
  const { frame, next, catcher } = visit;
  visit.leave();
  frame.output = visit.output as Value;
  if (next === undefined || next === until) return undefined;
  const via = catcher === undefined ? 'next' : 'catch';
  return { runnable: visit.runnable.next(next, (name) => stateNamed(name, visit)), via, input: frame.output };
}

/** Runs a state as far as it goes without waiting. */
function begin(visit: StateVisit): Remainder {
  try {
    return dispatch(visit);
  } catch (thrown) {
    throw noted(visit, thrown);
  }
}

function* finishState(visit: StateVisit, rest: Process<void>): Process<void> {
  try {
    yield* rest;
  } catch (thrown) {
    throw noted(visit, thrown);
  }
}

function noted(visit: StateVisit, thrown: unknown): unknown {
  if (thrown instanceof Failure) visit.failure = thrown;
  return thrown;
}

function dispatch(visit: StateVisit): Remainder {
  const { state } = visit;
  switch (state.type) {
    case 'Pass':
      return runPass(visit, state);
    case 'Task':
      return runTask(visit, state);
    case 'Wait':
      return runWait(visit, state);
    case 'Choice':
      return runChoice(visit, state);
    case 'Succeed':
      return runSucceed(visit);
    case 'Fail':
      return runFail(visit);
    case 'Parallel':
      return runParallel(visit, state, runScope);
    case 'Map':
      return runMap(visit, state, runScope);
    case undefined:
      throw new Halt('UNDECIDED', `\`${state.name}\` has no type that can be run.`, state.property);
  }
}

function firstState(scope: Scope, startAt: string | undefined): State {
  const name = startAt ?? valueOf(scope.startAt);
  const state = name === undefined ? undefined : scope.states.get(name);
  if (state !== undefined) return state;
  const reason =
    name === undefined ? 'Which state comes first is not known.' : `There is no state \`${name}\` to start at.`;
  throw new Halt('UNDECIDED', reason, scope.startAt.kind === 'missing' ? scope.node : scope.startAt.property);
}

function stateNamed(name: string, { frame, state: from }: StateVisit): RunnableState {
  const state = frame.scope.states.get(name);
  if (state !== undefined) return frame.execution.program.runnable(state);
  throw new Halt(
    'UNDECIDED',
    `\`${from.name}\` goes on to \`${name}\`, and there is no such state beside it.`,
    from.property,
  );
}
