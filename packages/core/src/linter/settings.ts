import type { Severity } from '../engine/diagnostic.ts';
import type { AnyRule, Preset } from '../engine/rule.ts';

/** How loud each rule is; `off` rules are not run. */
export type RuleLevel = Severity | 'off';

export interface LintSettings {
  readonly preset: Preset;
  /** What differs from the preset, by rule id. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

export const defaultSettings: LintSettings = { preset: 'recommended', levels: new Map() };

/** A rule's level: what the settings say, or the preset. */
export function levelOf(rule: AnyRule, settings: LintSettings): RuleLevel {
  const level = settings.levels.get(rule.id);
  if (level !== undefined) return level;
  return rule.preset === 'strict' && settings.preset !== 'strict' ? 'off' : rule.severity;
}
