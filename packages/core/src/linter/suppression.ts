import { type Suppression, suppressions } from '../analyses/suppressions.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { AnyRule } from '../engine/rule.ts';
import { noUnusedSuppression } from '../rules/no-unused-suppression.ts';
import { isUnclear } from '../syntax/tree.ts';
import { nearestName } from '../text/nearest.ts';
import { type RuleRun, reportFinding } from './run-rule.ts';
import { type LintSettings, levelOf } from './settings.ts';

/** The findings that nobody suppressed, and those about suppressions that had nothing to do. */
export function applySuppressions(
  run: RuleRun,
  rules: readonly AnyRule[],
  settings: LintSettings,
): readonly Diagnostic[] {
  const { suppressions: written } = run.facts.gather({ suppressions });
  if (written.length === 0) return run.diagnostics;
  const byRule = suppressionsByRule(written);
  const used = new Set<string>();
  const kept = run.diagnostics.filter((diagnostic) => !isSuppressed(diagnostic, byRule, used));
  const unused = reportUnused({ run, rules, settings }, written, used);
  return [...kept, ...unused];
}

interface NumberedSuppression {
  readonly number: number;
  readonly suppression: Suppression;
}

function suppressionsByRule(written: readonly Suppression[]): ReadonlyMap<string, readonly NumberedSuppression[]> {
  const byRule = new Map<string, NumberedSuppression[]>();
  for (const [number, suppression] of written.entries()) {
    for (const { id } of suppression.ruleIds) {
      const list = byRule.get(id) ?? [];
      list.push({ number, suppression });
      byRule.set(id, list);
    }
  }
  return byRule;
}

function isSuppressed(
  { ruleId, location }: Diagnostic,
  byRule: ReadonlyMap<string, readonly NumberedSuppression[]>,
  used: Set<string>,
): boolean {
  const { start } = location.span;
  const covering = byRule
    .get(ruleId)
    ?.find(
      ({ suppression: { file, covers } }) => file === location.file && covers.start <= start && start <= covers.end,
    );
  if (covering === undefined) return false;
  used.add(keyOf(covering.number, ruleId));
  return true;
}

function keyOf(number: number, ruleId: string): string {
  return `${number} ${ruleId}`;
}

interface Linting {
  readonly run: RuleRun;
  readonly rules: readonly AnyRule[];
  readonly settings: LintSettings;
}

function reportUnused(
  { run, rules, settings }: Linting,
  written: readonly Suppression[],
  used: ReadonlySet<string>,
): Diagnostic[] {
  const severity = levelOf(noUnusedSuppression, settings);
  // What failed, or did not run on a text that is unclear, might have been suppressed.
  if (severity === 'off' || run.failures.length > 0 || isUnclear(run.document.tree)) return [];
  const report = reportFinding<typeof noUnusedSuppression.messages>(noUnusedSuppression, severity);
  const known = new Set(rules.map((rule) => rule.id));
  const judged = new Set(rules.filter((rule) => isJudged(run, rule, settings)).map((rule) => rule.id));
  const unused: Diagnostic[] = [];
  for (const [number, { ruleIds }] of written.entries()) {
    for (const { id, at } of ruleIds) {
      if (used.has(keyOf(number, id))) continue;
      if (!known.has(id)) unused.push(reportUnknown(report, { id, at }, known));
      else if (judged.has(id)) unused.push(report('unused', { at, data: { rule: id } }));
    }
  }
  return unused;
}

/** Whether the rule was run wherever it has something to say. One that says something else in depth may be suppressed for either. */
function isJudged({ depth }: RuleRun, rule: AnyRule, settings: LintSettings): boolean {
  if (levelOf(rule, settings) === 'off') return false;
  return depth === 'deep' ? rule.inDepth === undefined : !rule.isDeep;
}

function reportUnknown(
  report: ReturnType<typeof reportFinding<typeof noUnusedSuppression.messages>>,
  { id, at }: Suppression['ruleIds'][number],
  known: ReadonlySet<string>,
): Diagnostic {
  const nearest = nearestName(id, known);
  if (nearest === undefined) return report('unknown', { at, data: { rule: id } });
  return report('misspelt', { at, data: { rule: id, nearest } });
}
