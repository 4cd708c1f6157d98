import { choiceConditions } from '../analyses/choice-conditions.ts';
import { exhaustionOf } from '../analyses/exhaustion.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { statesOfType } from '../model/state-machine.ts';

export const choiceDefault = defineRule({
  id: 'choice-default',
  description: 'Ask for a `Default` where the rules of a Choice may all be false.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-20', 'RUN-03'],
  messages: {
    missing: 'State `{state}` has no `Default` and fails with `States.NoChoiceMatched` when no rule is true.',
  },
  when: hasChoices,
  needs: { conditions: choiceConditions },
  check({ machine }, { conditions }, report) {
    for (const state of statesOfType(machine, 'Choice')) {
      if (state.default.kind !== 'missing' || state.rules.length === 0) continue;
      if (state.node.hasUnknownKeys) continue;
      if (exhaustionOf(state, conditions) !== 'some') continue;
      report('missing', { at: state.property, data: { state: state.name } });
    }
  },
});
