import type { PassState } from '../../model/state-machine.ts';
import { afterInputPath, afterTemplate } from '../data/json-path-flow.ts';
import { isJsonata, leaveJsonataWithResult, leaveWithResult } from '../data/leave.ts';
import type { Process, Remainder } from '../drive.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';
import { proceed } from './proceed.ts';

/** A Pass state hands on its input, what `Parameters` makes of it, or a fixed `Result`, whose paths are plain text. */
export function runPass(visit: StateVisit, state: PassState): Remainder {
  if (isJsonata(visit)) return passJsonata(visit, state);
  leaveWithResult(visit, resultOf(visit));
  return proceed(visit, state.next);
}

function* passJsonata(visit: StateVisit, state: PassState): Process<void> {
  yield* leaveJsonataWithResult(visit, visit.input);
  proceed(visit, state.next);
}

function resultOf(visit: StateVisit): Value {
  const { Parameters, Result } = visit.fields;
  const input = afterTemplate(Parameters, visit, afterInputPath(visit));
  return Result === undefined ? input : visit.note('Result', writtenValue(Result.value));
}
