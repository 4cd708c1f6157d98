import type { MachineUse, Mistake, Simulation } from '@stepproof/core';
import type { SourceTexts } from '../source-texts.ts';

/** What a simulation has to tell. */
export interface ToldSimulation {
  readonly simulation: Simulation;
  readonly use: MachineUse;
  /** What of the mocks was not needed, or was missing. */
  readonly notes: readonly Mistake[];
  readonly texts: SourceTexts;
}
