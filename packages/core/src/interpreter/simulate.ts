import type { Scope, StateMachine } from '../model/state-machine.ts';
import { executionContext } from './context-object.ts';
import { drive } from './drive.ts';
import { Execution, ExecutionEnd } from './execution.ts';
import { Failure, Halt } from './failure.ts';
import { Frame } from './frame.ts';
import { runScope } from './run-scope.ts';
import type { SimulationSettings } from './settings.ts';
import type { Simulation } from './simulation.ts';

/**
 * Runs a state machine as Step Functions would, on one input, with answers in place of its tasks. Time is virtual, so nothing
 * is waited for; the same machine and settings give the same simulation. Its work is bounded, and it does not reject.
 */
export async function simulate(machine: StateMachine, settings: SimulationSettings): Promise<Simulation> {
  const execution = new Execution(machine, settings);
  const frame = topFrame(execution, machine);
  if (frame === undefined) return simulation(execution, frame, noMachine);
  try {
    execution.weigh(settings.input);
    const rest = runScope(frame, settings.input, settings);
    if (rest !== undefined) await drive(rest, settings.jsonata);
    return simulation(execution, frame, { status: 'SUCCEEDED', output: frame.output });
  } catch (thrown) {
    return simulation(execution, frame, endBy(thrown));
  }
}

/** How it ended. */
type End = Pick<Simulation, 'status'> & Partial<Pick<Simulation, 'reason' | 'output' | 'error' | 'cause' | 'place'>>;

const noMachine: End = { status: 'UNDECIDED', reason: 'The definition is no object with states to run.' };

function endBy(thrown: unknown): End {
  if (thrown instanceof Failure) return failed('FAILED', thrown);
  if (thrown instanceof ExecutionEnd) return failed(thrown.status, thrown.failure);
  if (thrown instanceof Halt) return { status: thrown.status, reason: thrown.reason, place: thrown.place };
  throw thrown;
}

function failed(status: 'FAILED' | 'TIMED_OUT', { error, cause, place }: Failure): End {
  return { status, error, cause, place };
}

function simulation({ settings, unanswered }: Execution, frame: Frame | undefined, end: End): Simulation {
  const { status, reason, output, error, cause, place } = end;
  return {
    status,
    reason,
    output,
    error,
    cause,
    place,
    input: settings.input,
    visits: frame?.visits ?? [],
    duration: frame?.now ?? 0,
    startTime: settings.startTime,
    unanswered: [...unanswered],
  };
}

function topFrame(execution: Execution, machine: StateMachine): Frame | undefined {
  const scope = scopeToRun(machine, execution.settings.startAt);
  if (scope === undefined) return undefined;
  const variables = execution.settings.variables ?? {};
  return new Frame({ execution, scope, depth: 0, now: 0, variables, contextOf: () => executionContext(execution) });
}

function scopeToRun({ scope, scopes }: StateMachine, startAt: string | undefined): Scope | undefined {
  if (startAt === undefined) return scope;
  return scopes.find(({ states }) => states.has(startAt)) ?? scope;
}
