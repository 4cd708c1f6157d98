import { choiceConditions } from '../analyses/choice-conditions.ts';
import { deadWays } from '../analyses/dead-ways/dead-ways.ts';
import { exhaustionOf } from '../analyses/exhaustion.ts';
import { hasChoices } from '../analyses/subjects.ts';
import type { Results } from '../engine/analysis.ts';
import { checkInDepth, defineRule } from '../engine/rule.ts';
import { type ChoiceState, type StateMachine, statesOfType } from '../model/state-machine.ts';

const needs = { conditions: choiceConditions };

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
  needs,
  check({ machine }, facts, report) {
    for (const state of openChoices(machine, facts)) {
      report('missing', { at: state.property, data: { state: state.name } });
    }
  },
  inDepth: checkInDepth({ ...needs, dead: deadWays }, ({ machine }, { dead, ...facts }, report) => {
    for (const state of openChoices(machine, facts)) {
      // What gets there makes a rule true, or nothing gets there or past the rules, which is another finding.
      if (dead.matched.has(state) || dead.states.has(state)) continue;
      report('missing', { at: state.property, data: { state: state.name } });
    }
  }),
});

/** Those whose rules may all be false, as far as their text shows it. */
function openChoices(machine: StateMachine, { conditions }: Results<typeof needs>): readonly ChoiceState[] {
  return statesOfType(machine, 'Choice').filter((state) => {
    if (state.default.kind !== 'missing' || state.rules.length === 0 || state.node.hasUnknownKeys) return false;
    return exhaustionOf(state, conditions) === 'some';
  });
}
