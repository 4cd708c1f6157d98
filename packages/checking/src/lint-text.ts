import {
  contractNameFor,
  createDocument,
  type Depth,
  type Diagnostic,
  type Document,
  type Environment,
  type FileText,
  type FoundInUse,
  foundInUse,
  isContractName,
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
import { type ReadMachines, readMachines, type Surroundings } from './parsers/read-machines.ts';
import { toldBefore } from './told-before.ts';

/** What was found in one text, and in the definitions that it names. */
export interface LintedText {
  /** The text itself, and the others that are one template with it. */
  readonly texts: readonly FileText[];
  /** The others that parts of the template are in, which it names. */
  readonly parts: readonly FileText[];
  /** The contracts of the machines in which something was found. */
  readonly contracts: readonly FileText[];
  readonly machines: readonly MachineUse[];
  /** For each machine. */
  readonly found: readonly FoundInUse[];
  readonly failures: readonly RuleFailure[];
}

/** Checks every state machine of a text; a deep check tries out executions too, where the settings of the file do not say otherwise. */
export async function lintText(source: SourceFile, surroundings: Surroundings, depth: Depth): Promise<LintedText> {
  const read = await readMachines(source, surroundings);
  const { texts, parts, machines } = read;
  const found: FoundInUse[] = [];
  const failures: RuleFailure[] = [];
  const told = toldBefore(machines);
  for (const use of machines) {
    const result = told.has(use) ? nothingFound : await lintUse(use, read, depth);
    found.push(foundInUse(use, result));
    failures.push(...result.failures);
  }
  return { texts, parts, contracts: contractsAmong(found, read), machines, found, failures };
}

/** Few contracts have mistakes, and only those are shown. */
function contractsAmong(found: readonly FoundInUse[], { machines, nearby }: ReadMachines): readonly FileText[] {
  return machines.flatMap((use, index) => {
    if (found[index]?.diagnostics.some(({ location }) => isContractName(location.file)) !== true) return [];
    const contract = nearby.named(use.file, contractNameFor(use));
    return typeof contract === 'string' ? [] : [contract];
  });
}

const nothingFound: LintResult = { diagnostics: [], failures: [] };

/** Checks one state machine: its definition and its declaration each by the settings of their own files. */
export function lintUse(
  use: MachineUse,
  { environment, settingsIn, nearby }: Pick<ReadMachines, 'environment' | 'settingsIn' | 'nearby'>,
  depth: Depth,
): Promise<LintResult> {
  return lintDocument(contracted(createDocument(use, environment), nearby), { settingsIn }, depth);
}

/** The same of one that was made a document with its contract before. */
export async function lintDocument(
  document: Document,
  { settingsIn }: Pick<ReadMachines, 'settingsIn'>,
  depth: Depth,
): Promise<LintResult> {
  const { use } = document;
  const inOwn = ({ location }: Diagnostic) => location.file === use.file;
  const own = settingsIn(use.file);
  const declaring = use.declared === undefined ? own : settingsIn(use.declared.tree.source.file);
  const lintBy = await linterFor(document, own?.depth === 'shallow' ? 'shallow' : depth);
  const result = own === undefined ? nothingFound : await lintBy(own.lint);
  if (areEqual(own?.lint, declaring?.lint)) return result;
  const other = declaring === undefined ? nothingFound : await lintBy(declaring.lint);
  return {
    diagnostics: [...result.diagnostics.filter(inOwn), ...other.diagnostics.filter((diagnostic) => !inOwn(diagnostic))],
    failures: own === undefined ? other.failures : result.failures,
  };
}

type Linter = (settings: LintSettings) => LintResult | Promise<LintResult>;

async function linterFor(document: Document, depth: Depth): Promise<Linter> {
  if (depth === 'shallow' || !hasDeepRules) return (settings) => lint(document, rules, settings);
  const equipped = { ...document, environment: await withEvaluators(document.environment) };
  return (settings) => lintDeep(equipped, rules, { settings, budget });
}

const hasDeepRules = rules.some((rule) => rule.isDeep);

/** What evaluates JSONata is loaded where an expression stands, of which there is none where nothing reads any. */
async function withEvaluators(environment: Environment): Promise<Environment> {
  if (environment.jsonata === undefined) return environment;
  const { loadJsonataEngine } = await import('./parsers/jsonata-engine.ts');
  return { ...environment, evaluators: { jsonata: await loadJsonataEngine(), regex: undefined } };
}

/**
 * What each exploration of a machine may spend: a proof that nothing can happen takes no more steps than this for 5,000 states, and
 * the machines that people write need 400 at most in nine of ten cases. A step takes a millisecond or less.
 */
const budget = { steps: 20_000, signal: undefined };

function areEqual(one: LintSettings | undefined, other: LintSettings | undefined): boolean {
  if (one === other) return true;
  if (one?.preset !== other?.preset || one?.levels.size !== other?.levels.size) return false;
  return [...(one?.levels ?? [])].every(([rule, level]) => other?.levels.get(rule) === level);
}
