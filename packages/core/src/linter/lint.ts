import type { Budget } from '../engine/analysis.ts';
import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import type { Document } from '../engine/document.ts';
import { FactStore } from '../engine/fact-store.ts';
import type { AnyRule } from '../engine/rule.ts';
import { type RuleFailure, type RuleRun, runRule } from './run-rule.ts';
import { type LintSettings, levelOf } from './settings.ts';
import { applySuppressions } from './suppression.ts';

export interface LintResult {
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that failed: our own faults. */
  readonly failures: readonly RuleFailure[];
}

/** Runs every rule that needs no exploration, synchronously. */
export function lint(document: Document, rules: readonly AnyRule[], settings: LintSettings): LintResult {
  const run = startRun(document);
  for (const { rule, severity } of enabled(run, rules, settings)) {
    if (!rule.isDeep) runRule(run, rule, severity);
  }
  return finish(run, rules, settings);
}

/** Runs every rule; explorations stop at the budget, and when its signal is aborted. */
export async function lintDeep(
  document: Document,
  rules: readonly AnyRule[],
  { settings, budget }: { settings: LintSettings; budget: Budget },
): Promise<LintResult> {
  const run = startRun(document);
  for (const { rule, severity } of enabled(run, rules, settings)) {
    await run.facts.explore(rule.needs, budget);
    runRule(run, rule, severity);
  }
  return finish(run, rules, settings);
}

function startRun(document: Document): RuleRun {
  return { document, facts: new FactStore(document), diagnostics: [], failures: [] };
}

function* enabled(
  { document }: RuleRun,
  rules: readonly AnyRule[],
  settings: LintSettings,
): Generator<{ rule: AnyRule; severity: Severity }> {
  // When it is unclear what belongs where, every other finding would be a guess.
  const isUnclear = document.tree.problems.some((problem) => problem.kind === 'structure');
  for (const rule of rules) {
    const level = levelOf(rule, settings);
    if (level !== 'off' && (!isUnclear || rule.category === 'syntax')) yield { rule, severity: level };
  }
}

function finish(run: RuleRun, rules: readonly AnyRule[], settings: LintSettings): LintResult {
  const diagnostics = applySuppressions(run, rules, settings);
  return { diagnostics: [...diagnostics].sort(inTextOrder), failures: run.failures };
}

function inTextOrder(one: Diagnostic, other: Diagnostic): number {
  const { span } = one.location;
  const { span: otherSpan } = other.location;
  if (span.start !== otherSpan.start) return span.start - otherSpan.start;
  if (span.end !== otherSpan.end) return span.end - otherSpan.end;
  if (one.ruleId !== other.ruleId) return one.ruleId < other.ruleId ? -1 : 1;
  return 0;
}
