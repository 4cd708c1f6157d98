import { choiceConditions } from '../analyses/choices/choice-conditions.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noConstantCondition = defineRule({
  id: 'no-constant-condition',
  description: 'Disallow rules of a Choice whose `Condition` is always `false`.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-29'],
  messages: { never: 'This rule is never chosen, because its `Condition` is always `false`.' },
  when: hasChoices,
  needs: { conditions: choiceConditions },
  check(_document, { conditions }, report) {
    for (const [{ condition: property }, condition] of conditions) {
      if (property === undefined || condition.kind !== 'constant' || condition.value) continue;
      report('never', { at: property.value, tags: ['unnecessary'] });
    }
  },
});
