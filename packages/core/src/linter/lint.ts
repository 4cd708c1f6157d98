import type { Budget } from '../engine/analysis.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Document } from '../engine/document.ts';
import { FactStore } from '../engine/fact-store.ts';
import type { AnyRule, Category } from '../engine/rule.ts';
import { isUnclear } from '../syntax/tree.ts';
import { type PlannedGroup, planFor } from './plan.ts';
import { type Depth, type RuleFailure, type RuleRun, runRule } from './run-rule.ts';
import type { LintSettings } from './settings.ts';
import { applySuppressions } from './suppression.ts';
import { inTextOrder } from './text-order.ts';

export interface LintResult {
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that failed: our own faults. */
  readonly failures: readonly RuleFailure[];
}

/** Runs every rule that needs no exploration, synchronously. */
export function lint(document: Document, rules: readonly AnyRule[], settings: LintSettings): LintResult {
  const run = startRun(document, 'shallow');
  for (const group of planFor(rulesFor(document, rules), settings)) {
    if (!isAbout(run, group)) continue;
    for (const { rule, severity } of group.rules) {
      if (!rule.isDeep) runRule(run, rule, severity);
    }
  }
  return finish(run, rules, settings);
}

/** Runs every rule; explorations stop at the budget, and when its signal is aborted. */
export async function lintDeep(
  document: Document,
  rules: readonly AnyRule[],
  { settings, budget }: { settings: LintSettings; budget: Budget },
): Promise<LintResult> {
  const run = startRun(document, 'deep');
  for (const group of planFor(rulesFor(document, rules), settings)) {
    if (!isAbout(run, group)) continue;
    for (const { rule, severity } of group.rules) {
      const one = inDepth(rule);
      if (!one.isDeep || (await explore(run, one, budget))) runRule(run, one, severity);
    }
  }
  return finish(run, rules, settings);
}

function inDepth(rule: AnyRule): AnyRule {
  return rule.inDepth === undefined ? rule : { ...rule, ...rule.inDepth, isDeep: true };
}

/** Answers whether it went well; an exploration that fails is a failure of the rule that needs it. */
async function explore({ facts, failures }: RuleRun, { id, needs }: AnyRule, budget: Budget): Promise<boolean> {
  try {
    await facts.explore(needs, budget);
    return true;
  } catch (error) {
    failures.push({ ruleId: id, error });
    return false;
  }
}

function startRun(document: Document, depth: Depth): RuleRun {
  return { depth, document, facts: new FactStore(document), diagnostics: [], failures: [] };
}

/**
 * When it is unclear what belongs where, every finding but those about the text itself would be a guess; and of a definition
 * that cannot be read only what its template says of it is known.
 */
function rulesFor({ tree, use }: Document, rules: readonly AnyRule[]): readonly AnyRule[] {
  if (isUnclear(tree)) return ofCategory(rules, 'syntax');
  return use.root === undefined && use.declared !== undefined ? ofCategory(rules, 'deployment') : rules;
}

/** By category: lists of rules. The same lists are handed out again, because plans follow from them. */
const rulesByCategory = new WeakMap<readonly AnyRule[], Map<Category, readonly AnyRule[]>>();

function ofCategory(rules: readonly AnyRule[], wanted: Category): readonly AnyRule[] {
  const known = rulesByCategory.get(rules) ?? new Map<Category, readonly AnyRule[]>();
  rulesByCategory.set(rules, known);
  const those = known.get(wanted) ?? rules.filter(({ category }) => category === wanted);
  known.set(wanted, those);
  return those;
}

/** Whether the rules of a group have anything to speak about in the document. */
function isAbout({ document, facts }: RuleRun, { when }: PlannedGroup): boolean {
  try {
    return when === undefined || when(document, facts);
  } catch {
    // What fails here fails in the rules as well, which are then told as failures.
    return true;
  }
}

function finish(run: RuleRun, rules: readonly AnyRule[], settings: LintSettings): LintResult {
  const diagnostics = applySuppressions(run, rules, settings);
  return { diagnostics: [...diagnostics].sort(inTextOrder), failures: run.failures };
}
