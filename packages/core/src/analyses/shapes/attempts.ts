import { valueOf } from '../../model/field.ts';
import type { Catcher, FallibleState } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { errorOutput, handlingOf } from './error-handling.ts';
import { type ErrorSet, hasNoErrors } from './error-set.ts';
import { assignedBy, leaveJsonata, withResult } from './leave.ts';
import { isNever, madeBy } from './parts.ts';
import { type Flow, noFlow, type StateRun } from './state-run.ts';

/** Adds the exits by the catchers of a state for what its work may fail with; what is left is what it fails with itself. */
export function leaveByCatchers(run: StateRun, state: FallibleState): void {
  run.attempts = run.errors;
  const { handled, left } = handlingOf(state, run.errors);
  run.errors = left;
  run.isAlways = false;
  for (const { catcher, taken } of handled) {
    const flow = hasNoErrors(taken) ? noFlow : leaveByCatcher(run, catcher, taken);
    run.exit('catch', flow, { target: valueOf(catcher.next), catcher });
  }
  run.isAlways = true;
}

/** Of the state's own fields none is applied: the error output goes into the raw input, or is the output. */
function leaveByCatcher(run: StateRun, { node }: Catcher, taken: ErrorSet): Flow {
  const output = madeBy(errorOutput(taken), run.origin(node));
  run.mayFail('States.DataLimitExceeded');
  if (run.state.queryLanguage === 'JSONata') {
    const states = { input: run.flow.data, errorOutput: output };
    return leaveJsonata(run, { holder: node, states, otherwise: output });
  }
  const variables = assignedBy(run, node, output);
  if (isNever(variables)) return noFlow;
  const resultPath = propertyOf(node, 'ResultPath');
  return { data: resultPath === undefined ? output : withResult(run, resultPath, output), variables };
}
