import type { MachineUse, Mistake, Simulation, StateMachine } from '@stepproof/core';
import type { Io } from '../io.ts';
import type { SourceTexts } from './source-texts.ts';

/** What a simulation has to tell, for the reporters. */
export interface SimulationReport {
  readonly simulation: Simulation;
  readonly use: MachineUse;
  readonly machine: StateMachine;
  /** What of the mocks was not needed, or was missing. */
  readonly notes: readonly Mistake[];
  readonly texts: SourceTexts;
  /** Whether data is cut to the width of the terminal. */
  readonly detail: 'short' | 'whole';
}

/** Turns a report into what stands on standard output. */
export type SimulationReporter = (report: SimulationReport, io: Pick<Io, 'stdout' | 'environment'>) => string;
