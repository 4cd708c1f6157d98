import type { Severity } from '../../packages/core/src/engine/diagnostic.ts';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import { defineRule } from '../../packages/core/src/engine/rule.ts';
import type { LintSettings } from '../../packages/core/src/linter/settings.ts';

/** The parts of a rule that these tests do not ask about. */
export const usual = {
  description: 'Disallow what a test says.',
  category: 'flow',
  severity: 'warning',
  requirements: [],
  needs: {},
} as const;

/** A rule that reports every state, by its name. */
export function reportsStates(id: string, severity: Severity = 'warning'): AnyRule {
  return defineRule({
    ...usual,
    id,
    severity,
    messages: { state: 'Here is `{name}`.' },
    check({ machine }, _facts, report) {
      for (const { property, name } of machine.states) report('state', { at: property, data: { name } });
    },
  });
}

/** A rule with a mistake of ours. */
export function fails(id: string): AnyRule {
  return defineRule({
    ...usual,
    id,
    messages: {},
    check() {
      throw new Error(`${id} is broken`);
    },
  });
}

export const recommended: LintSettings = { preset: 'recommended', levels: new Map() };
