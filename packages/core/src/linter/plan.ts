import type { Severity } from '../engine/diagnostic.ts';
import type { AnyRule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { type LintSettings, levelOf } from './settings.ts';

/** A rule that is on, and how loud it is. */
export interface PlannedRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
}

/** Rules that speak of the same definitions. */
export interface PlannedGroup {
  /** What a definition has for the group to be run on it; nothing when it is run on all. */
  readonly when: Subject | undefined;
  readonly rules: readonly PlannedRule[];
}

export type Plan = readonly PlannedGroup[];

/** Plans follow from rules and settings alone, and thousands of small definitions are checked with the same ones. */
const plans = new WeakMap<readonly AnyRule[], WeakMap<LintSettings, Plan>>();

/** The rules that are on under these settings, by what they speak of. */
export function planFor(rules: readonly AnyRule[], settings: LintSettings): Plan {
  const ofRules = plans.get(rules) ?? new WeakMap<LintSettings, Plan>();
  plans.set(rules, ofRules);
  const plan = ofRules.get(settings) ?? makePlan(rules, settings);
  ofRules.set(settings, plan);
  return plan;
}

function makePlan(rules: readonly AnyRule[], settings: LintSettings): Plan {
  const groups = new Map<Subject | undefined, PlannedRule[]>();
  for (const rule of rules) {
    const severity = levelOf(rule, settings);
    if (severity === 'off') continue;
    const group = groups.get(rule.when) ?? [];
    group.push({ rule, severity });
    groups.set(rule.when, group);
  }
  return Array.from(groups, ([when, planned]) => ({ when, rules: planned }));
}
