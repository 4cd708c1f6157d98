import type { Field } from '../../model/field.ts';
import { isJsonata, leaveJsonataWithResult, leaveWithResult } from '../data/leave.ts';
import type { Process, Remainder } from '../drive.ts';
import type { ScopeRun } from '../simulation.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';
import { proceed } from './proceed.ts';

/** Leaves a state of either language that ran others, with what came of them: Parallel or Map. */
export function leaveScopes(visit: StateVisit, result: Value, next: Field<string>): Remainder {
  visit.note('result', result);
  if (isJsonata(visit)) return leaveByJsonata(visit, result, next);
  leaveWithResult(visit, result);
  return proceed(visit, next);
}

function* leaveByJsonata(visit: StateVisit, result: Value, next: Field<string>): Process<void> {
  yield* leaveJsonataWithResult(visit, result);
  proceed(visit, next);
}

/** The outputs of branches or iterations that succeeded, as the list that is the result. */
export function outputsOf(runs: readonly ScopeRun[]): Value {
  return runs.map(({ output }) => output as Value);
}
