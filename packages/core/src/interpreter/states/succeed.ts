import { afterInputPath } from '../data/json-path-flow.ts';
import { isJsonata, leaveJsonataWithInput, leaveWithInput } from '../data/leave.ts';
import type { Remainder } from '../drive.ts';
import type { StateVisit } from '../state-visit.ts';

/** A Succeed state ends its scope with its input. */
export function runSucceed(visit: StateVisit): Remainder {
  if (isJsonata(visit)) return leaveJsonataWithInput(visit);
  leaveWithInput(visit, afterInputPath(visit), visit.fields.Assign);
  return undefined;
}
