import type { PassState, State, WaitState } from '../../model/state-machine.ts';
import { runChoice } from './choice.ts';
import { anyErrors } from './error-set.ts';
import { runFail } from './fail.ts';
import { leaveWithInput, leaveWithResult } from './leave.ts';
import { runMap } from './map.ts';
import { runParallel } from './parallel.ts';
import { madeBy } from './parts.ts';
import { afterTemplate } from './payload.ts';
import { anyFlow, type ScopeRunner, scopesOf } from './scope-runner.ts';
import { noFlow, type StateRun } from './state-run.ts';
import { runTask } from './task.ts';
import { afterInput, proceed } from './through.ts';
import { waits } from './wait.ts';
import { writtenShape } from './written-shape.ts';

/** Evaluates a state on all that it may be entered with: its exits, and the errors that come out of it. */
export function runState(run: StateRun, scopes: ScopeRunner): void {
  const { state } = run;
  if (!isReadable(state)) return runUnknown(run, scopes);
  switch (state.type) {
    case 'Pass':
      return runPass(run, state);
    case 'Task':
      return runTask(run, state);
    case 'Wait':
      return runWait(run, state);
    case 'Choice':
      return runChoice(run, state);
    case 'Succeed':
      return run.exit('end', leaveWithInput(run, afterInput(run)), { target: undefined });
    case 'Fail':
      return runFail(run);
    case 'Parallel':
      return runParallel(run, state, scopes);
    case 'Map':
      return runMap(run, state, scopes);
  }
}

/** Whether all that decides what the state does can be read. */
export function isReadable(state: State): boolean {
  const { type, queryLanguage, node } = state;
  if (type === undefined || queryLanguage === undefined || node.hasUnknownKeys) return false;
  if (state.type === 'Choice') {
    return state.rulesAreKnown && state.rules.every((rule) => !rule.node.hasUnknownKeys);
  }
  if (state.type !== 'Task' && state.type !== 'Parallel' && state.type !== 'Map') return true;
  if (!state.handlersAreKnown || state.catchers.some((catcher) => catcher.node.hasUnknownKeys)) return false;
  return state.type !== 'Map' || (state.mode !== undefined && state.processor !== undefined);
}

/** It may go anywhere with anything. */
function runUnknown(run: StateRun, scopes: ScopeRunner): void {
  const { state } = run;
  run.notUnderstood(state.property, 'Not all of the state can be read.');
  run.mayFailWith(anyErrors);
  run.attempts = anyErrors;
  run.exit('end', anyFlow, { target: undefined });
  if (state.type !== 'Parallel' && state.type !== 'Map') return;
  for (const scope of scopesOf(state)) scopes.run(scope, { flow: anyFlow, context: run.context });
}

function runPass(run: StateRun, state: PassState): void {
  const isJsonata = state.queryLanguage === 'JSONata';
  const input = isJsonata ? run.flow.data : afterTemplate(run, 'Parameters', afterInput(run).data);
  const fixed = isJsonata || input.kinds === 0 ? undefined : run.property('Result');
  const result = fixed === undefined ? input : madeBy(writtenShape(fixed.value), run.origin(fixed));
  proceed(run, leaveWithResult(run, result), state.next);
}

function runWait(run: StateRun, state: WaitState): void {
  const flow = afterInput(run);
  proceed(run, waits(run, flow.data) ? leaveWithInput(run, flow) : noFlow, state.next);
}
