import type { Catcher } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { assignedBy, withResult } from '../data/json-path-flow.ts';
import { isJsonata, leave, leaveJsonata } from '../data/leave.ts';
import type { Process, Remainder } from '../drive.ts';
import type { Failure } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { proceed } from '../states/proceed.ts';
import type { ValueObject } from '../value.ts';

/**
 * Leaves the state by a catcher. Of the state's own fields none is applied: the error output goes into the raw input
 * (JSONPath), or becomes the output unless the catcher has one (JSONata).
 */
export function leaveByCatcher(visit: StateVisit, catcher: Catcher, failure: Failure): Remainder {
  const errorOutput = errorOutputOf(failure);
  visit.catcher = catcher;
  if (isJsonata(visit)) return leaveByJsonata(visit, catcher, errorOutput);
  leaveJsonPath(visit, catcher, errorOutput);
  return proceed(visit, catcher.next);
}

function* leaveByJsonata(visit: StateVisit, catcher: Catcher, errorOutput: ValueObject): Process<void> {
  const states = { input: visit.input, errorOutput };
  yield* leaveJsonata(visit, { holder: catcher.node, states, otherwise: errorOutput });
  proceed(visit, catcher.next);
}

function leaveJsonPath(visit: StateVisit, { node }: Catcher, errorOutput: ValueObject): void {
  const assigned = assignedBy(propertyOf(node, 'Assign'), visit, errorOutput);
  const resultPath = propertyOf(node, 'ResultPath');
  const output = resultPath === undefined ? errorOutput : withResult(visit, resultPath, errorOutput);
  leave(visit, { output, assigned });
}

/** What a catcher is given. Recorded on AWS: a task that fails without a name has the value null there. */
function errorOutputOf({ error, cause }: Failure): ValueObject {
  return { Error: error ?? null, Cause: cause ?? null };
}
