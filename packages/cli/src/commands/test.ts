import type { TestOutcome } from '@stepproof/reports';
import { countTests, LoadedMachines, reportTestsAsJson, SourceTexts, type ToldTests } from '@stepproof/reports';
import type { Arguments } from '../arguments.ts';
import { foundConfigs } from '../config/config-source.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { InputProblem } from '../files/input-problem.ts';
import type { Io } from '../io.ts';
import { reportTestsAsJunit } from '../reporters/tests/junit.ts';
import type { TestReporter } from '../reporters/tests/test-report.ts';
import { showError, showFault } from '../terminal/show-error.ts';
import { scarceCoverage, writeCoverage } from '../testing/coverage-output.ts';
import { findTests } from '../testing/find-tests.ts';
import { runTestFiles } from '../testing/run-test-files.ts';
import { readTestOptions, type TestFormat } from '../testing/test-options.ts';
import type { TestSession } from '../testing/test-session.ts';

/** `stepproof test`: runs state machines as their tests say, and tells where they do otherwise. */
export async function runTests(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readTestOptions(given);
  const found = await findTests(options.paths, io);
  const texts = new SourceTexts();
  const session = { io, options, texts, configs: foundConfigs(io), machines: new LoadedMachines() };
  const outcomes = await runTestFiles(found.files, session);
  const report = reportOf(outcomes, session);
  const problems = [...found.problems, ...problemsIn(outcomes), ...nothingChosen(report, session)];
  await writeReport(report, session);
  problems.push(...writeCoverage(session));
  const scarce = scarceCoverage(session);
  for (const { message } of [...problems, ...scarce]) showError(message, io);
  for (const outcome of outcomes)
    if (outcome.kind === 'failed') showFault(`Running \`${outcome.file}\` failed`, outcome.error, io);
  return exitCodeOf(report, problems, scarce);
}

function reportOf(outcomes: readonly TestOutcome[], { options, machines, texts }: TestSession): ToldTests {
  const isTable = options.coverage?.format === 'text' && options.coverage.file === undefined;
  return { outcomes, texts, counts: countTests(outcomes), coverage: isTable ? machines.coverage : undefined };
}

function problemsIn(outcomes: readonly TestOutcome[]): readonly InputProblem[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [{ message: outcome.message }] : []));
}

/** That no test failed says nothing when none was run. */
function nothingChosen({ outcomes, counts }: ToldTests, { options: { names } }: TestSession): readonly InputProblem[] {
  const isAnyChosen = counts.passed + counts.failed + counts.skipped > 0;
  if (isAnyChosen || names.length === 0 || !outcomes.some(({ kind }) => kind === 'tested')) return [];
  const listed = names.map((name) => `\`${name}\``).join(' or ');
  return [{ message: `There is no test whose name contains ${listed}.` }];
}

async function writeReport(report: ToldTests, { io, options }: TestSession): Promise<void> {
  const reporter = await reporters[options.format]();
  io.stdout.write(reporter(report, io));
}

/** Only the one for people is large enough to be worth loading by itself. */
const reporters: Readonly<Record<TestFormat, () => Promise<TestReporter>>> = {
  pretty: async () => (await import('../reporters/tests/pretty.ts')).reportTestsPretty,
  json: async () => reportTestsAsJson,
  junit: async () => reportTestsAsJunit,
};

type Problems = readonly InputProblem[];

function exitCodeOf({ outcomes, counts }: ToldTests, problems: Problems, scarce: Problems): ExitCode {
  if (outcomes.some(({ kind }) => kind === 'failed')) return exitCodes.fault;
  if (problems.length > 0 || counts.refused > 0) return exitCodes.refused;
  return counts.failed > 0 || scarce.length > 0 ? exitCodes.findings : exitCodes.clean;
}
