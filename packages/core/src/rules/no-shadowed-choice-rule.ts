import { shadowedChoiceRules } from '../analyses/choices/shadowed-choice-rules.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { ChoiceRule } from '../model/choice-rule.ts';
import { writtenAt } from '../model/field.ts';

export const noShadowedChoiceRule = defineRule({
  id: 'no-shadowed-choice-rule',
  description: 'Disallow rules of a Choice that an earlier rule always forestalls.',
  category: 'choice',
  severity: 'warning',
  requirements: ['FLOW-11', 'CHO-29'],
  messages: {
    shadowed: 'This rule is never chosen, because an earlier one is true whenever it is.',
    default: '`Default` is never taken, because a rule is always true.',
  },
  when: hasChoices,
  needs: { shadowed: shadowedChoiceRules },
  check(_document, { shadowed }, report) {
    for (const { state, rules, always } of shadowed) {
      for (const { rule, covering } of rules) {
        report('shadowed', { at: rule.node, related: [placeOf(covering)], tags: ['unnecessary'] });
      }
      const otherwise = writtenAt(state.default);
      if (always === undefined || otherwise === undefined) continue;
      report('default', { at: otherwise, related: [placeOf(always)], tags: ['unnecessary'] });
    }
  },
});

function placeOf(rule: ChoiceRule) {
  return { at: rule.node, message: 'The earlier rule is here.' };
}
