import { resolve } from 'node:path';
import { reasonOf } from '@stepproof/checking';
import type { Io } from '../../io.ts';
import type { PathsReport } from '../../reporters/paths/paths-report.ts';
import { refused } from '../../simulation/refusal.ts';
import { showNote } from '../../terminal/show-error.ts';
import type { Exported } from '../paths-options.ts';
import { exportMockConfig } from './mock-config.ts';
import { exportTestState } from './test-state.ts';
import { exportTests } from './workflow-tests.ts';

type Exporter = (report: PathsReport, io: Pick<Io, 'folder'>) => string;

const exporters: Readonly<Record<Exported, Exporter>> = {
  tests: exportTests,
  'mock-config': exportMockConfig,
  'test-state': exportTestState,
};

/** Writes the paths in another form, into the file that the options name. Throws a `Refusal` where that cannot be written. */
export function writeExport(kind: Exported, report: PathsReport, io: Io): void {
  const text = exporters[kind](report, io);
  const { output } = report.options;
  if (output === undefined) return io.stdout.write(text);
  try {
    io.files.write(resolve(io.folder, output), Buffer.from(text, 'utf8'));
  } catch (error) {
    throw refused(`Could not write \`${output}\`: ${reasonOf(error)}.`);
  }
  showNote(`${report.paths.length} paths are in \`${output}\`.${incompleteness(report)}`, io);
}

function incompleteness({ exploration: { complete, reasons } }: PathsReport): string {
  return complete ? '' : ` They are not all: ${reasons.join(' ')}`;
}
