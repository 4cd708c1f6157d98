import type { ToldPaths } from '@stepproof/reports';
import type { Io } from '../../io.ts';
import type { PathsOptions } from '../../paths/paths-options.ts';

/** What an exploration has to tell, for the reporters. */
export interface PathsReport extends ToldPaths {
  readonly options: PathsOptions;
}

/** Turns a report into what stands on standard output, or in a file. */
export type PathsReporter = (report: PathsReport, io: Pick<Io, 'stdout' | 'environment'>) => string;
