import { contradictions } from '../analyses/choices/contradictions.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { propertyOf } from '../syntax/node.ts';

export const noContradictoryCondition = defineRule({
  id: 'no-contradictory-condition',
  description: 'Disallow `And` over tests that are never true together.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-29'],
  messages: { contradictory: 'This `And` is never true, because no `{variable}` passes all of its tests.' },
  when: hasChoices,
  needs: { contradictions },
  check(_document, facts, report) {
    for (const [test, within] of facts.contradictions) {
      for (const [variable, { early, late }] of within) {
        const related = [early, late].map(({ operator }) => ({
          at: operator,
          message: 'One of the two tests is here.',
        }));
        const at = propertyOf(test.node, 'And') ?? test.node;
        report('contradictory', { at, data: { variable }, related });
      }
    }
  },
});
