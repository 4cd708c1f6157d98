import type { Catcher } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { assignedBy, withResult } from '../data/json-path-flow.ts';
import { leave, leaveJsonata } from '../data/leave.ts';
import type { Process } from '../drive.ts';
import type { Failure } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { proceed } from '../states/proceed.ts';
import type { ValueObject } from '../value.ts';

/**
 * Leaves the state by a catcher. Of the state's own fields none is applied: the error output goes into the raw input
 * (JSONPath), or becomes the output unless the catcher has one (JSONata).
 */
export function leaveByCatcher(visit: StateVisit, catcher: Catcher, failure: Failure): void {
  visit.catcher = catcher;
  leaveJsonPath(visit, catcher, errorOutputOf(failure));
  proceed(visit, catcher.next);
}

/** The same of a JSONata state. */
export function* leaveJsonataByCatcher(visit: StateVisit, catcher: Catcher, failure: Failure): Process<void> {
  const errorOutput = errorOutputOf(failure);
  visit.catcher = catcher;
  const states = { input: visit.input, errorOutput };
  yield* leaveJsonata(visit, { holder: catcher.node, states, otherwise: errorOutput });
  proceed(visit, catcher.next);
}

function leaveJsonPath(visit: StateVisit, { node }: Catcher, errorOutput: ValueObject): void {
  const assigned = assignedBy(node, visit, errorOutput);
  const resultPath = propertyOf(node, 'ResultPath');
  const output = resultPath === undefined ? errorOutput : withResult(visit, resultPath, errorOutput);
  leave(visit, { output, assigned });
}

/** What a catcher is given. Recorded on AWS: a task that fails without a name has the value null there. */
function errorOutputOf({ error, cause }: Failure): ValueObject {
  return { Error: error ?? null, Cause: cause ?? null };
}
