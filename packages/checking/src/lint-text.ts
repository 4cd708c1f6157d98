import {
  createDocument,
  type Diagnostic,
  type Document,
  formatOfFile,
  type LintResult,
  type LintSettings,
  lint,
  lintDeep,
  type MachineUse,
  type RuleFailure,
  rules,
  type SourceFile,
  type TextFormat,
} from '@stepproof/core';
import type { FileSettings } from './config/loaded-config.ts';
import type { NearbyFiles } from './files/nearby-files.ts';
import { readMachines } from './parsers/read-machines.ts';

/** What was found in one text. */
export interface LintedText {
  readonly text: string;
  readonly machines: readonly MachineUse[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly RuleFailure[];
}

/** Checks every state machine of a text. */
export async function lintText(source: SourceFile, settings: FileSettings, nearby: NearbyFiles): Promise<LintedText> {
  const given = { type: settings.type, nearby };
  const { machines, environment } = await readMachines({ ...source, format: formatOf(source) }, given);
  const results: LintResult[] = [];
  for (const use of machines) results.push(await lintMachine(createDocument(use, environment), settings.lint));
  return {
    text: source.text,
    machines,
    diagnostics: results.flatMap((result) => result.diagnostics),
    failures: results.flatMap((result) => result.failures),
  };
}

/** Where the name does not tell: JSON begins with a bracket, and nearly all else is YAML. */
function formatOf({ file, text, format }: SourceFile): TextFormat {
  return format ?? formatOfFile(file) ?? (/^\s*(?:[{[]|$)/.test(text) ? 'json' : 'yaml');
}

const hasDeepRules = rules.some((rule) => rule.isDeep);

/** Steps that explorations may take together for one machine. */
const mostSteps = 1_000_000;

/** Checks one state machine. */
export function lintMachine(document: Document, settings: LintSettings): LintResult | Promise<LintResult> {
  if (!hasDeepRules) return lint(document, rules, settings);
  return lintDeep(document, rules, { settings, budget: { steps: mostSteps, signal: undefined } });
}
