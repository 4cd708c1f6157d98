import { dirname } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { ConfigSource } from '../config/config-source.ts';
import type { ExitCode } from '../exit-code.ts';
import { findFiles } from '../files/find-files.ts';
import type { FoundFile } from '../files/found-file.ts';
import type { InputProblem } from '../files/input-problem.ts';
import type { UncheckedApp } from '../files/unchecked-app.ts';
import type { Io } from '../io.ts';
import { type CheckReport, countBySeverity, type Reporter } from '../reporters/check-report.ts';
import { reportGithub } from '../reporters/github.ts';
import { reportJson } from '../reporters/json.ts';
import { SourceTexts } from '../reporters/source-texts.ts';
import { type CheckedFiles, checkFiles } from '../session/check-files.ts';
import { type CheckOptions, type Format, readCheckOptions } from '../session/check-options.ts';
import { exitCodeOf } from '../session/exit-code-of.ts';
import { type CheckedFile, type FileOutcome, isFault } from '../session/file-outcome.ts';
import { openSession } from '../session/open-session.ts';
import { pathOf, type Session } from '../session/session.ts';
import type { SavedWitnesses } from '../witnesses/save-witnesses.ts';

/** `stepproof check`: checks files, reports what was found, and fixes it when asked to. */
export async function check(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readCheckOptions(given);
  const found = await findFiles(options.paths, io);
  const files = found.files.map((file) => withInputName(file, options));
  const session = await openSession(files, options, io);
  const { configs } = session;
  const { outcomes, asides } = await checkChosen(files, session);
  const unchecked = await notLeftOut(found.unchecked, configs);
  const unsaved = { ...reportOf(outcomes, session), unchecked };
  const saved = await witnessesOf(unsaved, session);
  const report = { ...unsaved, commands: saved.commands };
  const problems = [
    ...found.problems,
    ...problemsIn(outcomes),
    ...unchecked.filter(({ hasMachines }) => hasMachines),
    ...saved.problems,
  ];
  const notes = [...unchecked.filter(({ hasMachines }) => !hasMachines), ...notesOn(outcomes), ...asides];
  if (isWorthReporting(report, problems, session)) await writeReport(report, session);
  if (problems.length + notes.length > 0 || outcomes.some(isFault))
    await writeAsides(outcomes, { problems, notes }, session);
  return exitCodeOf({
    options,
    outcomes,
    counts: report.counts,
    isRefused: problems.length > 0 || hasMistakes(configs),
  });
}

/** Checks the files, or those of them that changed. */
async function checkChosen(files: readonly FoundFile[], session: Session): Promise<CheckedFiles> {
  const { since } = session.options;
  if (since === undefined) return checkFiles(files, session);
  const { changedFiles } = await import('../session/since/changed-files.ts');
  const { files: needed, told } = await changedFiles(since, files, session);
  const { outcomes, asides } = await checkFiles(needed, { ...session, fixable: told });
  const isTold = (outcome: FileOutcome) => !('file' in outcome) || told?.has(pathOf(outcome.file, session)) !== false;
  return { outcomes: outcomes.filter(isTold), asides };
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

function reportOf(outcomes: readonly FileOutcome[], { options, configs }: Session): Omit<CheckReport, 'unchecked'> {
  const checked = outcomes.filter((outcome): outcome is CheckedFile => outcome.kind === 'checked');
  const sources = [...configs.loaded, ...checked];
  const texts = new SourceTexts();
  for (const { file, text } of sources) if (text !== undefined) texts.add(file, text);
  const diagnostics = sources.flatMap((source) => source.diagnostics);
  return {
    machines: checked.flatMap((file) => file.machines),
    diagnostics: options.report === 'errors' ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics,
    counts: countBySeverity(diagnostics),
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

/** That nothing was found says nothing when nothing could be read. Programs get their report in any case. */
function isWorthReporting(
  { fileCount, diagnostics }: CheckReport,
  problems: readonly InputProblem[],
  { options }: Session,
): boolean {
  return options.format !== 'pretty' || problems.length === 0 || fileCount > 0 || diagnostics.length > 0;
}

async function writeReport(report: CheckReport, { io, options }: Session): Promise<void> {
  const reporter = await reporters[options.format]();
  io.stdout.write(reporter(report, io));
}

/** Only the one for people is large enough to be worth loading by itself. */
const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('../reporters/pretty.ts')).reportPretty,
  json: async () => reportJson,
  github: async () => reportGithub,
};

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
  const { showError, showFault, showNote } = await import('../terminal/show-error.ts');
  for (const { message } of problems) showError(message, io);
  if (options.format === 'pretty') for (const { message } of notes) showNote(message, io);
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') showFault(`Checking \`${outcome.file}\` failed`, outcome.error, io);
    if (outcome.kind !== 'checked') continue;
    for (const { ruleId, error } of outcome.failures)
      showFault(`The rule \`${ruleId}\` failed on \`${outcome.file}\``, error, io);
  }
}
