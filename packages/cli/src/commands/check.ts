import { dirname } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Baselined } from '../baseline/baselined.ts';
import type { ConfigSource } from '../config/config-source.ts';
import type { ExitCode } from '../exit-code.ts';
import { findFiles } from '../files/find-files.ts';
import type { FoundFile } from '../files/found-file.ts';
import type { InputProblem } from '../files/input-problem.ts';
import type { UncheckedApp } from '../files/unchecked-app.ts';
import type { Io } from '../io.ts';
import { type CheckReport, countBySeverity } from '../reporters/check-report.ts';
import { writeReports } from '../reporters/write-reports.ts';
import { type CheckedFiles, checkFiles } from '../session/check-files.ts';
import { type CheckOptions, isForPeople, readCheckOptions } from '../session/check-options.ts';
import { exitCodeOf, failingSeverities } from '../session/exit-code-of.ts';
import { type CheckedFile, type FileOutcome, isFault } from '../session/file-outcome.ts';
import { checkedAmong, type Found, findingsOf } from '../session/findings.ts';
import { openSession } from '../session/open-session.ts';
import { pathOf, type Session } from '../session/session.ts';
import type { SavedWitnesses } from '../witnesses/save-witnesses.ts';

/** `stepproof check`: checks files, reports what was found, and fixes it when asked to. */
export async function check(given: Arguments, io: Io): Promise<ExitCode> {
  return reportRun(await runCheck(readCheckOptions(given), io));
}

interface ChosenFiles extends CheckedFiles {
  /** What came of files that did not change, and that were looked at to judge others. */
  readonly untold: readonly FileOutcome[];
}

/** What came of checking files. */
export interface CheckRun extends ChosenFiles {
  readonly session: Session;
  /** What was named and could not be looked at. */
  readonly problems: readonly InputProblem[];
  readonly unchecked: readonly UncheckedApp[];
}

export async function runCheck(options: CheckOptions, io: Io): Promise<CheckRun> {
  const found = await findFiles(options.paths, io);
  const files = found.files.map((file) => withInputName(file, options));
  const session = await openSession(files, options, io);
  const checked = await checkChosen(files, session);
  const unchecked = await notLeftOut(found.unchecked, session.configs);
  return { ...checked, session, problems: found.problems, unchecked };
}

/** Tells what was found, and what kept something from being checked. */
export async function reportRun(run: CheckRun): Promise<ExitCode> {
  const { session, outcomes, asides, problems, unchecked } = run;
  const all = findingsOf(run, session);
  const fresh = await withoutBaselines(all, session);
  const unread = [...problems, ...problemsIn(outcomes), ...fresh.problems];
  const unsaved = {
    ...reportOf({ ...all, ...fresh }, session),
    unchecked,
    problems: [...unread, ...faultsIn(outcomes)],
  };
  const saved = await witnessesOf(unsaved, session);
  const report = { ...unsaved, commands: saved.commands };
  const refusing = [...unread, ...unchecked.filter(({ hasMachines }) => hasMachines), ...saved.problems];
  const left = unchecked.filter(({ hasMachines }) => !hasMachines);
  const notes = [...left, ...notesOn(outcomes), ...asides, ...fresh.notes];
  refusing.push(...(await writeReports(report, refusing, session)));
  if (refusing.length + notes.length > 0 || outcomes.some(isFault))
    await writeAsides(outcomes, { problems: refusing, notes }, session);
  const { options, configs } = session;
  const isRefused = refusing.length > 0 || hasMistakes(configs);
  return exitCodeOf({ options, outcomes, counts: report.counts, isRefused });
}

/** Checks the files, or those of them that changed. */
async function checkChosen(files: readonly FoundFile[], session: Session): Promise<ChosenFiles> {
  const { since } = session.options;
  if (since === undefined) return { ...(await checkFiles(files, session)), untold: [] };
  const { changedFiles } = await import('../session/since/changed-files.ts');
  const { files: needed, told } = await changedFiles(since, files, session);
  const { outcomes, asides } = await checkFiles(needed, { ...session, fixable: told });
  const isTold = (outcome: FileOutcome) => !('file' in outcome) || told?.has(pathOf(outcome.file, session)) !== false;
  return { outcomes: outcomes.filter(isTold), untold: outcomes.filter((outcome) => !isTold(outcome)), asides };
}

/** Standard input is read and reported under the name that the user gave it. */
function withInputName(file: FoundFile, { stdinFilename }: CheckOptions): FoundFile {
  return file.path === undefined ? { ...file, shown: stdinFilename ?? file.shown } : file;
}

/** A configuration that leaves out the file of an app leaves out the app. */
async function notLeftOut(apps: readonly UncheckedApp[], configs: ConfigSource): Promise<readonly UncheckedApp[]> {
  const kept: UncheckedApp[] = [];
  for (const app of apps) {
    const config = await configs.configFor(dirname(app.path));
    if (config?.ignores(app.path) !== true) kept.push(app);
  }
  return kept;
}

function hasMistakes({ loaded }: ConfigSource): boolean {
  return loaded.some((config) => config.diagnostics.length > 0);
}

function problemsIn(outcomes: readonly FileOutcome[]): readonly InputProblem[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'refused') return [{ message: outcome.message }];
    return outcome.kind === 'checked' && outcome.problem !== undefined ? [{ message: outcome.problem }] : [];
  });
}

/** Our own faults as sentences, for reports; people are told more of them on standard error. */
function faultsIn(outcomes: readonly FileOutcome[]): readonly InputProblem[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'failed')
      return [{ message: `Checking \`${outcome.file}\` failed, which is a fault of StepProof.` }];
    if (outcome.kind !== 'checked') return [];
    return outcome.failures.map(({ ruleId }) => ({
      message: `The rule \`${ruleId}\` failed on \`${outcome.file}\`, which is a fault of StepProof.`,
    }));
  });
}

/** Few checks have a baseline, and the others do not load what reads it. */
async function withoutBaselines(found: Found, session: Session): Promise<Baselined> {
  const { options, configs } = session;
  const isAny = options.baseline !== undefined || configs.loaded.some(({ baseline }) => baseline !== undefined);
  if (!isAny && !options.updatesBaseline)
    return { diagnostics: found.diagnostics, summary: undefined, notes: [], problems: [] };
  const { baselined } = await import('../baseline/baselined.ts');
  return baselined(found, session);
}

function reportOf(
  { outcomes, diagnostics, texts, summary }: Found & Baselined,
  { options }: Session,
): Omit<CheckReport, 'unchecked' | 'problems'> {
  const checked = checkedAmong(outcomes);
  const counts = countBySeverity(diagnostics);
  return {
    machines: checked.flatMap((file) => file.machines),
    diagnostics: options.report === 'errors' ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics,
    counts,
    failing: failingSeverities(options, counts),
    baseline: summary,
    fileCount: checked.length,
    fixed: checked.flatMap(fixedOf),
    commands: new Map(),
    fix: options.fix,
    since: options.since,
    texts,
  };
}

async function witnessesOf(report: CheckReport, session: Session): Promise<SavedWitnesses> {
  const { witnesses } = session.options;
  if (witnesses === undefined) return { commands: report.commands, problems: [] };
  const { saveWitnesses } = await import('../witnesses/save-witnesses.ts');
  return saveWitnesses(report, witnesses, session);
}

function fixedOf({ file, fixed }: CheckedFile): CheckReport['fixed'] {
  return fixed === undefined ? [] : [{ file, ...fixed }];
}

function notesOn(outcomes: readonly FileOutcome[]): readonly { readonly message: string }[] {
  return outcomes
    .filter((outcome) => outcome.kind === 'no-definition')
    .map(({ file }) => ({ message: `\`${file}\` holds no state machine definition that StepProof reads.` }));
}

interface Asides {
  readonly problems: readonly InputProblem[];
  readonly notes: readonly { readonly message: string }[];
}

/** What is no finding goes to standard error: what could not be read, what holds no definition, and our own faults. */
async function writeAsides(
  outcomes: readonly FileOutcome[],
  { problems, notes }: Asides,
  { io, options }: Session,
): Promise<void> {
  const { showError, showFailedRules, showFault, showNote } = await import('../terminal/show-error.ts');
  for (const { message } of problems) showError(message, io);
  if (isForPeople(options)) for (const { message } of notes) showNote(message, io);
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') showFault(`Checking \`${outcome.file}\` failed`, outcome.error, io);
    if (outcome.kind === 'checked') showFailedRules(outcome.failures, outcome.file, io);
  }
}
