import { hasSuppressions } from '../analyses/subjects.ts';
import { suppressions } from '../analyses/suppressions.ts';
import { defineRule } from '../engine/rule.ts';

export const suppressionReason = defineRule({
  id: 'suppression-reason',
  description: 'Require a suppression to name its rules and to say why.',
  category: 'practice',
  severity: 'warning',
  requirements: [],
  messages: {
    reason: 'This suppression gives no reason; write it after ` -- `.',
    rules: 'This suppression names no rule, so it suppresses nothing.',
  },
  when: hasSuppressions,
  needs: { suppressions },
  check(_document, facts, report) {
    for (const { ruleIds, reason, at } of facts.suppressions) {
      if (ruleIds.length === 0) report('rules', { at });
      else if (reason === '') report('reason', { at });
    }
  },
});
