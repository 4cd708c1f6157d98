import { reportPage } from '@stepproof/panels';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { pageProgram } from '../files/page-program.ts';
import type { Io } from '../io.ts';
import { refuseOnTerminal, writeOut } from '../paths/export/write-out.ts';
import { readReportOptions } from '../report/report-options.ts';
import { reportedMachines } from '../report/reported-machines.ts';
import { unlessRefused } from '../simulation/unless-refused.ts';
import { showFailedRules } from '../terminal/show-error.ts';

/** `stepproof report`: one page with the findings, graphs, paths and permissions of state machines. */
export async function writeReport(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readReportOptions(given);
  if (options.output === undefined) refuseOnTerminal('A report', 'stepproof report -o report.html', io);
  return unlessRefused(io, async () => {
    const { machines, failed } = await reportedMachines(options, io);
    writeOut(await reportPage(machines, pageProgram('report-view.js', io)), options.output, io);
    for (const { file, failures } of failed) showFailedRules(failures, file, io);
    return failed.length > 0 ? exitCodes.fault : exitCodes.clean;
  });
}
