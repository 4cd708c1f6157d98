import type { MachineType } from '../hosts/template.ts';
import type { JsonataEngine } from './jsonata/engine.ts';
import type { RegexEngine } from './regex/regex-engine.ts';
import type { TaskAnswers } from './task-answers.ts';
import type { Value, ValueObject } from './value.ts';

/** What a simulation is given besides the machine. The same settings give the same simulation. */
export interface SimulationSettings {
  readonly input: Value;
  readonly answers: TaskAnswers;
  /** Without it, what a JSONata expression yields is unknown. */
  readonly jsonata?: JsonataEngine | undefined;
  /** For the regular expressions in filters of paths; without it, what they select is unknown. */
  readonly regex?: RegexEngine | undefined;
  /** Members of the context object that win over those that the simulation makes up. */
  readonly context?: ValueObject | undefined;
  /** Standard unless it is said. */
  readonly type?: MachineType | undefined;
  /** When the execution starts, in milliseconds since 1970. */
  readonly startTime: number;
  /** What random numbers and ids come from. */
  readonly seed: number;
  /** The name of the state to begin with, in place of `StartAt`. Where it is inside a Parallel or Map, its scope is all that is run. */
  readonly startAt?: string | undefined;
  /** The name of the state before which the simulation ends, as if the machine ended there. */
  readonly until?: string | undefined;
  /** Variables that are assigned when it begins. */
  readonly variables?: ValueObject | undefined;
  readonly limits?: Partial<SimulationLimits> | undefined;
}

/** When executions start, and what their dice are, unless it is said: the same in every run, so that two runs give the same. */
export const usualStart = { startTime: Date.UTC(2026, 0, 1), seed: 1 } as const;

/** Bounds of our own, beside AWS's quotas. One that is hit ends the simulation with the status `LIMIT`. */
export interface SimulationLimits {
  /** States entered, nested ones too. */
  readonly visits: number;
  /** Characters of JSON that the states together bring forth, which is what the trace has to hold. */
  readonly characters: number;
  /** Parallel and Map states within each other. */
  readonly depth: number;
}
