import {
  type ExecutionCost,
  type MachineType,
  maximumHistoryEvents,
  type StateMachine,
  secondsOfExecution,
  timeWords,
} from '@stepproof/core';

/** What AWS allows an execution of a machine. */
export interface Limits {
  readonly type: MachineType;
  /** Nothing for Express, whose executions have no such bound. */
  readonly events: number | undefined;
  readonly milliseconds: number;
}

/** A machine of unknown type counts as Standard, which is what AWS makes of it. */
export function limitsOf(machine: StateMachine, type: MachineType = 'STANDARD'): Limits {
  const events = type === 'EXPRESS' ? undefined : maximumHistoryEvents;
  return { type, events, milliseconds: 1_000 * secondsOfExecution(machine, type) };
}

/** What a path may exceed when its tasks take as long and are tried as often as they may: whole sentences. */
export function exceededLimits({ most }: ExecutionCost, { type, events, milliseconds }: Limits): readonly string[] {
  const sentences: string[] = [];
  if (most.milliseconds > milliseconds && most.milliseconds !== Number.POSITIVE_INFINITY) {
    const owner = type === 'EXPRESS' ? 'an Express execution' : 'the execution';
    sentences.push(`It may take ${timeWords(most.milliseconds)}, and ${owner} ends after ${timeWords(milliseconds)}.`);
  }
  if (events !== undefined && most.events > events) {
    const asked = most.events === Number.POSITIVE_INFINITY ? 'any number of' : most.events.toLocaleString('en');
    sentences.push(
      `Its history may grow to ${asked} events, and an execution fails after ${events.toLocaleString('en')}.`,
    );
  }
  return sentences;
}
