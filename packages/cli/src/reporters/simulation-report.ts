import type { StateMachine } from '@stepproof/core';
import type { ToldSimulation } from '@stepproof/reports';
import type { Io } from '../io.ts';

/** What a simulation has to tell, for the reporters. */
export interface SimulationReport extends ToldSimulation {
  readonly machine: StateMachine;
  /** Whether data is cut to the width of the terminal. */
  readonly detail: 'short' | 'whole';
}

/** Turns a report into what stands on standard output. */
export type SimulationReporter = (report: SimulationReport, io: Pick<Io, 'stdout' | 'environment'>) => string;
