import { valueOf } from '../model/field.ts';
import type { Scope, State } from '../model/state-machine.ts';
import type { Process, Remainder } from './drive.ts';
import { Failure, Halt } from './failure.ts';
import type { Frame } from './frame.ts';
import { type Entering, StateVisit } from './state-visit.ts';
import { runChoice } from './states/choice.ts';
import { runFail } from './states/fail.ts';
import { runMap } from './states/map.ts';
import { runParallel } from './states/parallel.ts';
import { runPass } from './states/pass.ts';
import { runSucceed } from './states/succeed.ts';
import { runTask } from './states/task.ts';
import { runWait } from './states/wait.ts';
import type { Value } from './value.ts';

/** Where a scope begins and ends, if not at its own beginning and end. */
export interface Bounds {
  readonly startAt?: string | undefined;
  readonly until?: string | undefined;
}

/** Runs the states of a scope one after the other; what the last one leaves is the output. */
export function* runScope(frame: Frame, input: Value, bounds: Bounds = {}): Process<Value> {
  let entering: Entering = { state: firstState(frame.scope, bounds.startAt), via: 'start', input };
  for (;;) {
    const visit = new StateVisit(frame, entering);
    frame.visits.push(visit);
    const rest = begin(visit);
    if (rest !== undefined) yield* finish(visit, rest);
    visit.leave();
    const output = visit.output as Value;
    if (visit.next === undefined || visit.next === bounds.until) return output;
    const via = visit.catcher === undefined ? 'next' : 'catch';
    entering = { state: stateNamed(frame.scope, visit.next, visit.state), via, input: output };
  }
}

/** Runs a state as far as it goes without waiting. */
function begin(visit: StateVisit): Remainder {
  try {
    return dispatch(visit);
  } catch (thrown) {
    throw noted(visit, thrown);
  }
}

function* finish(visit: StateVisit, rest: Process<void>): Process<void> {
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

function stateNamed({ states }: Scope, name: string, from: State): State {
  const state = states.get(name);
  if (state !== undefined) return state;
  throw new Halt(
    'UNDECIDED',
    `\`${from.name}\` goes on to \`${name}\`, and there is no such state beside it.`,
    from.property,
  );
}
