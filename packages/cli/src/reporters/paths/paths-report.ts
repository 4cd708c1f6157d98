import type { Contract, MachineUse, PathExploration, StateMachine } from '@stepproof/core';
import type { Io } from '../../io.ts';
import type { NamedPath } from '../../paths/path-names.ts';
import type { PathsOptions } from '../../paths/paths-options.ts';
import type { SourceTexts } from '../source-texts.ts';

/** What an exploration has to tell, for the reporters. */
export interface PathsReport {
  readonly use: MachineUse;
  readonly machine: StateMachine;
  /** What the paths keep to; nothing where nobody said anything. */
  readonly contract: Contract | undefined;
  readonly exploration: PathExploration;
  /** Those that were asked for, the plainest first. */
  readonly paths: readonly NamedPath[];
  readonly texts: SourceTexts;
  readonly options: PathsOptions;
}

/** Turns a report into what stands on standard output, or in a file. */
export type PathsReporter = (report: PathsReport, io: Pick<Io, 'stdout' | 'environment'>) => string;
