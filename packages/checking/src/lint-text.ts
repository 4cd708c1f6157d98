import {
  createDocument,
  type Diagnostic,
  type Document,
  type FileText,
  type FoundInUse,
  findingsIn,
  foundInUse,
  isUnclear,
  type LintResult,
  type LintSettings,
  lint,
  lintDeep,
  type MachineUse,
  type RuleFailure,
  rules,
  type SourceFile,
} from '@stepproof/core';
import { contracted } from './contract-beside.ts';
import type { CheckedText } from './fix-text.ts';
import { type ReadMachines, readMachines, type Surroundings } from './parsers/read-machines.ts';

/** What was found in one text, and in the definitions that it names. */
export interface LintedText {
  /** The text itself, and the others that are one template with it. */
  readonly texts: readonly FileText[];
  /** The others that parts of the template are in, which it names. */
  readonly parts: readonly FileText[];
  readonly machines: readonly MachineUse[];
  /** For each machine. */
  readonly found: readonly FoundInUse[];
  readonly failures: readonly RuleFailure[];
}

/** Checks every state machine of a text. */
export async function lintText(source: SourceFile, surroundings: Surroundings): Promise<LintedText> {
  const read = await readMachines(source, surroundings);
  const { texts, parts, machines } = read;
  const found: FoundInUse[] = [];
  const failures: RuleFailure[] = [];
  const told = toldBefore(machines);
  for (const use of machines) {
    const result = told.has(use) ? nothingFound : await lintUse(use, read);
    found.push(foundInUse(use, result));
    failures.push(...result.failures);
  }
  return { texts, parts, machines, found, failures };
}

const nothingFound: LintResult = { diagnostics: [], failures: [] };

/**
 * The machines that have nothing of their own to tell: when it is unclear what belongs where in a template, the first of its
 * machines tells all that there is.
 */
export function toldBefore(machines: readonly MachineUse[]): ReadonlySet<MachineUse> {
  const unclear = new Set<string>();
  const told = new Set<MachineUse>();
  for (const use of machines) {
    const { source } = use.tree;
    if (source !== use.declared?.tree.source || !isUnclear(use.tree)) continue;
    if (unclear.has(source.file)) told.add(use);
    unclear.add(source.file);
  }
  return told;
}

/** Checks one state machine: its definition and its declaration each by the settings of their own files. */
export async function lintUse(
  use: MachineUse,
  { environment, settingsIn, nearby }: Pick<ReadMachines, 'environment' | 'settingsIn' | 'nearby'>,
): Promise<LintResult> {
  const document = contracted(createDocument(use, environment), nearby);
  const inOwn = ({ location }: Diagnostic) => location.file === use.file;
  const own = settingsIn(use.file)?.lint;
  const declaring = use.declared === undefined ? own : settingsIn(use.declared.tree.source.file)?.lint;
  const result = own === undefined ? nothingFound : await lintMachine(document, own);
  if (areEqual(own, declaring)) return result;
  const other = declaring === undefined ? nothingFound : await lintMachine(document, declaring);
  return {
    diagnostics: [...result.diagnostics.filter(inOwn), ...other.diagnostics.filter((diagnostic) => !inOwn(diagnostic))],
    failures: own === undefined ? other.failures : result.failures,
  };
}

function areEqual(one: LintSettings | undefined, other: LintSettings | undefined): boolean {
  if (one === other) return true;
  if (one?.preset !== other?.preset || one?.levels.size !== other?.levels.size) return false;
  return [...(one?.levels ?? [])].every(([rule, level]) => other?.levels.get(rule) === level);
}

const hasDeepRules = rules.some((rule) => rule.isDeep);

/** Steps that explorations may take together for one machine. */
const mostSteps = 1_000_000;

function lintMachine(document: Document, settings: LintSettings): LintResult | Promise<LintResult> {
  if (!hasDeepRules) return lint(document, rules, settings);
  return lintDeep(document, rules, { settings, budget: { steps: mostSteps, signal: undefined } });
}

/** A text that was checked with all that is in it or named by it, as far as one of the files is concerned. */
export function checkedText(file: string, text: string, found: readonly FoundInUse[]): CheckedText {
  return {
    text,
    diagnostics: findingsIn(file, found),
    machineCount: found.length,
    faultCount: found.reduce((sum, { faultCount }) => sum + faultCount, 0),
  };
}
