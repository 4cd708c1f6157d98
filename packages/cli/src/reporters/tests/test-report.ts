import type { ToldTests } from '@stepproof/reports';
import type { Io } from '../../io.ts';

/** Turns a report into what stands on standard output. */
export type TestReporter = (report: ToldTests, io: Pick<Io, 'stdout' | 'environment'>) => string;
