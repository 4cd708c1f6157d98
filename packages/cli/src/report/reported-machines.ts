import { contracted, lintUse, type ReadMachines, toldBefore } from '@stepproof/checking';
import { createDocument, type Diagnostic, type Document, type LintResult, type MachineUse } from '@stepproof/core';
import { drawingOf, layOut } from '@stepproof/diagram';
import type { ReportedMachine, ToldFinding, ToldPaths, ToldPermissions } from '@stepproof/panels';
import { machineReports, pointAt, SourceTexts } from '@stepproof/reports';
import { findFiles } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { addTextsOf, readMachinesOf } from '../simulation/machine-to-run.ts';
import { Refusal, refused } from '../simulation/refusal.ts';
import type { ReportOptions } from './report-options.ts';

/** A page with more would be too large to be read. */
const mostMachines = 200;

/** How many visits of states are thought through at most to find the paths of one machine. */
const budget = 30_000;

export interface ReportedMachines {
  readonly machines: readonly ReportedMachine[];
  /** Where rules failed. */
  readonly failed: readonly FailedRules[];
}

interface FailedRules extends Pick<LintResult, 'failures'> {
  readonly file: string;
}

/** What there is to tell of all machines in the files that the options name. Throws a `Refusal` where these cannot be read. */
export async function reportedMachines(options: ReportOptions, io: Io): Promise<ReportedMachines> {
  const found = await machinesIn(options, io);
  if (found.length === 0) throw refused('There is no state machine to report on; name the files that hold some.');
  if (found.length > mostMachines)
    throw refused(
      `There are ${found.length} state machines, and a report has ${mostMachines} at most; name fewer files.`,
    );
  const machines: ReportedMachine[] = [];
  const failed: FailedRules[] = [];
  for (const one of found) {
    const { diagnostics, failures } = await findingsIn(one, options);
    const machine = await reportOn(one, diagnostics, io);
    machines.push(machine);
    if (failures.length > 0) failed.push({ file: machine.file, failures });
  }
  return { machines, failed };
}

interface FoundMachine {
  readonly use: MachineUse;
  readonly read: ReadMachines;
  /** Whether another machine of its template tells what was found. */
  readonly isToldBefore: boolean;
}

async function machinesIn(options: ReportOptions, io: Io): Promise<readonly FoundMachine[]> {
  const { files, problems } = await findFiles(options.paths, io);
  const [problem] = problems;
  if (problem !== undefined) throw refused(problem.message);
  const found = new Map<string, FoundMachine>();
  for (const file of files) {
    const read = await readMachinesOf(file, options, io).catch(unlessNamed(file.isNamed));
    if (read === undefined) continue;
    const told = toldBefore(read.machines);
    for (const use of read.machines) found.set(`${use.file}\0${use.name}`, { use, read, isToldBefore: told.has(use) });
  }
  return [...found.values()].filter(({ use }) => !isTold(use, found));
}

/** What is no definition among the files of a folder is left out. */
function unlessNamed(isNamed: boolean): (error: unknown) => undefined {
  return (error) => {
    if (isNamed || !(error instanceof Refusal)) throw error;
  };
}

/** Of a definition that a template names, the template tells more. */
function isTold(use: MachineUse, found: ReadonlyMap<string, FoundMachine>): boolean {
  if (use.declared !== undefined) return false;
  return [...found.values()].some((other) => other.use.declared !== undefined && other.use.file === use.file);
}

async function findingsIn({ use, read, isToldBefore }: FoundMachine, { depth }: ReportOptions): Promise<LintResult> {
  return isToldBefore ? { diagnostics: [], failures: [] } : lintUse(use, read, depth);
}

async function reportOn(
  { use, read }: FoundMachine,
  diagnostics: readonly Diagnostic[],
  io: Io,
): Promise<ReportedMachine> {
  const document = contracted(createDocument(use, read.environment), read.nearby);
  const drawing = drawingOf(document, diagnostics);
  const reports = machineReports(io.awsData);
  const isRead = document.machine.states.length > 0;
  return {
    name: use.name,
    file: use.declared?.tree.source.file ?? use.file,
    laid: drawing.states.length === 0 ? undefined : layOut(drawing),
    findings: toldFindings(document, read, diagnostics),
    paths: isRead ? ((await reports.paths(document, { budget, cover: 'transitions' })) as ToldPaths) : undefined,
    permissions: isRead ? permissionsOf(await reports.permissions(document)) : undefined,
  };
}

function permissionsOf(answer: object): ToldPermissions | undefined {
  return (answer as { readonly machines: readonly ToldPermissions[] }).machines[0];
}

function toldFindings(
  { use }: Document,
  read: ReadMachines,
  diagnostics: readonly Diagnostic[],
): readonly ToldFinding[] {
  const texts = new SourceTexts();
  addTextsOf(read, use, texts);
  return diagnostics.map(({ ruleId, severity, message, location, fixes, witness }) => ({
    ruleId,
    severity,
    message,
    file: location.file,
    ...pointAt(texts.linesOf(location), location.span.start),
    fixes: fixes.map(({ title }) => title),
    ...(witness !== undefined && { witness: { ...witness, states: witness.visits } }),
  }));
}
