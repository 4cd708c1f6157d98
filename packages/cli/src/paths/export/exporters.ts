import type { Io } from '../../io.ts';
import type { PathsReport } from '../../reporters/paths/paths-report.ts';
import { showNote } from '../../terminal/show-error.ts';
import type { Exported } from '../paths-options.ts';
import { exportMockConfig } from './mock-config.ts';
import { exportTestState } from './test-state.ts';
import { exportTests } from './workflow-tests.ts';
import { writeOut } from './write-out.ts';

type Exporter = (report: PathsReport, io: Pick<Io, 'folder'>) => string;

const exporters: Readonly<Record<ExportedPaths, Exporter>> = {
  tests: exportTests,
  'mock-config': exportMockConfig,
  'test-state': exportTestState,
};

/** What paths are written as. */
type ExportedPaths = Exclude<Exported, 'contract'>;

/** Writes the paths in another form, into the file that the options name. Throws a `Refusal` where that cannot be written. */
export function writeExport(kind: ExportedPaths, report: PathsReport, io: Io): void {
  const { output } = report.options;
  writeOut(exporters[kind](report, io), output, io);
  if (output !== undefined) showNote(`${report.paths.length} paths are in \`${output}\`.${incompleteness(report)}`, io);
}

function incompleteness({ exploration: { complete, reasons } }: PathsReport): string {
  return complete ? '' : ` They are not all: ${reasons.join(' ')}`;
}
