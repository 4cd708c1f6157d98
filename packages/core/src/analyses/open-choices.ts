import { defineAnalysis } from '../engine/analysis.ts';
import { type ChoiceState, statesOfType } from '../model/state-machine.ts';
import { choiceConditions } from './choice-conditions.ts';
import { exhaustionOf } from './exhaustion.ts';

/** The Choice states without `Default` whose rules may all be false, as far as their text shows it. */
export const openChoices = defineAnalysis({
  name: 'open-choices',
  needs: { conditions: choiceConditions },
  run({ machine }, { conditions }): readonly ChoiceState[] {
    return statesOfType(machine, 'Choice').filter((state) => {
      if (state.default.kind !== 'missing' || state.rules.length === 0 || state.node.hasUnknownKeys) return false;
      return exhaustionOf(state, conditions) === 'some';
    });
  },
});
