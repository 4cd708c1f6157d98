import { itemsOf } from '../../model/error-handlers.ts';
import type { ParallelState } from '../../model/state-machine.ts';
import { leaveByCatchers } from './attempts.ts';
import { anyErrors } from './error-set.ts';
import { queryShape } from './jsonata-field.ts';
import { leaveWithResult } from './leave.ts';
import { isNever, madeBy } from './parts.ts';
import { afterTemplate } from './payload.ts';
import type { ScopeRunner } from './scope-runner.ts';
import { anyList, never, type Shape, tupleShape } from './shape.ts';
import type { StateRun } from './state-run.ts';
import { afterInput, proceed } from './through.ts';

/** A Parallel state gives its input to every branch, and has their outputs as a list. */
export function runParallel(run: StateRun, state: ParallelState, scopes: ScopeRunner): void {
  const input = inputOf(run);
  const result = isNever(input) ? never : resultOf(run, state, { input, scopes });
  proceed(run, leaveWithResult(run, result), state.next);
  leaveByCatchers(run, state);
}

function inputOf(run: StateRun): Shape {
  const { flow } = run;
  if (run.state.queryLanguage !== 'JSONata') return afterTemplate(run, 'Parameters', afterInput(run).data);
  const property = run.property('Arguments');
  if (property === undefined) return flow.data;
  return queryShape(run, property, { states: { input: flow.data }, variables: flow.variables });
}

interface Branches {
  readonly input: Shape;
  readonly scopes: ScopeRunner;
}

function resultOf(run: StateRun, state: ParallelState, { input, scopes }: Branches): Shape {
  run.mayFail('States.BranchFailed');
  const flow = { data: input, variables: run.flow.variables };
  const outputs = state.branches.map((branch) => {
    const { output, errors } = scopes.run(branch, { flow, context: run.context });
    run.mayFailWith(errors);
    return output;
  });
  const isWhole = itemsOf(state.node, 'Branches').areAll;
  if (!isWhole) run.mayFailWith(anyErrors);
  if (outputs.some(isNever)) return never;
  return madeBy(isWhole ? tupleShape(outputs) : anyList, run.origin(state.property));
}
