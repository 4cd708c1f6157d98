import { afterInputPath } from '../data/json-path-flow.ts';
import { isJsonata, leaveWithInput } from '../data/leave.ts';
import type { Process } from '../drive.ts';
import type { StateVisit } from '../state-visit.ts';

/** A Succeed state ends its scope with its input. */
export function* runSucceed(visit: StateVisit): Process<void> {
  yield* leaveWithInput(visit, isJsonata(visit) ? visit.input : afterInputPath(visit));
}
