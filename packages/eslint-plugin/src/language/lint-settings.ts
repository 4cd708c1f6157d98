import { type LintSettings, type RuleLevel, rules } from '@stepproof/core';

/** The same settings are handed out again, because plans follow from them. */
const known = new Map<string, LintSettings>();

/** Settings under which just these rules are on; how loud they are is up to ESLint. */
export function settingsFor(ruleIds: ReadonlySet<string>): LintSettings {
  const key = [...ruleIds].sort().join();
  const settings = known.get(key) ?? { preset: 'strict', levels: levelsFor(ruleIds) };
  known.set(key, settings);
  return settings;
}

function levelsFor(ruleIds: ReadonlySet<string>): ReadonlyMap<string, RuleLevel> {
  return new Map(rules.map(({ id, severity }) => [id, ruleIds.has(id) ? severity : 'off']));
}
