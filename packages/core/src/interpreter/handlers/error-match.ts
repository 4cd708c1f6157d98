import type { ErrorNames, State } from '../../model/state-machine.ts';
import { type Failure, Halt } from '../failure.ts';

/**
 * The first handler whose `ErrorEquals` takes the error. Names are compared as they are written; one that deployment decides
 * makes it unknown which handler that is.
 */
export function handlerOf<Handler extends { readonly errors: ErrorNames }>(
  handlers: readonly Handler[],
  failure: Failure,
  state: State,
): Handler | undefined {
  if (isTerminal(failure)) return undefined;
  for (const handler of handlers) {
    const { names, isFullyKnown, property } = handler.errors;
    if (names.some(({ value }) => takes(value, failure, state))) return handler;
    if (isFullyKnown) continue;
    throw new Halt('UNDECIDED', `Which errors this handler of \`${state.name}\` takes is not known.`, property);
  }
  return undefined;
}

/** Recorded on AWS: neither `States.ALL` nor its own name takes it. */
function isTerminal({ error }: Failure): boolean {
  return error === 'States.Runtime';
}

/** `States.TaskFailed` stands for whatever a Task fails with but a timeout (Step Functions Developer Guide, "Error names"). */
function takes(name: string, { error, alsoKnownAs }: Failure, state: State): boolean {
  if (name === 'States.ALL' || name === error) return true;
  if (name === 'States.TaskFailed') return state.type === 'Task' && error !== 'States.Timeout';
  return name === alsoKnownAs;
}
