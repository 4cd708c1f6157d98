import { resolve } from 'node:path';
import { reasonOf } from '@stepproof/checking';
import type { InputProblem } from '../files/input-problem.ts';
import type { Io } from '../io.ts';
import type { Format } from '../session/check-options.ts';
import type { Session } from '../session/session.ts';
import type { CheckReport, Reporter } from './check-report.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';

/** Writes the report where the options say. Answers what went wrong with the file of `--output`. */
export async function writeReports(
  report: CheckReport,
  problems: readonly InputProblem[],
  session: Session,
): Promise<readonly InputProblem[]> {
  const { io, options } = session;
  const { format, output } = options;
  const onStandardOutput = output === undefined ? format : 'pretty';
  if (isWorthReporting(report, problems, onStandardOutput))
    io.stdout.write((await reporters[onStandardOutput]())(report, io));
  if (output === undefined) return [];
  const toFile = { ...io, stdout: fileOutput, environment: {} };
  return writeInto(output, (await reporters[format]())(report, toFile), io);
}

/** That nothing was found says nothing when nothing could be read. Programs get their report in any case. */
function isWorthReporting(
  { fileCount, diagnostics }: CheckReport,
  problems: readonly InputProblem[],
  format: Format,
): boolean {
  return format !== 'pretty' || problems.length === 0 || fileCount > 0 || diagnostics.length > 0;
}

/** A report in a file has no colours, and is as wide as one in a pipe. */
const fileOutput: Io['stdout'] = { isTerminal: false, columns: undefined, write: () => undefined };

function writeInto(output: string, text: string, io: Io): readonly InputProblem[] {
  try {
    io.files.write(resolve(io.folder, output), Buffer.from(text, 'utf8'));
    return [];
  } catch (error) {
    return [{ message: `Could not write \`${output}\`: ${reasonOf(error)}.` }];
  }
}

/** Each is loaded where it is asked for. */
const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('../reporters/pretty.ts')).reportPretty,
  json: async () => reportJson,
  github: async () => reportGithub,
  sarif: async () => (await import('../reporters/sarif/sarif.ts')).reportSarif,
  junit: async () => (await import('../reporters/check-junit.ts')).reportJunit,
  gitlab: async () => (await import('../reporters/gitlab.ts')).reportGitlab,
};
